import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stageOutputs } from '../../src/node/stage-outputs.ts';
import { writeOutputs } from '../../src/node/write-outputs.ts';
import { temporaryFolder } from './temporary-folder.ts';

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const codes = (diagnostics: readonly { readonly code: string }[]) => diagnostics.map(({ code }) => code);

describe('writeOutputs', () => {
  it('makes the folder, and folders in it', () => {
    const folder = temporaryFolder();
    expect(writeOutputs(join(folder, 'x/out'), [file('a.md', '1'), file('b/c.md', '2')])).toEqual([]);
    expect(readFileSync(join(folder, 'x/out/a.md'), 'utf8')).toBe('1');
    expect(readFileSync(join(folder, 'x/out/b/c.md'), 'utf8')).toBe('2');
    expect(readdirSync(join(folder, 'x/out'))).toEqual(['a.md', 'b']);
  });

  it('puts a whole new file in place of the old one, never writing into it', () => {
    const folder = temporaryFolder({ 'a.md': 'old' });
    const before = statSync(join(folder, 'a.md')).ino;
    expect(writeOutputs(folder, [file('a.md', 'new')])).toEqual([]);
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('new');
    expect(statSync(join(folder, 'a.md')).ino).not.toBe(before);
  });

  it('leaves a file alone that would not change', () => {
    const folder = temporaryFolder({ 'a.md': 'same' });
    const before = statSync(join(folder, 'a.md')).ino;
    writeOutputs(folder, [file('a.md', 'same')]);
    expect(statSync(join(folder, 'a.md')).ino).toBe(before);
  });

  it('changes nothing where one of the files cannot be written', () => {
    const folder = temporaryFolder({ 'a.md': 'old', b: 'a file' });
    expect(codes(writeOutputs(folder, [file('a.md', 'new'), file('b/c.md', 'x')]))).toEqual([
      'output/cannot-write',
    ]);
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.md', 'b']);
  });

  it('reports a folder in the place of a file', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'a.md'));
    expect(codes(writeOutputs(folder, [file('a.md', 'x')]))).toEqual(['output/cannot-write']);
    expect(readdirSync(folder)).toEqual(['a.md']);
  });

  it.runIf(existsSync('/proc/self'))('comes to an end where the system makes no folders', () => {
    expect(codes(writeOutputs('/proc/briefwright/out', [file('a.md', 'x')]))).toEqual([
      'output/cannot-write',
    ]);
  });

  it('replaces a link instead of writing through it', () => {
    const outside = temporaryFolder({ 'victim.md': 'x' });
    const folder = temporaryFolder();
    symlinkSync(join(outside, 'victim.md'), join(folder, 'a.md'));
    expect(writeOutputs(folder, [file('a.md', 'x')])).toEqual([]);
    expect(writeOutputs(folder, [file('a.md', 'new')])).toEqual([]);
    expect(readFileSync(join(outside, 'victim.md'), 'utf8')).toBe('x');
    expect(lstatSync(join(folder, 'a.md')).isSymbolicLink()).toBe(false);
  });

  it('refuses a folder that is a link out, also one that leads to nothing yet', () => {
    const outside = temporaryFolder();
    const folder = temporaryFolder();
    symlinkSync(outside, join(folder, 'out'));
    expect(codes(writeOutputs(folder, [file('out/a.md', 'x')]))).toEqual(['output/unsafe-path']);
    expect(codes(writeOutputs(folder, [file('out/deep/a.md', 'x')]))).toEqual(['output/unsafe-path']);
    symlinkSync(join(outside, 'new'), join(folder, 'later'));
    expect(codes(writeOutputs(folder, [file('later/a.md', 'x')]))).not.toEqual([]);
    expect(readdirSync(outside)).toEqual([]);
  });

  it.each([
    '../a.md',
    '/etc/a.md',
    'a/../../b.md',
    '',
    '.',
    'a//b.md',
    'a\\b.md',
    'C:a.md',
    'a.md\0.txt',
    'a\n.md',
    'nul.md',
    'COM1',
    'a.',
    'x'.repeat(300),
  ])('refuses the name %j', (path) => {
    const folder = temporaryFolder();
    expect(codes(writeOutputs(folder, [file('good.md', 'x'), file(path, 'x')]))).toEqual([
      'output/unsafe-path',
    ]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses to overwrite where it is asked to', () => {
    const folder = temporaryFolder({ 'b.md': 'mine' });
    const files = [file('a.md', '1'), file('b.md', '2')];
    const diagnostics = writeOutputs(folder, files, { refuseExisting: true });
    expect(diagnostics).toEqual([{ code: 'output/exists', message: '`b.md` is there already' }]);
    expect(readdirSync(folder)).toEqual(['b.md']);
    expect(readFileSync(join(folder, 'b.md'), 'utf8')).toBe('mine');
  });

  it('clears away what killed runs left, but not what a run at work has just made', () => {
    const folder = temporaryFolder();
    const left = join(folder, '.a.md.0b9c.briefwright-tmp');
    const fresh = join(folder, '.b.md.0b9c.briefwright-tmp');
    for (const path of [left, fresh]) writeFileSync(path, 'torn');
    utimesSync(left, 1_000_000, 1_000_000);
    writeOutputs(folder, [file('a.md', 'x')]);
    expect(readdirSync(folder)).toEqual(['.b.md.0b9c.briefwright-tmp', 'a.md']);
  });
});

describe('stageOutputs', () => {
  it('takes nothing more once it is discarded, as a run that was interrupted may go on for a moment', () => {
    const folder = temporaryFolder();
    const outputs = stageOutputs(folder);
    outputs.put('a.md', new Uint8Array([1]));
    outputs.discard();
    outputs.put('b.md', new Uint8Array([2]));
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('files that are written piece by piece', () => {
  const piecesOf = (...texts: readonly string[]) => texts.map((text) => new TextEncoder().encode(text));

  it('stand there whole once all is well, and not before', () => {
    const folder = temporaryFolder({ 'a.json': 'old' });
    const outputs = stageOutputs(folder);
    outputs.putPieces('a.json', piecesOf('one, ', '', 'two'));
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('old');
    expect(new TextDecoder().decode(outputs.read('a.json'))).toBe('one, two');
    outputs.commit();
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('one, two');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it('are left alone where they would not change', () => {
    const folder = temporaryFolder({ 'a.json': 'same' });
    const before = statSync(join(folder, 'a.json')).ino;
    const outputs = stageOutputs(folder);
    outputs.putPieces('a.json', piecesOf('sa', 'me'));
    expect(readdirSync(folder)).toEqual(['a.json']);
    outputs.commit();
    expect(statSync(join(folder, 'a.json')).ino).toBe(before);
    outputs.putPieces('a.json', piecesOf('sa', 'mf'));
    outputs.commit();
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('samf');
  });

  it('leave nothing behind where a piece cannot be made', () => {
    const folder = temporaryFolder();
    const outputs = stageOutputs(folder);
    function* broken() {
      yield* piecesOf('one');
      throw new RangeError('no more');
    }
    expect(() => outputs.putPieces('a.json', broken())).toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });
});
