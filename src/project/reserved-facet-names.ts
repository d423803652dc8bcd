/**
 * Names that a facet cannot have, because a recommendation or the `select` of a brief definition has a key of
 * that name already.
 */
export const reservedFacetNames: readonly string[] = [
  'actions',
  'assessed-by',
  'audiences',
  'evidence',
  'exclude',
  'horizon',
  'id',
  'include',
  'instrument',
  'limit',
  'must',
  'priority',
  'rationale',
  'regions',
  'relations',
  'review-by',
  'short',
  'sources',
  'statement',
  'status',
  'strength',
  'strength-reason',
  'title',
  'topics',
  'valid',
  'variants',
];
