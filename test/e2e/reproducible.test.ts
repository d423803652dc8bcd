import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../node/temporary-folder.ts';

const root = resolve(import.meta.dirname, '../..');
const program = join(root, 'dist/cli/main.js');
const sample = join(root, 'briefs/open-llm-collaboration');

interface Surroundings {
  readonly cwd?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Of the process, octal. */
  readonly umask?: string;
}

/** What `build` writes of one brief, by extension. */
function build({
  cwd = root,
  environment = {},
  umask = '022',
}: Surroundings): Readonly<Record<string, Buffer>> {
  const out = temporaryFolder();
  const words = [
    program,
    'build',
    'platform-note',
    '--project',
    sample,
    '--out',
    out,
    '--as-of',
    '2026-11-23',
    '--force',
  ];
  const { status, stderr } = spawnSync(
    'sh',
    ['-c', `umask ${umask}; exec "$0" "$@"`, process.execPath, ...words],
    { cwd, env: environment, encoding: 'utf8' },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return Object.fromEntries(
    ['md', 'pdf'].map((name) => [name, readFileSync(join(out, `platform-note.${name}`))]),
  );
}

let first: Readonly<Record<string, Buffer>>;

beforeAll(() => {
  if (!existsSync(program)) throw new Error('the built program is missing: run `npm run build` first');
  first = build({});
});

describe.skipIf(process.platform === 'win32')('the same bytes', () => {
  it.each<[string, Surroundings]>([
    ['again', {}],
    ['at the other end of the world', { environment: { TZ: 'Pacific/Kiritimati' } }],
    ['in Turkish', { environment: { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } }],
    ['in the C locale', { environment: { LANG: 'C', LC_ALL: 'C', TZ: 'America/St_Johns' } }],
    ['from another folder', { cwd: '/' }],
    ['for nobody else to read', { umask: '077' }],
  ])('%s', (_name, surroundings) => {
    const again = build(surroundings);
    for (const [name, bytes] of Object.entries(again)) {
      expect(Buffer.compare(bytes, first[name] ?? Buffer.alloc(0)), name).toBe(0);
    }
  });

  it('but for the date of the run where SOURCE_DATE_EPOCH names one', () => {
    const { pdf, md } = build({ environment: { SOURCE_DATE_EPOCH: '1700000000' } });
    expect(md).toEqual(first['md']);
    expect(pdf?.toString('latin1')).toContain('(D:20231114221320Z)');
    expect(first['pdf']?.toString('latin1')).toContain('(D:20261123000000Z)');
  });
});
