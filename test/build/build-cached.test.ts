import { describe, expect, it } from 'vitest';
import { buildCached } from '../../src/build/build-cached.ts';
import { buildProject } from '../../src/build/build-project.ts';
import type { JobRunner } from '../../src/build/job.ts';
import { localRunner } from '../../src/build/local-runner.ts';
import { memorySink } from '../../src/build/output-sink.ts';
import type { BuildRequest } from '../../src/build/plan-build.ts';
import type { World } from '../../src/world.ts';
import { type MemoryStore, memoryStore } from '../support/memory-store.ts';
import type { Files } from '../support/memory-world.ts';
import { starterWorld } from './starter-world.ts';

const request: BuildRequest = { asOf: '2026-11-23', formats: ['md', 'pdf'] };

/** Runs a build and tells which jobs were really run. */
async function build(world: World, store: MemoryStore, options: { readonly fingerprint?: string } = {}) {
  const { fingerprint = 'this program' } = options;
  const ran: string[] = [];
  const local = localRunner(world);
  const runner: JobRunner = {
    ...local,
    run: (job) => {
      ran.push(job.id);
      return local.run(job);
    },
  };
  const sink = memorySink();
  const run = await buildCached(world, store, request, { fingerprint, runner, openSink: () => sink });
  return { ran, files: sink.files, run };
}

async function buildCold(world: World) {
  const sink = memorySink();
  return { run: await buildProject(world, request, { openSink: () => sink }), files: sink.files };
}

const warned = `
id: warned
template: policy-brief
title: "A brief that says [here](https://example.org)"
audience: policymakers
`;

const recommendations = 'corpus/recommendations/suppliers.yaml';

const text = (name: string) => new TextDecoder().decode(starterWorld().project.read(name));

describe('a build with a cache', () => {
  it('gives what one without gives, also the second time, when it runs nothing', async () => {
    const store = memoryStore();
    const world = starterWorld({ 'briefs/warned.yaml': warned });
    const cold = await buildCold(world);
    expect(cold.run.value).toBeDefined();
    for (const expected of [['policy-brief', 'supplier-memo', 'warned'], []]) {
      const { ran, files, run } = await build(world, store);
      expect(ran).toEqual(expected);
      expect(files).toEqual(cold.files);
      expect({ ...run, reads: [] }).toEqual({ ...cold.run, reads: [] });
      expect(JSON.stringify(run.value)).toBe(JSON.stringify(cold.run.value));
    }
  });

  it.each<readonly [string, Files, readonly string[]]>([
    ['a comment rebuilds none', { [recommendations]: `# A remark.\n\n${text(recommendations)}` }, []],
    [
      'a record rebuilds the briefs it is in',
      { [recommendations]: text(recommendations).replace('A private copy', 'A copy') },
      ['supplier-memo'],
    ],
    [
      'a partial of a template rebuilds the briefs that show it',
      { 'templates/partials/about.hbs': '## About\n\nNothing.\n' },
      ['supplier-memo'],
    ],
    ['a partial that nothing includes rebuilds none', { 'templates/partials/unused.hbs': 'Nothing.\n' }, []],
    [
      'a font rebuilds all that have pages',
      { 'fonts/Own.ttf': 'no font at all' },
      ['policy-brief', 'supplier-memo'],
    ],
    ['a theme of another name rebuilds none', { 'themes/other.yaml': 'extends: memo\n' }, []],
    [
      'the theme rebuilds all',
      { 'themes/ministry.yaml': 'extends: ministry\ncolours: { link: "#102030" }\n' },
      ['policy-brief', 'supplier-memo'],
    ],
  ])('%s', async (_, changes, expected) => {
    const store = memoryStore();
    await build(starterWorld(), store);
    const { ran, files, run } = await build(starterWorld(changes), store);
    expect(run.diagnostics).toEqual([]);
    expect(ran).toEqual(expected);
    expect(files).toEqual((await buildCold(starterWorld(changes))).files);
  });

  it('does not trust what is broken, cut short or foreign', async () => {
    const { files } = await buildCold(starterWorld());
    const damages: readonly ((bytes: Uint8Array) => Uint8Array)[] = [
      (bytes) => bytes.slice(0, bytes.length / 2),
      (bytes) => bytes.map((byte, index) => (index === bytes.length - 20 ? byte ^ 1 : byte)),
      () => new Uint8Array(),
      () => new TextEncoder().encode('null'),
    ];
    for (const damage of damages) {
      const store = memoryStore();
      await build(starterWorld(), store);
      for (const [name, bytes] of store.entries) store.entries.set(name, damage(bytes));
      const again = await build(starterWorld(), store);
      expect(again.ran).toEqual(['policy-brief', 'supplier-memo']);
      expect(again.files).toEqual(files);
    }
  });

  it('does not take an entry that was kept for something else', async () => {
    const store = memoryStore();
    await build(starterWorld(), store);
    const names = [...store.entries.keys()].filter((name) => name.startsWith('jobs/'));
    const [one = '', other = ''] = names;
    const swapped = store.entries.get(other);
    if (swapped) store.entries.set(one, swapped);
    for (const name of store.entries.keys()) if (name.startsWith('runs/')) store.entries.delete(name);
    expect((await build(starterWorld(), store)).ran).toHaveLength(1);
  });

  it('builds anew what is lost: a content, or what names it', async () => {
    const store = memoryStore();
    const { files } = await build(starterWorld(), store);
    for (const name of [...store.entries.keys()]) {
      store.entries.delete(name);
      expect((await build(starterWorld(), store)).files).toEqual(files);
    }
  });

  it('takes nothing from another program', async () => {
    const store = memoryStore();
    await build(starterWorld(), store);
    expect((await build(starterWorld(), store, { fingerprint: 'another' })).ran).toHaveLength(2);
  });

  it('keeps nothing of a run with an error', async () => {
    const store = memoryStore();
    const world = starterWorld({ 'briefs/warned.yaml': warned.replace('[here]', '{{region.labl}}') });
    const { run } = await build(world, store);
    expect(run.value).toBeUndefined();
    expect([...store.entries.keys()].filter((name) => name.startsWith('runs/'))).toEqual([]);
  });
});
