import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { type Manifest, manifestFile } from './manifest.ts';
import { planDigest, type ShardOfPlan } from './shard-plan.ts';

/** The manifest of a shard, and how the user names its file. */
export interface NamedManifest {
  readonly name: string;
  readonly manifest: Manifest;
}

/**
 * Joins the manifests of all shards of a build: gives the one that the whole build would have written. Manifests that are
 * not parts of one build, gaps and overlaps are errors (`merge/…`).
 */
export function mergeManifests(manifests: readonly NamedManifest[]): Outcome<Manifest> {
  const whole = manifests.filter(({ manifest }) => manifest.shard === undefined);
  if (whole.length > 0) return { diagnostics: whole.map(notOfShard) };
  const shards = manifests.flatMap(({ name, manifest }) =>
    manifest.shard ? [{ name, manifest, shard: manifest.shard }] : [],
  );
  const [first] = shards;
  if (!first) throw new Error('there is nothing to merge');
  const mixed = shards.flatMap((shard) => findMix(first, shard));
  if (mixed.length > 0) return { diagnostics: mixed };
  const parts = [...findOverlaps(shards), ...findGaps(first, shards)];
  if (parts.length > 0) return { diagnostics: parts };
  const value = join(first.manifest, shards);
  const wrong = [...findConflicts(shards), ...findForeignBriefs(first, value)];
  return wrong.length > 0 ? { diagnostics: wrong } : { value, diagnostics: [] };
}

interface NamedShard extends NamedManifest {
  readonly shard: ShardOfPlan;
}

function join({ generator, asOf }: Manifest, shards: readonly NamedShard[]): Manifest {
  const briefs = shards.flatMap(({ manifest }) => manifest.briefs);
  const images = shards.flatMap(({ manifest }) => manifest.images ?? []);
  const fonts = shards.flatMap(({ manifest }) => manifest.fonts ?? []);
  return {
    generator,
    asOf,
    briefs: sortedBy(briefs, ({ id }) => id),
    ...(images.length > 0 ? { images: sortedBy(images, ({ path }) => path) } : {}),
    ...(fonts.length > 0 ? { fonts: sortedBy(fonts, ({ file }) => file) } : {}),
  };
}

/** Things by their key, each once. */
function sortedBy<T>(things: readonly T[], keyOf: (thing: T) => string): readonly T[] {
  const byKey = new Map(things.map((thing) => [keyOf(thing), thing] as const));
  return [...byKey].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, thing]) => thing);
}

function notOfShard({ name }: NamedManifest): Diagnostic {
  return {
    code: 'merge/no-shard',
    message: `\`${name}\` is the manifest of a whole build`,
    help: 'merge what `briefwright build --shard` wrote',
  };
}

const sameState = 'build all shards from one state of the project, with the same options';

/** What the shards of one build have in common. */
const aspects: readonly (readonly [string, (shard: NamedShard) => string])[] = [
  ['was made by', ({ manifest: { generator } }) => `${generator.name} ${generator.version}`],
  ['speaks for', ({ manifest }) => manifest.asOf],
  ['is one of', ({ shard }) => `${shard.count} shards`],
  ['belongs to the plan', ({ shard }) => `${shard.plan} of ${shard.briefs} briefs`],
  ['is made from', ({ shard }) => `inputs with the digest ${shard.inputs}`],
];

/** The first thing that shows that a shard is not of the same build as the first one. */
function findMix(first: NamedShard, other: NamedShard): readonly Diagnostic[] {
  const aspect = aspects.find(([, read]) => read(first) !== read(other));
  if (!aspect) return [];
  const [verb, read] = aspect;
  const message = `\`${other.name}\` ${verb} ${read(other)}, and \`${first.name}\` ${verb} ${read(first)}`;
  return [{ code: 'merge/mixed', message, help: sameState }];
}

function findOverlaps(shards: readonly NamedShard[]): readonly Diagnostic[] {
  return [
    ...repeatsOf(shards, ({ shard }) => [`shard ${shard.index} of ${shard.count}`]),
    ...repeatsOf(shards, ({ manifest }) => manifest.briefs.map(({ id }) => `the brief \`${id}\``)),
  ];
}

function repeatsOf(
  shards: readonly NamedShard[],
  thingsOf: (shard: NamedShard) => readonly string[],
): readonly Diagnostic[] {
  const holders = new Map<string, string>();
  return shards.flatMap((shard) =>
    thingsOf(shard).flatMap((thing) => {
      const holder = holders.get(thing);
      if (holder === undefined) holders.set(thing, shard.name);
      return holder === undefined
        ? []
        : [
            {
              code: 'merge/overlap' as const,
              message: `${thing} is in \`${holder}\` and in \`${shard.name}\``,
            },
          ];
    }),
  );
}

function findGaps({ shard: { count } }: NamedShard, shards: readonly NamedShard[]): readonly Diagnostic[] {
  const found = new Set(shards.map(({ shard }) => shard.index));
  const missing = Array.from({ length: count }, (_, place) => place + 1).filter((index) => !found.has(index));
  return missing.map((index) => ({ code: 'merge/gap', message: `shard ${index} of ${count} is missing` }));
}

/** Together the shards hold the briefs of their plan, or one of them was changed. */
function findForeignBriefs({ shard }: NamedShard, { briefs }: Manifest): readonly Diagnostic[] {
  if (briefs.length < shard.briefs) {
    const message = `the shards hold ${briefs.length} of the ${shard.briefs} briefs of their plan`;
    return [{ code: 'merge/gap', message }];
  }
  if (planDigest(briefs) === shard.plan) return [];
  return [
    { code: 'merge/mixed', message: 'the briefs of the shards are not those of their plan', help: sameState },
  ];
}

/** Things that two shards know by one name, and that are not the same. */
function findConflicts(shards: readonly NamedShard[]): readonly Diagnostic[] {
  // No brief may take the place of what is written last.
  const joined = { digest: '', shard: 'the joined manifest' };
  const holders = new Map([[manifestFile, joined]]);
  return shards.flatMap(({ name, manifest }) =>
    digestsOf(manifest).flatMap(([thing, digest]) => {
      const holder = holders.get(thing) ?? { digest, shard: `\`${name}\`` };
      holders.set(thing, holder);
      if (holder.digest === digest) return [];
      const message = `\`${thing}\` is not the same in ${holder.shard} and in \`${name}\``;
      return [{ code: 'merge/mixed' as const, message, help: sameState }];
    }),
  );
}

/** Digests of the records, fonts and files that a manifest tells of, by their names. */
function digestsOf({ briefs, images = [], fonts = [] }: Manifest): readonly (readonly [string, string])[] {
  const records = briefs.flatMap(({ inputs }) => Object.entries(inputs.records));
  const files = [...briefs.flatMap(({ outputs }) => outputs), ...images];
  return [
    ...records,
    ...fonts.map(({ file, sha256 }) => [file, sha256] as const),
    ...files.map(({ path, sha256 }) => [path, sha256] as const),
  ];
}
