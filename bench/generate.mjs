/**
 * Writes the data of the benchmark: `node bench/generate.mjs --kind distinct|shared|fit|large --briefs 100 --out <dir>`.
 *
 * - `distinct`: each brief has six recommendations of its own, and shares none.
 * - `shared`: the briefs draw on sixty recommendations, so that most stand in many of them.
 * - `fit`: one brief of `--briefs` recommendations, none of which is left out.
 * - `large`: a corpus of `--briefs` recommendations in one project with one brief.
 *
 * `<dir>/project` is a brief project; for `distinct`, `<dir>/json` has the same words for the peers, one file a brief.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeRecommendation, pick, seededRandom } from './words.mjs';

export const recommendationsOfBrief = 6;

const regions = [
  'DE',
  'FR',
  'SE',
  'KE',
  'BR',
  'JP',
  'IN',
  'CA',
  'GB',
  'AU',
  'ZA',
  'MX',
  'ES',
  'IT',
  'PL',
  'NL',
  'SG',
  'GH',
  'CL',
  'NZ',
  'PT',
  'IE',
  'NO',
  'FI',
  'US',
];
const audiences = ['policymakers', 'researchers', 'companies', 'platforms'];

/** The files of a project by path, and the briefs as plain data. */
export function makeProject(kind, count) {
  return { distinct, shared, fit, large }[kind](count);
}

function distinct(count) {
  const briefs = Array.from({ length: count }, (_, index) => {
    const random = seededRandom(index + 1);
    const recommendations = Array.from({ length: recommendationsOfBrief }, (_, place) =>
      makeRecommendation(random, index * recommendationsOfBrief + place),
    );
    const name = String(index + 1).padStart(4, '0');
    return {
      id: `brief-${name}`,
      topic: `topic-${name}`,
      title: `What public offices should do next: volume ${index + 1}`,
      recommendations,
    };
  });
  const files = Object.assign(
    {},
    base(briefs.map(({ topic }) => ({ id: topic, label: topic.replace('-', ' ') }))),
    ...briefs.map(({ id, topic, recommendations }) =>
      corpusFiles(
        id,
        recommendations.map((one) => ({ ...one, topics: [topic], audiences: ['policymakers'] })),
      ),
    ),
    {
      'briefs/briefs.yaml': yamlList(
        briefs.map(({ id, title, topic }) => ({
          ...{ id, template: 'policy-brief', title, audience: 'policymakers', region: 'world' },
          select: { topics: [topic] },
        })),
      ),
    },
  );
  return { files, briefs };
}

function shared(count) {
  const random = seededRandom(7);
  const recommendations = Array.from({ length: 60 }, (_, number) => ({
    ...makeRecommendation(random, number),
    topics: ['everything'],
    // Most are for everybody, some for two.
    audiences:
      number % 4 === 0 ? [pick(random, audiences), pick(random, audiences)].filter(unique) : audiences,
  }));
  const briefs = Array.from({ length: count }, (_, index) => {
    const audience = audiences[index % audiences.length];
    const region = regions[Math.floor(index / audiences.length) % regions.length];
    const id = `brief-${String(index + 1).padStart(4, '0')}`;
    return {
      id,
      template: 'policy-brief',
      title: `What to do next: volume ${index + 1}`,
      audience,
      region,
      select: { limit: recommendationsOfBrief, exclude: excluded(random, recommendations, audience) },
    };
  });
  const files = {
    ...base([{ id: 'everything', label: 'Everything' }]),
    ...corpusFiles('all', recommendations),
    'briefs/briefs.yaml': yamlList(briefs),
  };
  return { files, briefs };
}

/** A few of the brief's own, so that briefs differ. */
function excluded(random, recommendations, audience) {
  const own = recommendations.filter((one) => one.audiences.includes(audience));
  return [pick(random, own).id, pick(random, own).id].filter(unique);
}

function fit(count) {
  const random = seededRandom(12);
  const recommendations = Array.from({ length: count }, (_, number) => ({
    ...makeRecommendation(random, number),
    topics: ['everything'],
    audiences: ['policymakers'],
    regions: ['world'],
  }));
  const brief = {
    id: 'brief',
    template: 'policy-brief',
    title: 'What to do next',
    audience: 'policymakers',
    region: 'SE',
  };
  const files = Object.assign(
    base([{ id: 'everything', label: 'Everything' }]),
    corpusFiles('all', recommendations),
    { 'briefs/briefs.yaml': yamlList([brief]) },
  );
  return { files, briefs: [brief] };
}

function large(count) {
  const random = seededRandom(11);
  const all = Array.from({ length: count }, (_, number) => ({
    ...makeRecommendation(random, number),
    topics: ['everything'],
    audiences: [pick(random, audiences)],
    regions: [pick(random, regions)],
  }));
  const parts = Array.from({ length: Math.ceil(count / 500) }, (_, part) =>
    corpusFiles(`part-${part}`, all.slice(part * 500, (part + 1) * 500)),
  );
  const brief = {
    id: 'brief',
    template: 'policy-brief',
    title: 'What to do next',
    audience: 'policymakers',
    region: 'SE',
  };
  const files = Object.assign(base([{ id: 'everything', label: 'Everything' }]), ...parts, {
    'briefs/briefs.yaml': yamlList([{ ...brief, select: { limit: recommendationsOfBrief } }]),
  });
  return { files, briefs: [brief] };
}

function base(topics) {
  return {
    'briefwright.yaml':
      'title: Public works\npublisher: { name: Office of Public Works }\ncontact: office@example.org\n',
    'corpus/topics.yaml': yamlList(topics),
  };
}

function corpusFiles(name, recommendations) {
  return {
    [`corpus/recommendations/${name}.yaml`]: yamlList(
      recommendations.map(({ evidence, source, actions, ...record }) => ({
        ...record,
        actions,
        evidence: [evidence.id],
        sources: [{ id: source.id }],
        'assessed-by': 'The authors set the priority.',
      })),
    ),
    [`corpus/evidence/${name}.yaml`]: yamlList(
      recommendations.map(({ evidence, source }) => ({
        ...evidence,
        regions: ['world'],
        sources: [{ id: source.id }],
      })),
    ),
    [`corpus/sources/${name}.yaml`]: yamlList(
      recommendations.map(({ source: { id, title, authors, publisher, year, url } }) => ({
        ...{ id, type: 'report', title, author: authors, publisher, issued: year, URL: url },
      })),
    ),
  };
}

function unique(item, index, list) {
  return list.indexOf(item) === index;
}

/** A list of records as authors write them: one key a line, small things in braces. */
function yamlList(records) {
  return records.map((record) => `- ${Object.entries(record).map(yamlEntry).join('\n  ')}\n`).join('');
}

function yamlEntry([key, value]) {
  if (key === 'actions')
    return `actions:\n${value.map((action) => `    - ${Object.entries(action).map(yamlEntry).join('\n      ')}`).join('\n')}`;
  return `${key}: ${JSON.stringify(value)}`;
}

export function writeData(kind, count, out) {
  const { files, briefs } = makeProject(kind, count);
  rmSync(out, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) write(join(out, 'project', path), text);
  if (kind === 'distinct')
    for (const brief of briefs) write(join(out, 'json', `${brief.id}.json`), JSON.stringify(brief));
}

function write(path, text) {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: {
      kind: { type: 'string', default: 'distinct' },
      briefs: { type: 'string', default: '100' },
      out: { type: 'string' },
    },
  });
  if (!values.out) throw new Error('--out names the folder to write');
  writeData(values.kind, Number(values.briefs), values.out);
}
