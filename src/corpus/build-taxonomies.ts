import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { buildTaxonomy } from '../taxonomy/build-taxonomy.ts';
import { builtInAudiences } from '../taxonomy/built-in-audiences.ts';
import { builtInRegions } from '../taxonomy/built-in-regions.ts';
import type { Taxonomy } from '../taxonomy/taxonomy.ts';
import type { BuiltInTerm, TermInput } from '../taxonomy/term-input.ts';
import type { Taxonomies } from './canonical-names.ts';
import type { CheckedRecords } from './check-all-records.ts';
import type { CheckedRecord } from './check-records.ts';
import { locate } from './read-records.ts';
import type { RecordKind } from './record-kind.ts';
import type { TermRecord } from './schema/term.ts';

/** The built-in audiences and regions with what the project adds, and the project's topics. */
export function buildTaxonomies(
  checked: CheckedRecords,
  incomplete: ReadonlySet<RecordKind>,
): { readonly value: Taxonomies; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const build = (
    kind: Taxonomy['kind'],
    builtIn: readonly BuiltInTerm[],
    records: readonly CheckedRecord<TermRecord>[],
  ): Taxonomy => {
    const built = buildTaxonomy(kind, builtIn, records.flatMap(toTermInput));
    // A term may be in the file that could not be read.
    const isSure = ({ code }: Diagnostic) => !incomplete.has(kind) || code !== `corpus/unknown-${kind}`;
    diagnostics.push(...built.diagnostics.filter(isSure));
    return built.value ?? { kind, terms: {}, aliases: {} };
  };
  const value = {
    audiences: build('audience', builtInAudiences, checked.audiences),
    regions: build('region', builtInRegions, checked.regions),
    topics: build('topic', [], checked.topics),
  };
  return { value, diagnostics };
}

/** A term with mistakes is still a term: what refers to it is right. */
function toTermInput(record: CheckedRecord<TermRecord>): TermInput[] {
  const { whole, right } = record;
  if (right.id === undefined) return [];
  return [{ ...(whole ?? { label: right.id, ...right, id: right.id }), ...locate(record) }];
}
