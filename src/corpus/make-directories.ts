import type { Project } from '../project/schema.ts';
import type { Taxonomies } from './canonical-names.ts';
import type { Ids } from './check-ids.ts';
import type { Directories } from './check-references.ts';
import {
  type Directory,
  directoryOfChoices,
  directoryOfIds,
  directoryOfLanguages,
  directoryOfTerms,
} from './directory.ts';
import type { RecordKind } from './record-kind.ts';
import type { ReferenceTarget } from './references.ts';

interface Known {
  readonly project: Project;
  readonly taxonomies: Taxonomies;
  readonly ids: Ids['known'];
  /** Kinds of which a file could not be read: no name of them can be called unknown. */
  readonly incomplete: ReadonlySet<RecordKind>;
}

/** A directory for each sort of name that a record may use. */
export function makeDirectories({ project, ids, incomplete, taxonomies }: Known): Directories {
  const kinds: [RecordKind, Directory][] = [
    ['audience', directoryOfTerms(taxonomies.audiences)],
    ['region', directoryOfTerms(taxonomies.regions)],
    ['topic', directoryOfTerms(taxonomies.topics)],
    ['evidence', directoryOfIds({ noun: 'evidence', code: 'corpus/unknown-evidence' }, ids.evidence)],
    [
      'source',
      directoryOfIds({ noun: 'source', code: 'corpus/unknown-source', listName: 'sources' }, ids.source),
    ],
    [
      'recommendation',
      directoryOfIds(
        { noun: 'recommendation', code: 'corpus/unknown-recommendation', listName: 'recommendations' },
        ids.recommendation,
      ),
    ],
  ];
  const instrument = { noun: 'instrument', code: 'corpus/unknown-instrument' } as const;
  return new Map<ReferenceTarget, Directory>([
    ...kinds.filter(([kind]) => !incomplete.has(kind)),
    ['instrument', directoryOfChoices(instrument, project.instruments)],
    ['language', directoryOfLanguages(project.languages)],
    ...Object.entries(project.facets).map(([name, facet]): [ReferenceTarget, Directory] => [
      `facet:${name}`,
      directoryOfChoices({ noun: name, code: 'corpus/unknown-facet-value' }, facet.values),
    ]),
  ]);
}
