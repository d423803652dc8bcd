import { z } from 'zod';
import { type SelectionRule, selectionRules } from '../selection/selection.ts';
import { type LeftOut, mostLeftOut } from './built-brief.ts';
import type { Manifest, ManifestEntry } from './manifest.ts';
import { manifestSchema, ruleSchema } from './manifest-schema.ts';

/** First and last place in a list of ids, of one stretch after the other, by rule. */
type Stretches = Readonly<Partial<Record<SelectionRule, readonly number[]>>>;

/**
 * A manifest for the cache. What briefs leave out is nearly all of one, and mostly the same from brief to brief: the ids
 * stand once, and each brief names stretches of them.
 */
export interface PackedManifest {
  /** Without what is left out. */
  readonly manifest: Manifest;
  readonly ids: readonly string[];
  /** One for each brief. */
  readonly stretches: readonly Stretches[];
}

export const packedManifestSchema: z.ZodType<PackedManifest> = z.strictObject({
  manifest: manifestSchema,
  ids: z.array(z.string()),
  stretches: z.array(z.partialRecord(ruleSchema, z.array(z.int().nonnegative()))),
});

/** Packs a manifest. */
export function packManifest(manifest: Manifest): PackedManifest {
  const places = new Map<string, number>();
  const placeOf = (id: string) => {
    const place = places.get(id) ?? places.size;
    places.set(id, place);
    return place;
  };
  return {
    manifest: { ...manifest, briefs: manifest.briefs.map((brief) => ({ ...brief, leftOut: {} })) },
    stretches: manifest.briefs.map(({ leftOut }) =>
      mapRules(leftOut, (ids) => stretchesOf(ids.map(placeOf))),
    ),
    ids: [...places.keys()],
  };
}

function stretchesOf(places: readonly number[]): readonly number[] {
  const stretches: number[] = [];
  let last = Number.NaN;
  for (const place of places) {
    if (place === last + 1) stretches[stretches.length - 1] = place;
    else stretches.push(place, place);
    last = place;
  }
  return stretches;
}

/** The manifest that was packed; `undefined` where the parts do not fit together. */
export function unpackManifest({ manifest, ids, stretches }: PackedManifest): Manifest | undefined {
  if (stretches.length !== manifest.briefs.length) return undefined;
  const briefs: ManifestEntry[] = [];
  for (const [index, brief] of manifest.briefs.entries()) {
    const leftOut = mapRules(stretches[index] ?? {}, (own) => idsIn(ids, own));
    if (!isWhole(leftOut)) return undefined;
    briefs.push({ ...brief, leftOut });
  }
  return { ...manifest, briefs };
}

function idsIn(ids: readonly string[], stretches: readonly number[]): readonly string[] | undefined {
  const found: string[] = [];
  for (let at = 0; at < stretches.length; at += 2) {
    const [first = 0, last = -1] = stretches.slice(at, at + 2);
    if (last < first || last >= ids.length || found.length + last - first >= mostLeftOut) return undefined;
    found.push(...ids.slice(first, last + 1));
  }
  return found;
}

function isWhole(leftOut: Readonly<Partial<Record<SelectionRule, unknown>>>): leftOut is LeftOut {
  return Object.values(leftOut).every((ids) => ids !== undefined);
}

function mapRules<From, To>(
  byRule: Readonly<Partial<Record<SelectionRule, From>>>,
  change: (value: From) => To,
): Partial<Record<SelectionRule, To>> {
  const changed: Partial<Record<SelectionRule, To>> = {};
  for (const rule of selectionRules) {
    const value = byRule[rule];
    if (value !== undefined) changed[rule] = change(value);
  }
  return changed;
}
