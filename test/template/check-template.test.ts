import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { loadTemplates } from '../../src/template/load-templates.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { assets } from '../support/sample-brief.ts';

/** Languages and a few partials: what the templates below use. */
const few = Object.fromEntries(
  Object.entries(assets).filter(([path]) =>
    /^(?:languages|partials\/(?:front-matter|masthead|rating|references|sections\/references))/.test(path),
  ),
);

/** The mistakes of a project's templates, beside the built-in ones. */
function check(files: Record<string, string>): readonly Diagnostic[] {
  const own = Object.fromEntries(Object.entries(files).map(([path, text]) => [`templates/${path}`, text]));
  return loadTemplates(memoryWorld(own, { assets: few })).diagnostics;
}

const header = '---\ndescription: A test.\n---\n';
const checkBody = (body: string) => check({ 'mine.hbs': header + body });

describe('the built-in templates', () => {
  it('have no mistakes', () => expect(loadTemplates(memoryWorld({}, { assets })).diagnostics).toEqual([]));
});

describe('what is fine', () => {
  it.each([
    '{{title}} {{audience.label}} {{this.title}} {{./title}} {{@root.title}}',
    '{{#each recommendations}}{{number}} {{../title}} {{@index}} {{#if @last}}!{{/if}}{{/each}}',
    '{{#each recommendations as |r i|}}{{r.title}} {{i}} {{#each r.topics}}{{r.number}} {{../../title}}{{/each}}{{/each}}',
    '{{#each groups}}{{#each recommendations}}{{title}} {{@../index}}{{/each}}{{else}}{{title}}{{/each}}',
    '{{#with licence}}{{name}}{{#if url}}{{url @root.publisher.url}}{{/if}}{{/with}}',
    '{{#if (eq direction "rtl")}}x{{else if (shows "evidence")}}y{{/if}}{{#unless subtitle}}z{{/unless}}',
    '{{join keywords ", "}} {{link (concat "E" 1) id}} {{markdown citation}} {{quote title}}',
    '{{recommendations.length}} {{recommendations.[0].title}} {{labels.keyMessages}}',
    '{{> rating recommendations.[0].priority}} {{> front-matter}} {{> "masthead"}}',
    '{{! a comment }}{{!-- {{wrong}} --}} \\{{raw}}',
  ])('%s', (body) => expect(checkBody(body)).toEqual([]));
});

