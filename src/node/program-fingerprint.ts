import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Stands for the program as it runs: a hash of its own code, of the exact versions of its libraries, and of the Unicode
 * data that this Node's regular expressions use. In hexadecimal.
 */
export function programFingerprint(): string {
  const folder = fileURLToPath(new URL('..', import.meta.url));
  const hash = createHash('sha256');
  for (const path of codeFiles(folder))
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(folder, path)));
  hash.update(readFileSync(join(folder, '../package.json')));
  return hash.update(String(process.versions['unicode'])).digest('hex');
}

/** What is run: not the types and maps beside it. */
function codeFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?<!\.d)\.(?:ts|js|mjs|json|wasm)$/.test(path))
    .sort();
}
