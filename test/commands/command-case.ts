/** A command test: what stands under one heading of a Markdown file. `README.md` beside this file tells how to write one. */
export interface CommandCase {
  readonly name: string;
  /** What the folder holds before: nothing, or the project that `init` makes. */
  readonly start: 'empty folder' | 'new project';
  /** Files to write before, by path. */
  readonly files: ReadonlyMap<string, string>;
  readonly commands: readonly string[];
  /** Of the last command. */
  readonly exitCode: number;
  readonly stdout?: string;
  readonly stderr?: string;
  /** Files below folders after the last command. */
  readonly after: ReadonlyMap<string, string>;
}

/** Reads the cases of a Markdown file. What stands before the first `##` holds for all of them. */
export function readCases(markdown: string): readonly CommandCase[] {
  const [head = '', ...sections] = markdown.split(/^## /m);
  return sections.map((section) => {
    const [name = '', ...lines] = section.split('\n');
    return { name, ...partsOf(`${head}\n${lines.join('\n')}`) };
  });
}

function partsOf(text: string): Omit<CommandCase, 'name'> {
  const blocks = [...text.matchAll(/^```(\S+)(?: (\S+))?\n(.*?)^```$/gms)].map(
    ([, kind = '', path = '', body = '']) => ({
      kind,
      path,
      body,
    }),
  );
  const bodyOf = (kind: string) => blocks.find((block) => block.kind === kind && block.path === '')?.body;
  const [stdout, stderr] = [bodyOf('stdout'), bodyOf('stderr')];
  const isNew = !/^Start: empty folder$/m.test(text);
  return {
    start: isNew ? 'new project' : 'empty folder',
    files: new Map(
      blocks.filter(({ kind, path }) => path && kind !== 'files').map(({ path, body }) => [path, body]),
    ),
    commands: (bodyOf('console') ?? '').match(/(?<=^\$ briefwright ).*$/gm) ?? [],
    exitCode: Number(/^Exit code: (\d)$/m.exec(text)?.[1] ?? 0),
    ...(stdout === undefined ? {} : { stdout }),
    ...(stderr === undefined ? {} : { stderr }),
    after: new Map(blocks.filter(({ kind }) => kind === 'files').map(({ path, body }) => [path, body])),
  };
}

/** A command line as its words; double quotes hold words together. */
export function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '');
}

/** Whether a text is as expected: `…` stands for any lines where it is alone on its line, else for any text in a line. */
export function matches(expected: string, actual: string): boolean {
  const pattern = expected
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replace(/^…\n/gm, '(?:.*\\n)*?')
    .replace(/…/g, '.*');
  return new RegExp(`^${pattern}$`).test(actual);
}
