import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The walls of the house. `src/README.md` shows the same tables. */

const root = resolve(import.meta.dirname, '..');

/** What each folder of `src` may import from, besides itself. */
const mayImport: Record<string, readonly string[]> = {
  diagnostics: [],
  schema: [],
  yaml: ['diagnostics'],
  project: ['diagnostics', 'schema', 'yaml', 'world.ts'],
  taxonomy: ['diagnostics'],
  corpus: ['diagnostics', 'schema', 'yaml', 'world.ts', 'project', 'taxonomy'],
  spec: ['diagnostics', 'schema', 'yaml', 'world.ts', 'project', 'taxonomy', 'corpus'],
  selection: ['diagnostics', 'schema', 'taxonomy', 'corpus', 'spec'],
  budget: ['schema', 'spec', 'corpus', 'layout'],
  relations: ['diagnostics', 'taxonomy', 'corpus'],
  coverage: ['diagnostics', 'taxonomy', 'corpus', 'spec', 'selection'],
  language: ['diagnostics', 'yaml', 'world.ts'],
  brief: ['diagnostics', 'schema', 'project', 'taxonomy', 'corpus', 'spec', 'selection', 'language'],
  explain: ['diagnostics', 'schema', 'taxonomy', 'corpus', 'spec', 'selection', 'brief'],
  document: ['diagnostics', 'schema', 'yaml'],
  template: ['diagnostics', 'yaml', 'world.ts', 'brief', 'language', 'document', 'spec'],
  editions: ['diagnostics', 'schema', 'world.ts', 'corpus', 'spec', 'selection', 'language', 'brief'],
  theme: ['diagnostics', 'yaml', 'world.ts'],
  image: ['diagnostics'],
  layout: ['diagnostics', 'document', 'image', 'theme'],
  fonts: ['diagnostics', 'world.ts', 'document', 'theme', 'layout'],
  lint: [
    'diagnostics',
    'schema',
    'project',
    'taxonomy',
    'corpus',
    'spec',
    'brief',
    'document',
    'layout',
    'theme',
  ],
  formats: ['diagnostics', 'document', 'image', 'layout'],
  changes: [
    ...['diagnostics', 'world.ts', 'corpus', 'selection', 'brief', 'document', 'theme', 'editions', 'build'],
  ],
  impact: ['diagnostics', 'world.ts', 'corpus', 'brief', 'build'],
  leaks: ['diagnostics', 'document', 'corpus', 'selection', 'brief', 'formats', 'build'],
  node: ['diagnostics', 'world.ts', 'project'],
};

/** The one folder that knows a library. */
const libraryHomes: Record<string, string> = {
  yaml: 'yaml',
  handlebars: 'template',
  diff: 'editions',
  entities: 'document',
  marked: 'document',
  harfbuzzjs: 'layout/text',
  'bidi-js': 'layout/text',
  icu: 'layout/text',
  hyphen: 'layout/text',
  saxes: 'image',
  svgpath: 'image',
  pdfkit: 'formats/pdf',
  fflate: 'formats/pdf',
  chokidar: 'node',
  commander: 'cli',
  picocolors: 'diagnostics/reporters',
};

/** Folders that may touch the machine: files, the clock, the console, the process. */
const outside = ['node', 'cli'];

/** Reads the WebAssembly module of its library, as an import would; Node 20 has no other way. */
const loadsOwnModule = ['formats/pdf/load-subsetter.ts'];

interface SourceFile {
  readonly path: string;
  readonly folder: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const files: readonly SourceFile[] = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.m?ts$/.test(name))
  .sort()
  .map((path) => {
    const text = readFileSync(join(root, 'src', path), 'utf8');
    const specifiers = text.matchAll(/(?:\bfrom\s+|\bimport\s*\(\s*|^import\s+)'([^']+)'/gm);
    return { path, folder: path.split('/')[0] ?? '', text, imports: [...specifiers].map((m) => m[1] ?? '') };
  });

