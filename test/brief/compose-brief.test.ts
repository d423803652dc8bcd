import { describe, expect, it } from 'vitest';
import { type Brief, briefSchema } from '../../src/brief/brief.ts';
import { loadTemplates } from '../../src/template/load-templates.ts';
import { renderTemplate } from '../../src/template/render-template.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { assets, composeProject, sampleBrief, sampleFiles } from '../support/sample-brief.ts';

const eu = sampleBrief('eu');
const peru = sampleBrief('peru');
const world = sampleBrief('world-memo');

describe('composeBrief', () => {
  it.each(['eu', 'peru', 'world-memo', 'startup-note'])('gives plain data of the schema: %s', (id) => {
    const brief = sampleBrief(id);
    expect(briefSchema.parse(brief)).toEqual(brief);
    expect(JSON.parse(JSON.stringify(brief))).toEqual(brief);
    expect(structuredClone(brief)).toEqual(brief);
  });

  it('numbers recommendations by rank, with stable anchors', () => {
    expect(eu.recommendations.map(({ number, anchor }) => [number, anchor])).toEqual([
      [1, 'rec-open'],
      [2, 'rec-pay'],
      [3, 'rec-name-it'],
    ]);
  });

  it('fills in titles', () => {
    expect(eu.title).toBe('Data for Policymakers in the European Union');
    expect([eu.subtitle, eu.shortTitle]).toEqual([undefined, eu.title]);
    expect([peru.subtitle, peru.shortTitle]).toEqual(['As of 23 November 2026', 'Data']);
  });

  it('reports a wrong name in a title at its place', () => {
    const { value, diagnostics } = composeProject({
      ...sampleFiles,
      'briefs/all.yaml':
        'id: eu\ntemplate: policy-brief\ntitle: "For {{audience.lable}}"\naudience: policymakers\nregion: EU\n',
    });
    expect(value).toEqual([]);
    expect(diagnostics).toMatchObject([
      {
        code: 'template/missing-variable',
        help: 'did you mean `label`?',
        span: { file: 'briefs/all.yaml', start: { line: 3 } },
      },
    ]);
  });
});

describe('wording', () => {
  const titleOf = (brief: Brief, id: string) => brief.recommendations.find((item) => item.id === id)?.title;

  it('is that of the variant for the place, and plain elsewhere', () => {
    expect(titleOf(eu, 'pay')).toBe('Pay for data in Europe');
    expect(titleOf(peru, 'pay')).toBe('Pay for data');
  });

  it('is the short text in place of the rationale where the brief is to be short', () => {
    const definition = (length: string) =>
      `id: eu\ntemplate: policy-brief\ntitle: Data\naudience: policymakers\nregion: EU\nlength: ${length}\n`;
    const [short, full] = ['short', 'full'].map((length) => {
      const { value } = composeProject({ ...sampleFiles, 'briefs/all.yaml': definition(length) });
      return value?.[0]?.recommendations.find(({ id }) => id === 'pay');
    });
    expect(full).toMatchObject({ short: 'It pays.', rationale: expect.any(String) });
    expect(short).toMatchObject({ short: 'It pays.' });
    expect(short).not.toHaveProperty('rationale');
  });

  it('keeps what a variant does not change', () => {
    expect(eu.recommendations[1]).toMatchObject({
      statement: 'Governments should pay for data.',
      short: 'It pays.',
    });
  });

  it('leads with the titles of the first recommendations', () => {
    expect(eu.keyMessages[1]).toEqual({ text: 'Pay for data in Europe', anchor: 'rec-pay', number: 2 });
  });
});

describe('judgements', () => {
  it('are words beside a symbol, and unrated is one of them', () => {
    const [open] = eu.recommendations;
    expect(open?.priority).toEqual({ id: 'high', label: 'high', symbol: '●●●', isRated: true });
    expect(open?.strength).toEqual({ id: 'unrated', label: 'not rated', symbol: '–', isRated: false });
  });

  it('are in the legend once each, strongest first', () => {
    expect(eu.ratings.priority.map(({ id }) => id)).toEqual(['high', 'medium', 'unrated']);
    expect(eu.ratings.certainty.map(({ id }) => id)).toEqual(['low', 'unrated']);
  });

  it('say once who made them', () => expect(eu.assessments).toEqual(['Judged by us.']));
});

