import { expect, it } from 'vitest';
import { buildCached } from '../../src/build/build-cached.ts';
import { buildProject } from '../../src/build/build-project.ts';
import { memorySink } from '../../src/build/output-sink.ts';
import type { BuildRequest } from '../../src/build/plan-build.ts';
import { type WarmBuild, warmRunner } from '../../src/build/warm-runner.ts';
import type { CacheStore, World } from '../../src/world.ts';
import { memoryStore } from '../support/memory-store.ts';
import type { Files } from '../support/memory-world.ts';
import { starterWorld } from './starter-world.ts';

const request: BuildRequest = { asOf: '2026-11-23', names: ['policy-brief'], formats: ['pdf'] };

async function build({ world, runner }: Partial<WarmBuild> & { readonly world: World }) {
  const sink = memorySink();
  const run = await buildProject(world, request, { openSink: () => sink, ...(runner && { runner }) });
  expect(run.diagnostics).toEqual([]);
  return sink.files;
}

async function buildKept({ world, runner }: WarmBuild, store: CacheStore) {
  const sink = memorySink();
  await buildCached(world, store, request, { fingerprint: 'this', runner, openSink: () => sink });
  return sink.files;
}

const project = new TextDecoder().decode(starterWorld().project.read('briefwright.yaml'));

/** The starter project with a theme of its own. */
function themed(colour: string, more: Files = {}): World {
  return starterWorld({
    'briefwright.yaml': `${project}\ntheme: ours\n`,
    'themes/ours.yaml': `extends: ministry\ncolours: { accent: '${colour}' }\n`,
    ...more,
  });
}

it('keeps its runner while only words change, and gives what a new one gives', async () => {
  const warm = warmRunner();
  const first = warm.open(themed('#123456'));
  await build(first);
  const name = 'corpus/recommendations/suppliers.yaml';
  const text = new TextDecoder().decode(starterWorld().project.read(name));
  const edited = themed('#123456', { [name]: text.replaceAll('should', 'must') });
  const second = warm.open(edited);
  expect(second.runner).toBe(first.runner);
  expect(await build(second)).toEqual(await build({ world: edited }));
});

it('takes a new one where a theme has changed', async () => {
  const warm = warmRunner();
  const first = warm.open(themed('#123456'));
  const before = await build(first);
  const second = warm.open(themed('#654321'));
  expect(second.runner).not.toBe(first.runner);
  const files = await build(second);
  expect(files).toEqual(await build({ world: themed('#654321') }));
  expect(files).not.toEqual(before);
});

it('shows one build one state of the world, whatever happens meanwhile', async () => {
  let disk = themed('#123456');
  const live: World = {
    ...disk,
    project: { list: (folder) => disk.project.list(folder), read: (path) => disk.project.read(path) },
  };
  const warm = warmRunner();
  await build(warm.open(live));
  const second = warm.open(live);
  disk = themed('#654321');
  const store = memoryStore();
  expect(await buildKept(second, store)).toEqual(await build({ world: themed('#123456') }));
  // Nothing was kept under the key of a theme that it was not made with.
  expect(await buildKept(warm.open(live), store)).toEqual(await build({ world: themed('#654321') }));
});
