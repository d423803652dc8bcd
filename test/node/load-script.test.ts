import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeCacheOf, compileScript, loadScript, runScript } from '../../src/node/load-script.ts';
import { temporaryFolder } from './temporary-folder.ts';

const textOf = (name: string) => `'use strict';
exports.name = '${name}';
exports.file = require('node:path').basename(__filename);
exports.importPackage = module.importPackage;
`;

/** V8 remembers what it has compiled in a process, so that no two of them may be the same. */
let count = 0;

/** A script, and the code of another that is as long: V8 takes one for the other. */
function scriptWithCache(change: (code: Buffer) => Buffer = (code) => code): string {
  count += 1;
  const file = join(temporaryFolder({ 'script.cjs': textOf(`one ${count}`) }), 'script.cjs');
  const script = compileScript(file);
  expect(runScript(script, file)).toMatchObject({ name: `one ${count}`, file: 'script.cjs' });
  writeFileSync(file, textOf(`two ${count}`));
  writeFileSync(codeCacheOf(file), change(script.createCachedData()));
  return file;
}

/** Only what runs from compiled code is given a way to import. */
function load(file: string) {
  const { name, importPackage } = loadScript(file) as { name: string; importPackage?: unknown };
  return { name: name.slice(0, 3), isCompiled: importPackage !== undefined };
}

describe('a script', () => {
  it('runs from the code that was compiled of it', () => {
    expect(load(scriptWithCache())).toEqual({ name: 'one', isCompiled: true });
  });

  it('imports packages with what loaded it', async () => {
    type Exports = { readonly importPackage: (name: string) => Promise<object> };
    const { importPackage } = loadScript(scriptWithCache()) as Exports;
    expect(Object.keys(await importPackage('node:os'))).toContain('hostname');
  });

  it('is a module where there is no such code', () => {
    const file = scriptWithCache();
    rmSync(codeCacheOf(file));
    expect(load(file)).toEqual({ name: 'two', isCompiled: false });
  });

  it.each([
    ['empty', () => Buffer.alloc(0)],
    ['something else', () => Buffer.from('no code at all, and long enough to be taken for some')],
    ['cut off', (code: Buffer) => code.subarray(0, code.length / 2)],
    ['of another V8', (code: Buffer) => Buffer.from(code.map((byte, at) => (at === 4 ? byte ^ 1 : byte)))],
  ])('is a module where that code is %s', (_, change) => {
    expect(load(scriptWithCache(change))).toEqual({ name: 'two', isCompiled: false });
  });

  it('is a module where it was changed since, also to one as long', () => {
    const file = scriptWithCache();
    utimesSync(codeCacheOf(file), 1, 1);
    expect(load(file)).toEqual({ name: 'two', isCompiled: false });
  });
});
