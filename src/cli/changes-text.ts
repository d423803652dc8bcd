import type { BriefChange, ManifestChanges } from '../build/compare-manifests.ts';
import { countOf, tableOf } from './table.ts';

/** What a build changed, as lines for people: a line for each brief that is not as it was. */
export function changesText({ since, briefs }: ManifestChanges): string {
  if (!since) return '';
  const moved = briefs.filter(({ change }) => change !== 'same');
  const same = countOf(briefs.length - moved.length, 'brief');
  return `${tableOf(moved.map(rowOf))}${same} as in the build of ${since.asOf}\n`;
}

function rowOf({ id, change, pagesBefore, pagesAfter, added, dropped }: BriefChange): readonly string[] {
  const pages =
    pagesBefore === pagesAfter ? '' : `${pagesBefore ?? 0} -> ${countOf(pagesAfter ?? 0, 'page')}`;
  const names =
    change === 'changed' ? [...added.map((one) => `+${one}`), ...dropped.map((one) => `-${one}`)] : [];
  return [id, change, pages, names.join(' ')];
}
