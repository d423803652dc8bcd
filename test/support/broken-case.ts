import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { World } from '../../src/world.ts';
import { assetsFolder, memoryWorld, readFolder } from './memory-world.ts';

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));
const notesFile = 'case.txt';

/** A project with mistakes: `fixtures/tiny` with the files of one folder of `fixtures/broken` laid over it. */
export interface BrokenCase {
  readonly name: string;
  readonly world: World;
  /** `file:line code` of every diagnostic that has to be reported; only `code` where it has no place. */
  readonly expected: readonly string[];
}

/** Every folder of `fixtures/broken` as a case. */
export function readBrokenCases(): BrokenCase[] {
  const tiny = readFolder(join(fixtures, 'tiny'));
  const assets = readFolder(assetsFolder);
  return readdirSync(join(fixtures, 'broken'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const { [notesFile]: notes, ...own } = readFolder(join(fixtures, 'broken', name));
      const lines = notes === undefined ? [] : new TextDecoder().decode(notes).split('\n');
      const files = { ...tiny, ...own };
      for (const path of wordsAfter('remove', lines)) delete files[path];
      const expected = [...wordsAfter('expect', lines), ...Object.entries(own).flatMap(expectedIn)];
      return { name, world: memoryWorld(files, { assets }), expected: expected.sort() };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** `# expect: code` is about its own line, `# expect-next: code` about the next one. */
function expectedIn([file, bytes]: [string, Uint8Array]): string[] {
  return new TextDecoder()
    .decode(bytes)
    .split('\n')
    .flatMap((line, index) => {
      const match = /\bexpect(-next)?: ([a-z]+\/[a-z-]+(?: [a-z]+\/[a-z-]+)*)/.exec(line);
      if (match === null) return [];
      const number = index + (match[1] === undefined ? 1 : 2);
      return (match[2] ?? '').split(' ').map((code) => `${file}:${number} ${code}`);
    });
}

function wordsAfter(keyword: string, lines: readonly string[]): string[] {
  return lines
    .filter((line) => line.startsWith(`${keyword} `))
    .map((line) => line.slice(keyword.length + 1).trim());
}