describe('what is wrong', () => {
  it.each([
    ['{{titel}}', 'template/missing-variable', 'a brief has no `titel`', 'did you mean `title`?'],
    ['{{#if titel}}{{/if}}', 'template/missing-variable', 'a brief has no `titel`', 'did you mean `title`?'],
    ['{{#unless x}}{{/unless}}', 'template/missing-variable', 'a brief has no `x`', undefined],
    ['{{#each recs}}{{/each}}', 'template/missing-variable', 'a brief has no `recs`', undefined],
    [
      '{{#with headlin}}{{/with}}',
      'template/missing-variable',
      'a brief has no `headlin`',
      'did you mean `headline`?',
    ],
    [
      '{{join keyword ", "}}',
      'template/missing-variable',
      'a brief has no `keyword`',
      'did you mean `keywords`?',
    ],
    [
      '{{#if (eq paper papr)}}{{/if}}',
      'template/missing-variable',
      'a brief has no `papr`',
      'did you mean `paper`?',
    ],
    [
      '{{> rating recommendations.[0].prio}}',
      'template/missing-variable',
      '`recommendations.0` has no `prio`',
      undefined,
    ],
    ['{{> rating x=titel}}', 'template/missing-variable', 'a brief has no `titel`', 'did you mean `title`?'],
    ['{{audience.lable}}', 'template/missing-variable', '`audience` has no `lable`', 'did you mean `label`?'],
    ['{{audience.label.x}}', 'template/missing-variable', '`audience.label` has no `x`', undefined],
    ['{{publisher.nme.x}}', 'template/missing-variable', '`publisher` has no `nme`', 'did you mean `name`?'],
    [
      '{{labels.keyMesages}}',
      'template/missing-variable',
      '`labels` has no `keyMesages`',
      'did you mean `keyMessages`?',
    ],
    [
      '{{#each recommendations}}{{subtitle}}{{/each}}',
      'template/missing-variable',
      'here is no `subtitle`',
      'did you mean `../subtitle`?',
    ],
    [
      '{{#each recommendations}}{{#each topics}}{{paper}}{{/each}}{{/each}}',
      'template/missing-variable',
      'here is no `paper`',
      'did you mean `@root.paper`?',
    ],
    [
      '{{#each recommendations}}{{#each topics}}{{lable}}{{/each}}{{/each}}',
      'template/missing-variable',
      'here is no `lable`',
      'did you mean `label`?',
    ],
    [
      '{{../title}}',
      'template/missing-variable',
      '`../title` leads out of the template',
      'inside a partial, write `@root.title`',
    ],
    ['{{@index}}', 'template/missing-variable', '`@index` is known only inside a loop', undefined],
    [
      '{{#each keywords}}{{@../index}}{{/each}}',
      'template/missing-variable',
      '`@../index` is known only inside a loop',
      undefined,
    ],
    ['{{@rot.title}}', 'template/missing-variable', 'there is no `@rot.title`', 'did you mean `@root`?'],
    ['{{@root.titel}}', 'template/missing-variable', 'a brief has no `titel`', 'did you mean `title`?'],
    ['{{__proto__}}', 'template/missing-variable', 'a brief has no `__proto__`', undefined],
    ['{{constructor.constructor}}', 'template/missing-variable', 'a brief has no `constructor`', undefined],
    ['{{title.length}}', 'template/missing-variable', '`title` has no `length`', undefined],
    [
      '{{#if false}}{{titel}}{{/if}}',
      'template/missing-variable',
      'a brief has no `titel`',
      'did you mean `title`?',
    ],
    [
      '{{#each keywords}}{{else}}{{titel}}{{/each}}',
      'template/missing-variable',
      'a brief has no `titel`',
      'did you mean `title`?',
    ],
    [
      '{{markdwn citation}}',
      'template/unknown-helper',
      'there is no helper `markdwn`',
      'did you mean `markdown`?',
    ],
    [
      '{{#if (eqq id id)}}{{/if}}',
      'template/unknown-helper',
      'there is no helper `eqq`',
      'did you mean `eq`?',
    ],
    ['{{#repeat 3}}{{/repeat}}', 'template/unknown-helper', 'there is no helper `repeat`', undefined],
    ['{{if title "x"}}', 'template/unknown-helper', '`if` is a block', 'write `{{#if …}}`'],
    [
      '{{#recommendations}}{{/recommendations}}',
      'template/unknown-helper',
      '`recommendations` is not a block',
      'write `{{#each recommendations}}` or `{{#if recommendations}}`',
    ],
    ['{{#join}}{{/join}}', 'template/unknown-helper', '`join` is not a block', 'write `{{join …}}`'],
    ['{{> headr}}', 'template/unknown-partial', 'there is no partial `headr`', undefined],
    [
      '{{> masthed}}',
      'template/unknown-partial',
      'there is no partial `masthed`',
      'did you mean `masthead`?',
    ],
    [
      '{{{title}}}',
      'template/unsafe',
      'this would show a value without escaping it',
      'write `{{title}}`, or `{{markdown title}}` for a Markdown field',
    ],
    [
      '{{&title}}',
      'template/unsafe',
      'this would show a value without escaping it',
      'write `{{title}}`, or `{{markdown title}}` for a Markdown field',
    ],
    [
      '{{markdown title}}',
      'template/unsafe',
      '`title` is plain text, which `markdown` would not escape',
      'write `{{title}}`',
    ],
    [
      '{{#*inline "x"}}{{/inline}}',
      'template/unsafe',
      'inline partials, partial blocks and decorators are not allowed',
      'put the partial into a file of its own in `templates/partials/`',
    ],
    [
      '{{#> masthead}}x{{/masthead}}',
      'template/unsafe',
      'inline partials, partial blocks and decorators are not allowed',
      'put the partial into a file of its own in `templates/partials/`',
    ],
    ['{{lookup this "title"}}', 'template/unsafe', '`lookup` is not allowed in templates', undefined],
    ['{{log title}}', 'template/unsafe', '`log` is not allowed in templates', undefined],
    [
      '{{> (concat "mast" "head")}}',
      'template/unsafe',
      'the name of a partial has to stand in the template',
      'only `(section …)` may choose a partial',
    ],
    ['{{#each keywords as |link|}}{{/each}}', 'template/unsafe', '`link` is the name of a helper', undefined],
    [
      '{{citation}}',
      'template/wrong-type',
      '`citation` is Markdown, which cannot be shown like this',
      'write `{{markdown citation}}`',
    ],
    [
      '{{recommendations}}',
      'template/wrong-type',
      '`recommendations` is a list, which cannot be shown like this',
      'go through it with `{{#each recommendations}}`',
    ],
    [
      '{{audience}}',
      'template/wrong-type',
      '`audience` is a group of values, which cannot be shown like this',
      'name one of its values, or use `{{#with audience}}`',
    ],
    [
      '{{evidenceBase.hasDirect}}',
      'template/wrong-type',
      '`evidenceBase.hasDirect` is either true or false, which cannot be shown like this',
      'use it in `{{#if evidenceBase.hasDirect}}`',
    ],
    ['{{#each title}}{{/each}}', 'template/wrong-type', '`title` is a text; `#each` takes a list', undefined],
    [
      '{{#with recommendations}}{{/with}}',
      'template/wrong-type',
      '`recommendations` is a list; `#with` takes a group of values',
      undefined,
    ],
    ['{{#if title subtitle}}{{/if}}', 'template/wrong-type', '`#if` takes one value', undefined],
    ['{{#if title as |t|}}{{t}}{{/if}}', 'template/wrong-type', '`#if` gives no value for `t`', undefined],
    [
      '{{join title ", "}}',
      'template/wrong-type',
      '`title` is a text, but `join` takes a list of texts',
      undefined,
    ],
    ['{{link title}}', 'template/wrong-type', '`link` takes 2 values, not 1', undefined],
    ['{{quote title style="x"}}', 'template/wrong-type', '`quote` takes no value named `style`', undefined],
    [
      '{{eq title id}}',
      'template/wrong-type',
      '`eq` is a condition and cannot be shown',
      'use it in `{{#if (…)}}`',
    ],
    ['{{"text"}}', 'template/wrong-type', 'a literal is shown by writing it outside of `{{ }}`', undefined],
    ['{{#if title}}', 'template/syntax', '`{{#if}}` is never closed', undefined],
    ['{{#if title}}{{/each}}', 'template/syntax', '`{{#if}}` is closed by `{{/each}}`', undefined],
    ['{{title', 'template/syntax', 'the template ends inside of a tag', undefined],
    ['{{title %}}', 'template/syntax', 'this is not valid Handlebars: unexpected `character`', undefined],
    [
      '{{#if title}}x{{/if}}{{/if}}',
      'template/syntax',
      'this is not valid Handlebars: unexpected `{{/`',
      undefined,
    ],
  ])('%s', (body, code, message, help) => {
    const found = checkBody(`first\n  ${body}\n`);
    expect(found[0]).toMatchObject({ code, message, span: { file: 'templates/mine.hbs' } });
    expect(found[0]?.help).toBe(help);
    expect(found[0]?.span?.start.line).toBe(5);
  });

  it('is pointed at', () => {
    const [mistake] = checkBody('text {{#if (eq  titel id)}}{{/if}}\n');
    expect(mistake?.span).toEqual({
      file: 'templates/mine.hbs',
      start: { line: 4, column: 17 },
      end: { line: 4, column: 22 },
    });
  });

  it('is all reported in one run', () => {
    expect(checkBody('{{a}}\n{{#if b}}{{c}}{{else}}{{d}}{{/if}}\n{{nope e}}')).toHaveLength(6);
  });
});

