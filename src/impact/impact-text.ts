import type { AffectedBrief, AffectedRecord, Impact, Numbered, Sentence } from './impact.ts';

/** So much of a text is shown, to the next space. */
const width = 90;

/** What rests on a record, for people to read, with a line end after each line. */
export function impactText({ of, records, briefs }: Impact): string {
  const lines = [
    ...of.map(({ kind, id, title, file, line }) => `${kind} ${id} (${file}:${line}): ${shorten(title)}`),
    '',
    records.length === 0 ? 'nothing in the corpus rests on it' : `in the corpus: ${countAll(records)}`,
    ...records.flatMap(recordLines),
    '',
    briefs.length === 0 ? 'no brief shows it' : `in ${countOf(briefs.length, 'brief')}`,
    ...briefs.flatMap(briefLines),
  ];
  return `${lines.join('\n')}\n`;
}

function countAll(records: readonly AffectedRecord[]): string {
  const kinds = ['evidence', 'recommendation', 'headline'] as const;
  const nouns = { evidence: 'finding', recommendation: 'recommendation', headline: 'headline' };
  return kinds
    .map((kind) => [nouns[kind], records.filter((record) => record.kind === kind).length] as const)
    .flatMap(([noun, count]) => (count > 0 ? [countOf(count, noun)] : []))
    .join(', ');
}

function recordLines({ kind, id, through, sentences }: AffectedRecord): readonly string[] {
  const way = through.length > 0 ? `, through ${through.join(', ')}` : '';
  return [`  ${kind} ${id}${way}`, ...sentences.map(sentenceLine)];
}

function sentenceLine({ field, text, file, line }: Sentence): string {
  return `    ${file}:${line} ${field.slice(1)}: ${shorten(text)}`;
}

function briefLines({ id, hasHeadline, ...brief }: AffectedBrief): readonly string[] {
  const { recommendations, evidence, references, others } = brief;
  const parts = [
    ...(hasHeadline ? ['its headline'] : []),
    ...list('recommendations', recommendations),
    ...list('findings', evidence),
    ...list('references', references),
    ...(others.length > 0 ? [`asks of others ${others.join(', ')}`] : []),
  ];
  return [`  ${id}: ${parts.join('; ')}`];
}

function list(noun: string, items: readonly Numbered[]): readonly string[] {
  return items.length > 0 ? [`${noun} ${items.map(({ number }) => number).join(', ')}`] : [];
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= width ? line : `${line.slice(0, width).replace(/\s+\S*$/, '')} …`;
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
