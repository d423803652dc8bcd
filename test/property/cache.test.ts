import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildCached } from '../../src/build/build-cached.ts';
import { buildProject } from '../../src/build/build-project.ts';
import { memorySink } from '../../src/build/output-sink.ts';
import type { World } from '../../src/world.ts';
import { starterWorld } from '../build/starter-world.ts';
import { type MemoryStore, memoryStore } from '../support/memory-store.ts';

/** A change of the project: whatever a file was, it now holds one of a few contents, wrong ones among them. */
interface Edit {
  readonly path: string;
  readonly content: string;
}

const original = (path: string) => new TextDecoder().decode(starterWorld().project.read(path));

const bodies = 'corpus/recommendations/public-bodies.yaml';
const briefs = 'briefs/briefs.yaml';

const replaced = (path: string, from: string, to: string): Edit => {
  if (!original(path).includes(from)) throw new Error(`${path} does not say ${from}`);
  return { path, content: original(path).replace(from, to) };
};

const edits: readonly Edit[] = [
  { path: bodies, content: original(bodies) },
  { path: bodies, content: `# A remark.\n\n${original(bodies)}` },
  replaced(bodies, 'the public pays twice', 'we pay twice'),
  replaced(bodies, 'priority: high', 'priority: low'),
  replaced(bodies, 'when: { region: EU }', 'when: { region: SE }'),
  replaced(bodies, 'audiences: [policymakers]', 'audiences: [policymaker]'),
  replaced(bodies, 'Many public bodies', '[here](https://example.org) Many public bodies'),
  { path: briefs, content: original(briefs) },
  replaced(briefs, 'region: EU', 'region: SE'),
  replaced(briefs, 'short-title: Public software', 'short-title: Software'),
  replaced(briefs, 'audience: policymakers', 'audience: policymakers\n  theme: own'),
  { path: 'themes/own.yaml', content: 'extends: memo\n' },
  { path: 'themes/own.yaml', content: 'extends: bulletin\n' },
  { path: 'themes/own.yaml', content: 'extends: memo\ninset: far\n' },
  { path: 'templates/partials/about.hbs', content: '## About\n\nNothing.\n' },
  { path: 'templates/partials/about.hbs', content: '## About\n\n{{region.label}}\n' },
  { path: 'templates/partials/about.hbs', content: '## About\n\n{{region.labl}}\n' },
  { path: 'fonts/Own.ttf', content: 'no font' },
];

const request = { asOf: '2026-11-23' };

async function build(world: World, store?: MemoryStore) {
  const sink = memorySink();
  const options = { openSink: () => sink };
  const run = store
    ? await buildCached(world, store, request, { ...options, fingerprint: 'this program' })
    : await buildProject(world, request, options);
  return { value: run.value, diagnostics: run.diagnostics, texts: run.texts, files: run.value && sink.files };
}

function damage({ entries }: MemoryStore, index: number): void {
  const [name, bytes] = [...entries][index] ?? [];
  if (name !== undefined && bytes) entries.set(name, bytes.slice(0, bytes.length - 7));
}

it('a warm build gives what a cold one gives, whatever was edited and whatever the cache lost', async () => {
  const step = fc.record({
    edits: fc.array(fc.constantFrom(...edits), { minLength: 1, maxLength: 2 }),
    lost: fc.array(fc.nat(40), { maxLength: 2 }),
    damaged: fc.array(fc.nat(40), { maxLength: 2 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 3 }), async (steps) => {
      const store = memoryStore();
      const files: Record<string, string> = {};
      for (const { edits: changes, lost, damaged } of steps) {
        for (const { path, content } of changes) files[path] = content;
        for (const index of lost) store.entries.delete([...store.entries.keys()][index] ?? '');
        for (const index of damaged) damage(store, index);
        expect(await build(starterWorld(files), store)).toEqual(await build(starterWorld(files)));
      }
    }),
    { numRuns: 12 },
  );
}, 120_000);