describe('partials', () => {
  it('that are broken are reported once, and not as missing where they are included', () => {
    const headed = '---\ndescription: A test.\nsections: [costs]\n---\n';
    const found = check({
      'mine.hbs': `${headed}{{> mine}}{{#each sections}}{{> (section this) @root}}{{/each}}`,
      'partials/mine.hbs': '{{#if title}}',
      'partials/sections/costs.hbs': '{{#if title}}',
    });
    expect(found.map(({ code, span }) => [code, span?.file])).toEqual([
      ['template/syntax', 'templates/partials/mine.hbs'],
      ['template/syntax', 'templates/partials/sections/costs.hbs'],
    ]);
  });

  const mine = `${header}{{#each recommendations}}{{> ask}}{{/each}}\n`;

  it('are checked with what they are given, and name where they were included', () => {
    const [mistake, ...more] = check({ 'mine.hbs': mine, 'partials/ask.hbs': 'x\n{{subtitle}}\n' });
    expect(more).toEqual([]);
    expect(mistake).toMatchObject({
      message: 'here is no `subtitle`',
      help: 'did you mean `@root.subtitle`?',
      span: { file: 'templates/partials/ask.hbs', start: { line: 2, column: 3 } },
      related: [{ message: 'included here', span: { file: 'templates/mine.hbs', start: { line: 4 } } }],
    });
  });

  it('know their named values, and nothing outside of them', () => {
    const partial = { 'partials/ask.hbs': '{{shown}}{{#if on}}{{title}}{{/if}}' };
    expect(
      check({ 'mine.hbs': `${header}{{> ask shown=paper on=evidenceBase.hasDirect}}`, ...partial }),
    ).toEqual([]);
    expect(check({ 'mine.hbs': `${header}{{> ask shown=paper}}`, ...partial })).toMatchObject([
      { message: 'here is no `on`' },
    ]);
    expect(check({ 'mine.hbs': mine, 'partials/ask.hbs': '{{../title}}' })).toHaveLength(1);
  });

  it('that are wrong are reported once, however often they are included', () => {
    const files = {
      'mine.hbs': `${mine}{{> ask}}{{> ask}}`,
      'other.hbs': mine,
      'partials/ask.hbs': '{{#if nothing}}{{/if}}',
    };
    expect(check(files).filter(({ span }) => span?.file === 'templates/partials/ask.hbs')).toHaveLength(2);
  });

  it.each([
    ['itself', { 'partials/ask.hbs': '{{> ask}}' }],
    ['itself through another', { 'partials/ask.hbs': '{{> b}}', 'partials/b.hbs': '{{> ask}}' }],
  ])('cannot include %s', (_, partials) => {
    expect(check({ 'mine.hbs': mine, ...partials })).toMatchObject([
      { code: 'template/unsafe', message: 'the partial `ask` includes itself' },
    ]);
  });

  it('that multiply are stopped', () => {
    const levels = Array.from({ length: 40 }, (_, n) => [
      `partials/p${n}.hbs`,
      n < 39 ? `{{> p${n + 1} a=title}}{{> p${n + 1} a=title}}` : 'x',
    ]);
    const found = check({ 'mine.hbs': `${header}{{> p0}}`, ...Object.fromEntries(levels) });
    expect(found[0]).toMatchObject({
      code: 'template/unsafe',
      message: 'the template includes too many partials',
    });
  });
});

