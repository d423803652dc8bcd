import { escapeMarkdown } from '../brief/escape-markdown.ts';
import { chooseAnnotations } from '../diagnostics/choose-annotations.ts';
import { countDiagnostics } from '../diagnostics/count-diagnostics.ts';
import { type Diagnostic, effectiveSeverity } from '../diagnostics/diagnostic.ts';
import { harmless } from '../diagnostics/harmless.ts';
import type { BriefChange, ManifestChanges } from './compare-manifests.ts';

/** What a run has to tell. */
export interface JobReport {
  /** Absent where nothing was built. */
  readonly changes?: ManifestChanges | undefined;
  /** In the order they are shown in. */
  readonly diagnostics: readonly Diagnostic[];
  /** Errors alone count, and where there is none only the changes are told. */
  readonly isQuiet?: boolean;
}

/** Names in one cell of the table. */
const mostNames = 20;

/** What came of a run, in Markdown for a job summary of GitHub: what changed, and what has no annotation. */
export function jobSummary({ changes, diagnostics, isQuiet = false }: JobReport): string {
  const told = isQuiet ? diagnostics.filter((one) => effectiveSeverity(one) === 'error') : diagnostics;
  const { rest } = chooseAnnotations(told);
  const found = countDiagnostics(told) || 'No mistakes found';
  const paragraphs = [
    ...(isQuiet && told.length === 0 ? [] : ['## briefwright', `${found}.`]),
    ...(changes ? describeChanges(changes) : []),
    ...(rest.length === 0 ? [] : ['### Without an annotation', rest.map(lineOf).join('\n')]),
  ];
  return paragraphs.map((paragraph) => `${paragraph}\n\n`).join('');
}

function describeChanges({ since, briefs }: ManifestChanges): readonly string[] {
  if (briefs.length === 0) return [];
  if (!since) {
    const rows = briefs.map(({ id, pagesAfter, added }) => [id, countCell(pagesAfter), String(added.length)]);
    return [table(['Brief', 'Pages', 'Recommendations'], rows)];
  }
  const moved = briefs.filter(({ change }) => change !== 'same');
  const { asOf, version } = since;
  const same = briefs.length - moved.length;
  const sentence = `${counted(same, 'brief')} as in the build before, of ${asOf} by briefwright ${version}.`;
  const rows = moved.map((brief) => [
    brief.id + (brief.change === 'changed' ? '' : ` (${brief.change})`),
    countCell(brief.pagesBefore),
    countCell(brief.pagesAfter),
    namesCell(brief.added),
    namesCell(brief.dropped),
  ]);
  const head = ['Brief', 'Pages before', 'Pages after', 'Recommendations added', 'Recommendations dropped'];
  return [...(moved.length === 0 ? [] : [table(head, rows)]), literal(sentence)];
}

function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun} is` : `${count} ${noun}s are`;
}

function countCell(count: BriefChange['pagesAfter']): string {
  return count === undefined ? '–' : String(count);
}

function namesCell(ids: readonly string[]): string {
  if (ids.length === 0) return '–';
  const more = ids.length - mostNames;
  return ids.slice(0, mostNames).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows.map((row) => row.map(literal))];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function lineOf(diagnostic: Diagnostic): string {
  const { code, message, span, help } = diagnostic;
  const place = span ? ` at ${span.file}:${span.start.line}:${span.start.column}` : '';
  const hint = help === undefined ? '' : ` (${help})`;
  return `- **${effectiveSeverity(diagnostic)}** ${literal(`${code}${place}: ${message}${hint}`)}`;
}

/** Text that shows literally, whatever a corpus or a manifest holds. */
function literal(text: string): string {
  return escapeMarkdown(harmless(text));
}
