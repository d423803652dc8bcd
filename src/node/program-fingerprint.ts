import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the build writes beside the built code, so that a run need not read all of it. */
export const fingerprintFile = 'fingerprint.json';

/**
 * Names the program for the keys of caches: another code, another version of a library, or another edition of Unicode
 * (which the property escapes of regular expressions follow) gives another fingerprint, and so nothing stale is used.
 */
export function programFingerprint(): string {
  fingerprint ??= sha256([storedHash() ?? codeHash(), process.versions['unicode'] ?? '']);
  return fingerprint;
}

let fingerprint: string | undefined;

/** The hash of all code that stands with this file, `src/` or `dist/`, and of the versions of its libraries. */
export function codeHash(): string {
  const names = readdirSync(codeFolder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(?:[cm]?[jt]s|wasm)$/.test(name))
    .sort();
  const files = names.flatMap((name) => [name, readFileSync(join(codeFolder, name))]);
  const { version, dependencies } = JSON.parse(readFileSync(join(codeFolder, '../package.json'), 'utf8'));
  return sha256([...files, JSON.stringify({ version, dependencies })]);
}

const codeFolder = fileURLToPath(new URL('../', import.meta.url));

function storedHash(): string | undefined {
  try {
    return JSON.parse(readFileSync(join(codeFolder, fingerprintFile), 'utf8')).code;
  } catch {
    return undefined;
  }
}

/** Each part goes in with its length, so that no two lists of parts give the same bytes. */
function sha256(parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}\n`).update(part);
  return hash.digest('hex');
}