/** What the building of briefs may not know: the machine, the command line, what compares projects, and what looks into built files. */
const aboveBuild = ['node', 'cli', 'index.ts', 'changes', 'impact', 'leaks'];

const inLayers = files.filter((file) => file.folder in mayImport);

function targetOf(file: SourceFile, specifier: string): string {
  return relative(join(root, 'src'), resolve(root, 'src', dirname(file.path), specifier)).replaceAll(
    '\\',
    '/',
  );
}

describe('architecture', () => {
  it('finds the source files', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(Object.keys(mayImport).filter((folder) => !files.some((file) => file.folder === folder))).toEqual(
      [],
    );
  });

  it('lets folders import in one direction only', () => {
    const wrong = inLayers.flatMap((file) =>
      file.imports
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => targetOf(file, specifier).split('/')[0] ?? '')
        .filter((target) => target !== file.folder && !mayImport[file.folder]?.includes(target))
        .map((target) => `${file.path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('builds briefs without knowing the machine or the command line', () => {
    const wrong = files
      .filter((file) => file.folder === 'build')
      .flatMap((file) =>
        file.imports.filter((name) => name.startsWith('.')).map((name) => targetOf(file, name)),
      )
      .filter((target) => aboveBuild.includes(target.split('/')[0] ?? ''));
    expect(wrong).toEqual([]);
  });

  it('keeps each library in one place', () => {
    const wrong = files.flatMap((file) =>
      file.imports
        .map((specifier) => specifier.match(/^(?:@[^/]+\/)?[^/]+/)?.[0] ?? '')
        .filter((library) => libraryHomes[library] && !file.path.startsWith(`${libraryHomes[library]}/`))
        .map((library) => `${file.path} imports ${library}`),
    );
    // `formats/pdf` takes HarfBuzz's subsetter, a file of its own in the package.
    expect(wrong.filter((line) => !/^formats\/pdf\/\S+ imports harfbuzzjs$/.test(line))).toEqual([]);
  });

  it('lets only cli and node touch the machine', () => {
    const touches =
      /\b(?:console\.|process\.|Date\.now|new Date\(\)|Math\.random|performance\.now)|'node:(?:fs|os|http|worker_threads|child_process|process)/;
    const wrong = files
      .filter((file) => !outside.includes(file.folder) && !loadsOwnModule.includes(file.path))
      .filter((file) => touches.test(file.text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')))
      .map((file) => file.path);
    expect(wrong).toEqual([]);
  });

  it('takes no order or wording from the locale', () => {
    const wrong = files
      .filter((file) => /localeCompare|toLocale|Intl\.(?!Segmenter)/.test(file.text))
      .map((file) => file.path);
    expect(wrong).toEqual([]);
  });

  it('has no suppressions, enums, default exports or vague names', () => {
    const wrong = files.flatMap((file) => [
      ...(/@ts-(?:ignore|expect-error|nocheck)|biome-ignore|\bas any\b|: any\b|^export default|^(?:export )?enum /m.test(
        file.text,
      )
        ? [file.path]
        : []),
      ...(/(?:^|\/)(?:utils?|common|manager|misc)\b/.test(file.path) ? [file.path] : []),
    ]);
    expect(wrong.filter((path) => !path.endsWith('.d.ts'))).toEqual([]);
  });

  it('has no import cycles', () => {
    expect(findCycle()).toBeUndefined();
  });
});

function findCycle(): string | undefined {
  const graph = new Map(
    files.map((file) => [
      file.path,
      file.imports
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => targetOf(file, specifier)),
    ]),
  );
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path].join(' -> ');
    if (done.has(path)) return undefined;
    done.add(path);
    for (const next of graph.get(path) ?? []) {
      const cycle = visit(next, [...trail, path]);
      if (cycle) return cycle;
    }
    return undefined;
  };
  for (const path of graph.keys()) {
    const cycle = visit(path, []);
    if (cycle) return cycle;
  }
  return undefined;
}
