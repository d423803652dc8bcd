import type { RecordKind } from './record-kind.ts';

/** What a reference may name; a facet goes by its name, after `facet:`. */
export type ReferenceTarget = RecordKind | 'instrument' | 'language' | `facet:${string}`;

export interface Reference {
  /** Where names stand in a record: a JSON Pointer in which `*` stands for each item of a list. */
  readonly at: string;
  readonly to: ReferenceTarget;
  /** The list at this place names nothing twice. */
  readonly isList?: true;
}

/** Every place of a record at which something else is named. `broader` and `members` belong to `taxonomy`. */
export function referencesOf(kind: RecordKind, facets: readonly string[]): readonly Reference[] {
  if (kind !== 'recommendation') return references[kind];
  return [
    ...references.recommendation,
    ...facets.map((name): Reference => ({ at: `/${name}/*`, to: `facet:${name}`, isList: true })),
  ];
}

const references: Readonly<Record<RecordKind, readonly Reference[]>> = {
  recommendation: [
    { at: '/audiences/*', to: 'audience', isList: true },
    { at: '/regions/*', to: 'region', isList: true },
    { at: '/topics/*', to: 'topic', isList: true },
    { at: '/instrument', to: 'instrument' },
    { at: '/evidence/*', to: 'evidence', isList: true },
    { at: '/sources/*/id', to: 'source', isList: true },
    { at: '/relations/*/id', to: 'recommendation', isList: true },
    ...conditionAt('/actions/*/when'),
    ...conditionAt('/variants/*/when'),
  ],
  evidence: [
    { at: '/regions/*', to: 'region', isList: true },
    { at: '/topics/*', to: 'topic', isList: true },
    { at: '/sources/*/id', to: 'source', isList: true },
  ],
  source: [],
  audience: [{ at: '/headline/sources/*/id', to: 'source', isList: true }],
  region: [],
  topic: [],
};

function conditionAt(pointer: string): readonly Reference[] {
  return [
    { at: `${pointer}/audience`, to: 'audience' },
    { at: `${pointer}/region`, to: 'region' },
    { at: `${pointer}/language`, to: 'language' },
  ];
}
