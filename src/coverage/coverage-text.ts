import type { AskCounts, Cell, Coverage, NearestBrief, OrphanReason, Place } from './coverage.ts';

/** Wider tables get numbers as heads, and a key. Code points, as all widths here. */
const widestTable = 80;

/** Coverage for people to read in a terminal, with a line end after each line. */
export function coverageText(coverage: Coverage): string {
  const { orphanReasons, emptyCells, withoutEvidence, unusedEvidence, uncitedSources } = coverage;
  const lines = [
    `recommendations in force on ${coverage.asOf} that apply to an audience in a region`,
    '',
    ...matrixLines(coverage),
    ...section('in no brief', orphanReasons.flatMap(orphanLines), orphanReasons.length),
    ...section(
      'cells with nothing',
      emptyCells.map(({ audience, region }) => `${audience} in ${region}`),
    ),
    ...section('without evidence', withoutEvidence),
    ...section('evidence that nothing rests on', unusedEvidence),
    ...section('sources that nothing cites', uncitedSources),
    ...section(
      'variants that no brief uses',
      coverage.unusedVariants.map(
        (one) => `variant ${one.variant + 1} of ${one.recommendation} (${placeText(one)})`,
      ),
    ),
    ...section(
      'not in force',
      coverage.notInForce.map((one) => `${one.id} (${placeText(one)}): ${one.message}`),
    ),
    '',
    ...shareLines(coverage.asks),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function matrixLines(coverage: Coverage): readonly string[] {
  const { audiences, cells } = coverage;
  const hasStar = cells.some(({ briefs }) => briefs.length > 0);
  const wide = matrix(coverage, audiences);
  const isWide = wide.some((line) => widthOf(line) > widestTable);
  const numbers = audiences.map((_, index) => `[${index + 1}]`);
  const key = numbers.map((number, index) => `${number} ${audiences[index]}`);
  return [
    ...(isWide ? [...matrix(coverage, numbers), '', ...key] : wide),
    ...(hasStar ? ['', '* a brief is written for exactly this audience and region'] : []),
  ];
}

/** Regions as rows, numbers flush right under the heads; a star stands beside a number, not in its column. */
function matrix({ audiences, regions, cells }: Coverage, heads: readonly string[]): readonly string[] {
  const texts = cells.map(cellText);
  const first = Math.max(0, ...regions.map(widthOf));
  const widths = heads.map((head, column) =>
    Math.max(
      widthOf(head),
      ...regions.map((_, row) => widthOf(texts[row * audiences.length + column] ?? '') - 1),
    ),
  );
  const line = (name: string, row: readonly string[]) =>
    [
      name + ' '.repeat(first - widthOf(name)),
      ...row.map((text, column) => ' '.repeat((widths[column] ?? 0) + 1 - widthOf(text)) + text),
    ]
      .join(' ')
      .trimEnd();
  return [
    line(
      '',
      heads.map((head) => `${head} `),
    ),
    ...regions.map((region, row) =>
      line(region, texts.slice(row * audiences.length, (row + 1) * audiences.length)),
    ),
  ];
}

function cellText({ recommendations, briefs }: Cell): string {
  return `${recommendations === 0 ? '-' : recommendations}${briefs.length > 0 ? '*' : ' '}`;
}

function section(title: string, items: readonly string[], count = items.length): readonly string[] {
  return ['', `${title}: ${count}`, ...items.map((item) => `  ${item}`)];
}

function orphanLines(orphan: OrphanReason): readonly string[] {
  return [`${orphan.id} (${placeText(orphan)})`, ...orphan.nearest.map(nearestLine)];
}

function nearestLine({ brief, rule, message, remedy }: NearestBrief): string {
  return `  nearest ${brief} (${rule}): ${message}; to let it in: ${remedy}`;
}

function placeText({ file, line }: Place): string {
  return `${file}:${line}`;
}

function shareLines({ total, withEvidence, withDeadline, withActor }: AskCounts): readonly string[] {
  const share = (count: number) =>
    `${count} of ${total}${total > 0 ? ` (${Math.round((100 * count) / total)} %)` : ''}`;
  return [
    `asks with evidence:   ${share(withEvidence)}`,
    `asks with a deadline: ${share(withDeadline)}`,
    `asks with an actor:   ${share(withActor)}`,
  ];
}

function widthOf(text: string): number {
  return [...text].length;
}
