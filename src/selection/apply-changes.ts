import type { Located } from '../corpus/corpus.ts';
import type { Recommendation } from '../corpus/schema/recommendation.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import type { Change } from './change.ts';
import type { RuleContext } from './rules/rule.ts';

/** The corpus and the brief as they would be after changes to this recommendation and to the brief's definition. */
export function applyChanges(
  { corpus, spec }: RuleContext,
  id: string,
  changes: readonly Change[],
): RuleContext {
  const recommendations = corpus.recommendations.map((record) =>
    record.id === id ? changes.reduce(changeRecord, record) : record,
  );
  return { corpus: { ...corpus, recommendations }, spec: changes.reduce(changeBrief, spec) };
}

function changeRecord(record: Located<Recommendation>, { type, value }: Change): Located<Recommendation> {
  switch (type) {
    case 'add-audience':
      return { ...record, audiences: [...record.audiences, value] };
    case 'add-region':
      return { ...record, regions: [...record.regions, value] };
    case 'set-status':
      return { ...record, status: value };
    case 'set-valid-from':
      return { ...record, valid: { ...record.valid, from: value } };
    case 'set-valid-until':
      return { ...record, valid: { ...record.valid, until: value } };
    default:
      return record;
  }
}

function changeBrief(spec: BriefSpec, { type, value }: Change): BriefSpec {
  const { select, budget } = spec;
  const without = (ids: readonly string[]) => ids.filter((one) => one !== value);
  switch (type) {
    case 'include-narrower':
      return { ...spec, includeNarrower: true };
    case 'add-include':
      return { ...spec, select: { ...select, include: [...select.include, value] } };
    case 'remove-include':
      return { ...spec, select: { ...select, include: without(select.include) } };
    case 'add-exclude':
      return { ...spec, select: { ...select, exclude: [...select.exclude, value] } };
    case 'remove-exclude':
      return { ...spec, select: { ...select, exclude: without(select.exclude) } };
    case 'raise-limit':
      return { ...spec, select: { ...select, limit: value } };
    case 'add-must':
      return budget ? { ...spec, budget: { ...budget, must: [...budget.must, value] } } : spec;
    case 'raise-pages':
      return budget ? { ...spec, budget: { ...budget, pages: value } } : spec;
    default:
      return spec;
  }
}
