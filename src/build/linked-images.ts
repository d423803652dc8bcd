import type { BuiltBrief, LinkedImage } from './build-brief.ts';

/** The pictures that briefs link to, each once, sorted by path. */
export function linkedImages(briefs: readonly BuiltBrief[]): readonly LinkedImage[] {
  const images = new Map(
    briefs.flatMap((brief) => brief.images.map((image) => [image.path, image] as const)),
  );
  return [...images.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