describe('actions', () => {
  it('end with a full stop, as their indicators do, whether the author set one or not', () => {
    const [first] = eu.recommendations.flatMap(({ actions }) => actions).filter(({ indicator }) => indicator);
    expect(first).toMatchObject({ text: 'Set aside money.', indicator: 'Share of the budget.' });
  });

  it('are there only where their condition holds', () => {
    const textsOf = (brief: Brief) => brief.recommendations[1]?.actions.map(({ text }) => text);
    expect(textsOf(eu)).toEqual(['Set aside money.', 'Report on it.', 'Use EU funds.']);
    expect(textsOf(peru)).toEqual(['Set aside money.', 'Report on it.']);
  });

  it('come by deadline, a year meaning its end', () => {
    expect(eu.actions.map(({ by, for: { number } }) => [by, number])).toEqual([
      ['December 2026', 2],
      ['June 2027', 2],
      ['2027', 2],
    ]);
    expect(eu.recommendations[1]?.by).toBe('2027');
  });

  it('name the actors, else the audience', () => {
    expect(eu.recommendations[1]?.actors).toEqual(['Ministry', 'Office']);
    expect(eu.recommendations[0]?.actors).toEqual(['Policymakers']);
  });
});

describe('evidence', () => {
  it('is that of the recommendations, in order of first use', () => {
    expect(eu.evidence.map(({ id, number }) => [id, number])).toEqual([
      ['world-finding', 1],
      ['kenya-finding', 2],
      ['europe-finding', 3],
    ]);
    expect(eu.recommendations[1]?.evidence).toEqual([
      { number: 2, anchor: 'evidence-kenya-finding', isDirect: false },
      { number: 3, anchor: 'evidence-europe-finding', isDirect: true },
    ]);
    expect(eu.evidence[1]?.recommendations.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('is direct inside the region and in an area that holds it, but not for the world at large', () => {
    const directOf = (brief: Brief) => brief.evidence.filter(({ isDirect }) => isDirect).map(({ id }) => id);
    expect(directOf(eu)).toEqual(['europe-finding']);
    expect(directOf(peru)).toEqual([]);
    expect(directOf(world)).toHaveLength(3);
  });

  it.each([
    [eu, 'One of 3 findings was observed in the European Union, in part of it or in an area that holds it.'],
    [peru, 'None of the 3 findings comes from work in Peru. Observed in: World, Kenya and Europe.'],
    [world, 'The 3 findings were observed in: World, Kenya and Europe.'],
    [
      sampleBrief('startup-note'),
      'The one finding behind these recommendations was not observed in Kenya. Observed in: France.',
    ],
  ])('says honestly where it comes from: $id', ({ evidenceBase }, statement) => {
    expect(evidenceBase.statement).toBe(statement);
  });

  it('shares the notes that say the same', () => {
    expect(eu.notes).toEqual([{ id: 'note-1', text: 'One case only.' }]);
    expect(eu.evidence.map(({ noteId }) => noteId)).toEqual([undefined, 'note-1', 'note-1']);
  });
});

describe('references', () => {
  it('are only those used, numbered from the headline on', () => {
    expect(eu.references.map(({ id, number }) => [id, number])).toEqual([
      ['report', 1],
      ['paper', 2],
    ]);
    expect(eu.headline?.references).toEqual([{ number: 1, anchor: 'ref-report', locator: 'p. 1' }]);
  });

  it('of one source are one, with all places', () => {
    expect(eu.evidence[2]?.references).toEqual([{ number: 2, anchor: 'ref-paper', locator: 's. 1; s. 2' }]);
  });
});

describe('what others are asked', () => {
  const pay = { number: 2, title: 'Pay for data in Europe', anchor: 'rec-pay' };

  it('is in the words for them, whoever states the relation', () => {
    expect(eu.others.map(({ title }) => title)).toEqual(['Share data in Europe']);
    expect(peru.others.map(({ title }) => title)).toEqual(['Share data']);
    const [open, paid] = eu.recommendations;
    expect(open?.others.map(({ relation }) => relation.id)).toEqual(['supports']);
    expect(paid?.others.map(({ relation }) => relation.id)).toEqual(['is-needed-by', 'conflicts-with']);
  });

  it('is listed once for the brief, with all that it has to do with', () => {
    expect(eu.others.map(({ relations }) => relations)).toEqual([
      [
        { relation: { id: 'supports', label: 'supports' }, for: eu.others[0]?.for },
        { relation: { id: 'is-needed-by', label: 'needed for' }, for: pay },
        { relation: { id: 'conflicts-with', label: 'in tension with' }, for: pay },
      ],
    ]);
  });

  it.each(['policy-brief', 'company-memo', 'research-note', 'platform-note'])(
    'is shown by %s',
    (template) => {
      const definition = `id: eu\ntemplate: ${template}\ntitle: x\naudience: policymakers\nregion: EU\n`;
      const { value: [brief] = [] } = composeProject({ ...sampleFiles, 'briefs/all.yaml': definition });
      const templates = loadTemplates(memoryWorld({}, { assets }));
      if (!brief || !templates.value) throw new Error('there is nothing to render');
      expect(renderTemplate(templates.value, brief).value?.text).toContain(
        '- **Companies:** Share data in Europe (supports\u00a0[1](#rec-open); needed for\u00a0[2](#rec-pay); in tension with\u00a0[2](#rec-pay))',
      );
    },
  );

  it.each([eu, peru, world])('never shows what is secret, out of date or for elsewhere: $id', (brief) => {
    expect(JSON.stringify(brief)).not.toMatch(/TOP-SECRET|NOT-YET|Never cited|Behind nothing/);
    expect(JSON.stringify(brief)).not.toContain('ONLY-KENYA');
  });

  it('does not bring back what the brief excludes by name', () => {
    const definition = 'id: eu\ntemplate: policy-brief\ntitle: x\naudience: policymakers\nregion: EU\n';
    const files = { ...sampleFiles, 'briefs/all.yaml': `${definition}select: { exclude: [share] }\n` };
    expect(composeProject(files).value?.[0]?.others).toEqual([]);
  });
});

describe('groups', () => {
  it('follow the order of the facet, what has no value coming last', () => {
    expect(
      eu.groups.map(({ label, recommendations }) => [label, recommendations.map(({ id }) => id)]),
    ).toEqual([
      ['Early', ['open']],
      ['Late', ['pay']],
      ['Throughout', ['name-it']],
    ]);
  });

  it('are by first topic where no facet is in use', () => {
    const corpus = String(sampleFiles['corpus/recommendations.yaml']).replace(/^ {2}stage: .*\n/gm, '');
    const { value = [] } = composeProject({ ...sampleFiles, 'corpus/recommendations.yaml': corpus });
    expect(value[0]?.groups.map(({ label }) => label)).toEqual(['Data', 'Money']);
  });
});

describe('selection', () => {
  it('says how many, by which rules, and what was left out', () => {
    expect(eu.selection).toEqual({
      included: 3,
      total: 7,
      summary: '3 of 7 recommendations of Open data',
      rules: [
        'Audience: Policymakers, or a broader one that includes it',
        'Place: European Union, or an area that holds it',
        'Status: active, and valid on 23 November 2026',
        'Order: priority, then strength, then horizon',
      ],
      leftOut: [{ rule: 'audience', label: 'addressed to other audiences', count: 4 }],
    });
  });

  it('names what the definition chose', () => {
    const definition = 'id: eu\ntemplate: policy-brief\ntitle: x\naudience: policymakers\nregion: EU\n';
    const select = 'select: { topics: [data], stage: [early, late], priority: [high, medium], limit: 1 }\n';
    const { value = [] } = composeProject({ ...sampleFiles, 'briefs/all.yaml': definition + select });
    expect(value[0]?.selection.rules).toEqual(
      expect.arrayContaining(['Topics: Data', 'Stage: Early, Late', 'Priority: high, medium', 'At most 1']),
    );
    expect(value[0]?.selection.leftOut.map(({ rule, count }) => [rule, count])).toContainEqual(['limit', 1]);
  });
});
