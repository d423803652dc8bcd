import type { Manifest } from '../build/manifest.ts';
import { type Diagnostic, effectiveSeverity } from '../diagnostics/diagnostic.ts';
import { harmless } from '../diagnostics/harmless.ts';
import type { FileChange } from '../node/watch-folder.ts';
import { briefRow } from './brief-row.ts';
import { leftText, pathsLeft } from './left-behind.ts';
import { countOf, tableOf } from './table.ts';

/** Files that a heading names. */
const mostNamed = 5;

/** Which files have changed, as a line for people, after an empty one. */
export function roundHeading(changes: readonly FileChange[]): string {
  const named = changes.slice(0, mostNamed).map(({ path, type }) => {
    return type === 'changed' ? harmless(path) : `${harmless(path)} (${type})`;
  });
  const more = changes.length > mostNamed ? ` and ${countOf(changes.length - mostNamed, 'file')} more` : '';
  return `\nchanged: ${named.join(', ')}${more}\n`;
}

/** What a build gave. */
export interface RoundBuild {
  /** Absent where there was an error. */
  readonly manifest: Manifest | undefined;
  /** The output folder, as it is named to users. */
  readonly place: string;
  readonly diagnostics: readonly Diagnostic[];
  /** How long it took. */
  readonly milliseconds: number;
}

/** What a build did, as lines for people: a line for each brief whose files are not those of the build before. */
export function roundSummary(
  { manifest, place, diagnostics, milliseconds }: RoundBuild,
  before: Manifest | undefined,
): string {
  const time = `${Math.round(milliseconds)} ms`;
  if (!manifest) {
    const errors = diagnostics.filter((found) => effectiveSeverity(found) === 'error').length;
    return `nothing written: ${countOf(errors, 'error')} to mend (${time})\n`;
  }
  const known = new Map(before?.briefs.map(({ id, outputs }) => [id, JSON.stringify(outputs)]));
  const built = manifest.briefs.filter(({ id, outputs }) => known.get(id) !== JSON.stringify(outputs));
  const total = countOf(manifest.briefs.length, 'brief');
  const rows =
    tableOf(built.map((brief) => briefRow(brief, place))) + leftText(pathsLeft(manifest, before), place);
  if (built.length === 0) return `${rows}nothing to write: ${total} as before (${time})\n`;
  return `${rows}built ${built.length} of ${total} in ${time}\n`;
}
