import { z } from 'zod';
import { type LeftOut, mostLeftOut } from './built-brief.ts';
import type { Manifest, ManifestEntry } from './manifest.ts';
import { leftOutSchema, manifestSchema } from './manifest-schema.ts';

/**
 * A manifest for the cache. What briefs leave out is nearly all of one, and mostly the same from brief to brief: it stands
 * once, and each brief names stretches of it.
 */
export interface PackedManifest {
  /** Without what is left out. */
  readonly manifest: Manifest;
  readonly leftOut: readonly LeftOut[];
  /** For each brief: first and last place in `leftOut`, of one stretch after the other. */
  readonly stretches: readonly (readonly number[])[];
}

export const packedManifestSchema: z.ZodType<PackedManifest> = z.strictObject({
  manifest: manifestSchema,
  leftOut: z.array(leftOutSchema),
  stretches: z.array(z.array(z.int().nonnegative())),
});

/** Packs a manifest. */
export function packManifest(manifest: Manifest): PackedManifest {
  const places = new Map<string, Map<string, number>>();
  const leftOut: LeftOut[] = [];
  const placeOf = (item: LeftOut) => {
    const byRule = places.get(item.id) ?? new Map<string, number>();
    places.set(item.id, byRule);
    const place = byRule.get(item.rule) ?? leftOut.push(item) - 1;
    byRule.set(item.rule, place);
    return place;
  };
  return {
    manifest: { ...manifest, briefs: manifest.briefs.map((brief) => ({ ...brief, leftOut: [] })) },
    leftOut,
    stretches: manifest.briefs.map((brief) => stretchesOf(brief.leftOut.map(placeOf))),
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
export function unpackManifest({ manifest, leftOut, stretches }: PackedManifest): Manifest | undefined {
  if (stretches.length !== manifest.briefs.length) return undefined;
  const briefs: ManifestEntry[] = [];
  for (const [index, brief] of manifest.briefs.entries()) {
    const own = itemsIn(leftOut, stretches[index] ?? []);
    if (!own) return undefined;
    briefs.push({ ...brief, leftOut: own });
  }
  return { ...manifest, briefs };
}

function itemsIn(leftOut: readonly LeftOut[], stretches: readonly number[]): readonly LeftOut[] | undefined {
  const items: LeftOut[] = [];
  for (let at = 0; at < stretches.length; at += 2) {
    const [first = 0, last = -1] = stretches.slice(at, at + 2);
    if (last < first || last >= leftOut.length || items.length + last - first >= mostLeftOut)
      return undefined;
    items.push(...leftOut.slice(first, last + 1));
  }
  return items;
}
