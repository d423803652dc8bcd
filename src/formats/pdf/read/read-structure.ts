import { isDictionary, type OpenPdf } from './open-pdf.ts';
import { isArray, isReference, type ReadValue } from './parse-value.ts';

/** A piece of marked content. */
export interface MarkPlace {
  /** Object of the page. */
  readonly page: number;
  readonly mark: number;
}

/** The marked content of a PDF of ours in the order of its structure tree (ISO 32000-1, 14.7.4), which is that of reading. */
export function readStructure({ root, resolve }: OpenPdf): readonly MarkPlace[] {
  const tree = resolve(root.entries.get('StructTreeRoot'));
  const found: MarkPlace[] = [];
  const seen = new Set<number>();
  // The next one is the last: a list instead of recursion, whatever the depth of a hostile tree.
  const waiting: Kid[] = isDictionary(tree) ? [{ value: tree.entries.get('K'), page: undefined }] : [];
  for (let kid = waiting.pop(); kid; kid = waiting.pop()) {
    const { value, page } = kid;
    if (typeof value === 'number' && page !== undefined) found.push({ page, mark: value });
    if (isReference(value)) {
      if (!seen.has(value.id)) waiting.push({ value: resolve(value), page });
      seen.add(value.id);
    } else waiting.push(...kidsOf(kid).toReversed());
  }
  return found;
}

function kidsOf({ value, page }: Kid): readonly Kid[] {
  if (isArray(value)) return value.items.map((item) => ({ value: item, page }));
  if (!isDictionary(value)) return [];
  const { entries } = value;
  const own = entries.get('Pg');
  return [{ value: entries.get('MCID') ?? entries.get('K'), page: isReference(own) ? own.id : page }];
}

interface Kid {
  readonly value: ReadValue | undefined;
  readonly page: number | undefined;
}