describe('files', () => {
  it.each([
    ['no description', '---\nsections: []\n---\nx', 'template/invalid-header', 1],
    ['a wrong key', '---\ndescription: x\nsection: []\n---\nx', 'template/invalid-header', 3],
    [
      'an unknown section',
      '---\ndescription: x\nsections: [evidnce]\n---\n{{#each sections}}{{> (section this) @root}}{{/each}}',
      'template/invalid-header',
      3,
    ],
    [
      'sections that are never shown',
      '---\ndescription: x\nsections: [evidence]\n---\nx',
      'template/invalid-header',
      3,
    ],
    ['bad YAML', '---\ndescription: [\n---\nx', 'yaml/syntax', undefined],
  ])('report %s', (_, text, code, line) => {
    const [mistake] = check({ 'mine.hbs': text });
    expect(mistake).toMatchObject({ code, span: { file: 'templates/mine.hbs' } });
    if (line !== undefined && line > 1) expect(mistake?.span?.start.line).toBe(line);
  });

  it('say once how sections are shown, where the header names some and the template shows none', () => {
    const mistakes = check({ 'mine.hbs': '---\ndescription: x\nsections: [evidence, about]\n---\nx' });
    expect(mistakes).toMatchObject([{ help: expect.stringContaining('{{> (section this) @root}}') }]);
  });

  it('need a name', () => {
    expect(check({ 'My Brief.hbs': 'x', 'partials/a/b/c.hbs': 'x', '__proto__.hbs': 'x' })).toMatchObject(
      Array(3).fill({ code: 'template/invalid-name' }),
    );
  });

  it('may be hostile', () => {
    const deep = (open: string, close: string, n: number) => open.repeat(n) + close.repeat(n);
    for (const body of [deep('{{#if title}}', '{{/if}}', 200), deep('{{#if title}}', '{{/if}}', 5_000)]) {
      expect(checkBody(body)[0]?.message).toBe('the template is nested too deeply');
    }
    const call = `{{#if ${deep('(eq id ', ')', 2_000)}}}{{/if}}`.replace('(eq id )', '(eq id id)');
    expect(checkBody(call)[0]?.message).toBe('the template is nested too deeply');
    expect(checkBody(`{{#if title}}${'{{else if title}}'.repeat(200)}{{/if}}`)[0]?.message).toBe(
      'the template is nested too deeply',
    );
    expect(checkBody('{{#if title}}x{{/if}}'.repeat(300))).toEqual([]);
    expect(checkBody('x'.repeat(200_000))[0]?.message).toBe('the template is longer than 100000 characters');
    expect(check({ 'mine.hbs': '\u0000' })).toMatchObject([{ code: 'yaml/encoding' }]);
  });
});
