import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalText } from '../../src/leaks/canonical-text.ts';
import { expectBrief } from '../../src/leaks/expect-brief.ts';
import { readableText } from '../../src/leaks/markdown-texts.ts';
import { type BuiltWorld, builtWorld, search, withFile } from '../leaks/built-world.ts';
import { folderWorld } from '../support/memory-world.ts';

let built: BuiltWorld;

beforeAll(async () => {
  const world = folderWorld(join(import.meta.dirname, '../../briefs/open-llm-collaboration'));
  built = await builtWorld(world, { formats: ['md'], asOf: '2026-11-24' });
});

const textOf = (path: string) => new TextDecoder().decode(built.files.read(path));

/** All wordings of what a brief leaves out but those that are words of what it shows. */
function guarded(id: string): readonly string[] {
  const manifest = built.files.manifests[0]?.manifest;
  const entry = manifest?.briefs.find((brief) => brief.id === id);
  const expected = manifest && entry && expectBrief(built.open, manifest, entry);
  if (!expected) throw new Error(`no brief ${id}`);
  const shown = expected.texts
    .flatMap((text) => [text, readableText(text)])
    .map((text) => canonicalText(text).letters);
  const leftOut = built.open.corpus.recommendations.filter((one) => !entry.recommendations.includes(one.id));
  const wordings = leftOut
    .flatMap((one) => [
      ...[one, ...one.variants].flatMap((text) => [text.title, text.statement, text.rationale, text.short]),
      ...one.actions.flatMap(({ text, indicator }) => [text, indicator]),
    ])
    .filter((wording) => wording !== undefined);
  return wordings.filter((wording) => {
    const { letters } = canonicalText(wording);
    return !shown.some((text) => text.includes(letters));
  });
}

/** The Markdown of one brief, and nothing else. */
function alone(id: string): BuiltWorld {
  const manifests = built.files.manifests.map(({ path, manifest }) => ({
    path,
    manifest: { ...manifest, briefs: manifest.briefs.filter((brief) => brief.id === id) },
  }));
  return { ...built, files: { ...built.files, manifests, paths: [`${id}.md`] } };
}

/** Ways in which the same words may stand elsewhere. */
const disguises: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.replace(/\s+/g, '\n'),
  (text) => text.replace(/(\p{L})(\p{L})/gu, '$1\u00ad$2').normalize('NFD'),
  (text) => text.replace(/ (\w)(\w+)/g, ' **$1**$2-\n').replace(/'/g, '’'),
];

describe('a wording of what a brief leaves out', () => {
  it('is found wherever it is planted', () => {
    const ids = built.files.manifests.flatMap(({ manifest }) => manifest.briefs.map(({ id }) => id));
    const all = ids.flatMap((id) => guarded(id).map((wording) => ({ id, wording })));
    expect(ids).toHaveLength(14);
    expect(all.length).toBeGreaterThan(500);
    const planted = fc.record({
      leak: fc.constantFrom(...all),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      disguise: fc.constantFrom(...disguises),
    });
    fc.assert(
      fc.property(planted, ({ leak: { id, wording }, at, disguise }) => {
        const path = `${id}.md`;
        const text = textOf(path);
        const place = Math.floor(at * text.length);
        const changed = `${text.slice(0, place)} ${disguise(wording)} ${text.slice(place)}`;
        const { leaks } = search(withFile(alone(id), path, changed));
        const opening = canonicalText(wording).letters.slice(0, 50);
        expect(leaks.some(({ words }) => canonicalText(words).letters.startsWith(opening))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
