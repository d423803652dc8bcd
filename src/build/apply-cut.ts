import type { Cut } from '../budget/frame.ts';
import type { KeptLength } from '../budget/objective.ts';
import type { Excluded, Included } from '../selection/selection.ts';
import { withoutUndefined } from '../spec/without-undefined.ts';
import type { ChosenBrief } from './chosen-brief.ts';

/** A brief with what a page budget leaves of it; what it leaves out stands last among the excluded. */
export function applyCut(chosen: ChosenBrief, { frame, lengths }: Cut): ChosenBrief {
  const { spec, selection } = chosen;
  if (lengths.every((length) => length === frame && length === spec.length)) return chosen;
  const pages = spec.budget?.pages ?? 0;
  const kept: Included[] = [];
  const omitted: Excluded[] = [];
  for (const [index, item] of selection.included.entries()) {
    const length = lengths[index] ?? 'none';
    if (length === 'none') omitted.push(omit(item));
    else kept.push({ ...shorten(item, length, spec.length, pages), rank: kept.length + 1 });
  }
  return {
    spec: { ...spec, length: frame },
    selection: { included: kept, excluded: [...selection.excluded, ...omitted] },
  };
}

function shorten(item: Included, length: Exclude<KeptLength, 'none'>, own: string, pages: number): Included {
  if (length === own) return { ...item, length };
  const shown = length === 'title' ? 'by its title alone' : `in its ${length} length`;
  return { ...item, length, because: [...item.because, `shown ${shown}, to fit ${counted(pages)}`] };
}

function omit({ recommendation, rank, variant }: Included): Excluded {
  return { recommendation, rule: 'budget', omitted: { rank, ...withoutUndefined({ variant }) } };
}

function counted(pages: number): string {
  return pages === 1 ? 'one page' : `${pages} pages`;
}
