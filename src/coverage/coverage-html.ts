import type { Corpus } from '../corpus/corpus.ts';
import { findTerm } from '../taxonomy/find-term.ts';
import { labelOf } from '../taxonomy/label-of.ts';
import type { Taxonomy } from '../taxonomy/taxonomy.ts';
import type { Cell, Coverage, OrphanReason } from './coverage.ts';
import { type ApplyingList, listApplying } from './list-applying.ts';
import { pageStyle } from './page-style.ts';

export interface PageOptions {
  /** Of the project. */
  readonly title: string;
  /** BCP 47 tag of the language that the corpus is written in. The page's own words are English. */
  readonly language: string;
}

/** Coverage as one page of HTML that needs nothing else: no scripts, no files, and every text escaped. */
export function coverageHtml(corpus: Corpus, coverage: Coverage, options: PageOptions): string {
  const words = wordsOf(corpus, options);
  const lists = listApplying(corpus, coverage);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Coverage: ${escapeHtml(options.title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
<h1>Coverage: ${words.mark(options.title)}</h1>
<p>How many recommendations in force on ${escapeHtml(coverage.asOf)} apply to each audience in each region. A number leads to the list of them.</p>
${matrix(coverage, lists, words)}
${legend}
${gaps(coverage, words)}
<h2>What applies where</h2>
${lists.map((list, index) => applyingList(list, index, words)).join('\n')}
</main>
</body>
</html>
`;
}

/** Texts of the corpus, ready for the page. */
interface Words {
  readonly mark: (text: string) => string;
  readonly audience: (id: string) => string;
  readonly region: (id: string) => string;
  readonly title: (id: string) => string;
}

function wordsOf({ audiences, regions, recommendations }: Corpus, { language }: PageOptions): Words {
  const isEnglish = /^en(?:-|$)/i.test(language);
  const mark = (text: string) =>
    isEnglish ? escapeHtml(text) : `<span lang="${escapeHtml(language)}">${escapeHtml(text)}</span>`;
  const termIn = (taxonomy: Taxonomy) => (id: string) => {
    const term = findTerm(taxonomy, id);
    return mark(term ? labelOf(term.label, language) : id);
  };
  const titles = new Map(recommendations.map(({ id, title }) => [id, title]));
  return {
    mark,
    audience: termIn(audiences),
    region: termIn(regions),
    title: (id) => mark(titles.get(id) ?? id),
  };
}

function matrix(
  { audiences, regions, cells }: Coverage,
  lists: readonly ApplyingList[],
  words: Words,
): string {
  const most = Math.max(1, ...cells.map(({ recommendations }) => recommendations));
  const listOf = new Map(lists.flatMap((list, index) => list.cells.map((cell) => [cell, index] as const)));
  const rows = regions.map((region, row) => {
    const own = cells.slice(row * audiences.length, (row + 1) * audiences.length);
    const data = own.map((cell, column) => {
      const list = listOf.get(row * audiences.length + column);
      return matrixCell(cell, Math.ceil((levels * cell.recommendations) / most), list);
    });
    return `<tr><th scope="row">${words.region(region)}</th>${data.join('')}</tr>`;
  });
  const heads = audiences.map((id) => `<th scope="col">${words.audience(id)}</th>`).join('');
  return `<div class="wide" role="region" aria-labelledby="matrix" tabindex="0">
<table>
<caption id="matrix">Recommendations by region and audience</caption>
<thead><tr><th scope="col">Region</th>${heads}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>`;
}

/** Shades beside the one for nothing. */
const levels = 5;

function matrixCell({ recommendations, briefs }: Cell, level: number, list: number | undefined): string {
  const number =
    list === undefined ? `${recommendations}` : `<a href="#list-${list + 1}">${recommendations}</a>`;
  const note = briefs.length === 0 ? '' : ` <small>${count(briefs.length, 'brief')}</small>`;
  return `<td class="level-${level}">${number}${note}</td>`;
}

const legend = `<p class="legend">Shade: <span class="level-0">nothing</span> ${[1, 2, 3, 4, 5]
  .map((level) => `<span class="level-${level}">up to ${level * 20} %</span>`)
  .join(' ')} of the largest number. “Brief” counts the briefs for exactly that audience and region.</p>`;

function gaps(coverage: Coverage, words: Words): string {
  const titled = (ids: readonly string[]) =>
    ids.map((id) => `${words.title(id)} <code>${escapeHtml(id)}</code>`);
  const coded = (ids: readonly string[]) => ids.map((id) => `<code>${escapeHtml(id)}</code>`);
  return [
    '<h2>What reaches nobody</h2>',
    section(
      'In no brief',
      coverage.orphanReasons.map((orphan) => orphanItem(orphan, words)),
    ),
    section(
      'Cells with nothing',
      coverage.emptyCells.map(
        ({ audience, region }) => `${words.audience(audience)}: ${words.region(region)}`,
      ),
    ),
    section('Without evidence', titled(coverage.withoutEvidence)),
    section('Evidence that nothing rests on', coded(coverage.unusedEvidence)),
    section('Sources that nothing cites', coded(coverage.uncitedSources)),
    section(
      'Variants that no brief uses',
      coverage.unusedVariants.map(
        ({ recommendation, variant }) =>
          `Variant ${variant + 1} of <code>${escapeHtml(recommendation)}</code>`,
      ),
    ),
  ].join('\n');
}

function orphanItem({ id, file, line, nearest }: OrphanReason, words: Words): string {
  const reasons = nearest.map(
    ({ brief, rule, message }) =>
      `<li>nearest: <code>${escapeHtml(brief)}</code> (${rule}): ${escapeHtml(message)}</li>`,
  );
  const place = `<code>${escapeHtml(`${file}:${line}`)}</code>`;
  return `${words.title(id)} ${place}${reasons.length === 0 ? '' : `<ul>${reasons.join('')}</ul>`}`;
}

function section(title: string, items: readonly string[]): string {
  const list = items.length === 0 ? '<p>None.</p>' : listOf(items);
  return `<h3>${title} (${items.length})</h3>\n${list}`;
}

function applyingList(
  { cells, names, recommendations, more }: ApplyingList,
  index: number,
  words: Words,
): string {
  const regions = new Map<string, string[]>();
  for (const { audience, region } of names) {
    regions.set(audience, [...(regions.get(audience) ?? []), words.region(region)]);
  }
  const places = [...regions].map(
    ([audience, labels]) => `${words.audience(audience)}: ${labels.join(', ')}`,
  );
  const hidden = cells.length - names.length;
  const heading = `${places.join('; ')}${hidden > 0 ? `; and ${hidden} more` : ''}`;
  const items = recommendations.map((id) => `${words.title(id)} <code>${escapeHtml(id)}</code>`);
  const rest = more > 0 ? [`and ${more} more`] : [];
  return `<h3 id="list-${index + 1}">${heading}</h3>\n${listOf([...items, ...rest])}`;
}

function listOf(items: readonly string[]): string {
  return `<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
