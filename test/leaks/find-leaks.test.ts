import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { starterWorld } from '../build/starter-world.ts';
import { folderWorld, readFolder } from '../support/memory-world.ts';
import { tamperPdf } from '../support/tamper-pdf.ts';
import { type BuiltWorld, builtWorld, search, withFile } from './built-world.ts';

const secret = 'Ban private registers “for good” — across federated authorities';

const hidden = `
- id: ban-registers
  title: ${secret}
  statement: Public authorities should ban registers that are kept by private companies, without exception.
  audiences: [policymakers]
  evidence: [hidden-finding]
  status: embargoed
- id: drafted
  title: Draft of a thought that nobody has reviewed
  statement: Somebody should think about it.
  audiences: [policymakers]
  status: draft
`;

const finding = `
- id: hidden-finding
  statement: Nine of ten private registers were found to sell entries on.
  regions: [EU]
  sources: [{ id: hidden-source }]
`;

const source = `
- id: hidden-source
  type: report
  title: The secret report on registers that were sold
`;

const additions = {
  'corpus/recommendations/hidden.yaml': hidden,
  'corpus/evidence/hidden.yaml': finding,
  'corpus/sources/hidden.yaml': source,
};

let built: BuiltWorld;

beforeAll(async () => {
  built = await builtWorld(starterWorld(additions));
});

const bytesOf = (path: string) => built.files.read(path) ?? new Uint8Array();
const textOf = (path: string) => new TextDecoder().decode(bytesOf(path));
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex');

/** A PDF that somebody changed. */
const tampered = (change: Parameters<typeof tamperPdf>[1]) =>
  search(withFile(built, 'policy-brief.pdf', tamperPdf(bytesOf('policy-brief.pdf'), change)));

describe('clean files', () => {
  it('hold nothing else', () => {
    expect(search(built)).toMatchObject({ found: [], diagnostics: [] });
  });

  it('are those of the sample project, all of them', async () => {
    const root = join(import.meta.dirname, '../../briefs/open-llm-collaboration');
    const { open } = await builtWorld(folderWorld(root), { formats: ['md'], names: ['platform-note'] });
    const published = readFolder(join(root, 'published'));
    const { readManifest } = await import('../../src/build/manifest-schema.ts');
    const { value: manifest } = readManifest(published['manifest.json'] ?? new Uint8Array(), '');
    if (!manifest) throw new Error('no manifest');
    expect(manifest.briefs).toHaveLength(14);
    const files = {
      manifests: [{ path: 'manifest.json', manifest }],
      paths: Object.keys(published).sort(),
      read: (path: string) => published[path],
      nameOf: (path: string) => path,
    };
    expect(search({ open, files })).toMatchObject({ found: [], diagnostics: [] });
  });

  it('are also those of a brief without a definition', async () => {
    const adHoc = await builtWorld(starterWorld(additions), {
      adHoc: { audience: 'companies', region: 'SE' },
      edition: 'x',
    });
    expect(search(adHoc).diagnostics).toEqual([]);
  });
});

describe('a brief with a page budget', () => {
  it('may name what it left out for it, and say nothing more of it', async () => {
    const root = join(import.meta.dirname, '../../briefs/open-llm-collaboration');
    const names = ['policymaker-brief'];
    const cut = await builtWorld(folderWorld(root), { names, formats: ['md'], pages: 1 });
    expect(search(cut).diagnostics).toEqual([]);
    const [entry] = cut.files.manifests[0]?.manifest.briefs ?? [];
    const [omitted] = entry?.leftOut.budget ?? [];
    const { title, statement } = cut.open.corpus.recommendations.find(({ id }) => id === omitted) ?? {};
    const text = new TextDecoder().decode(cut.files.read('policymaker-brief.md'));
    expect(text).toContain(title);
    const { found } = search(withFile(cut, 'policymaker-brief.md', `${text}\n${statement}\n`));
    expect(found).toEqual([expect.stringMatching(`line \\d+: wording ${omitted}/statement$`)]);
  });
});

describe('a leaky template', () => {
  it('is found wherever its words end up', async () => {
    const template = new TextDecoder().decode(starterWorld().assets.read('policy-brief.hbs'));
    const world = starterWorld({
      ...additions,
      'templates/policy-brief.hbs': `${template}\n## Coming soon: *Ban private* regis\u00adters “for good” — across federated authorities\n`,
    });
    const { found, diagnostics } = search(await builtWorld(world));
    const title = 'wording ban-registers/title';
    expect(found.filter((line) => line.startsWith('policy-brief.md'))).toEqual([
      expect.stringMatching(`^policy-brief\\.md line \\d+: ${title}$`),
    ]);
    expect(found).toEqual(
      expect.arrayContaining([
        expect.stringMatching(`^policy-brief\\.pdf page \\d: ${title}$`),
        `policy-brief.pdf bookmark: ${title}`,
        expect.stringMatching(`^policy-brief\\.pdf attachment .policy-brief\\.md., line \\d+: ${title}$`),
      ]),
    );
    expect(diagnostics[0]).toMatchObject({
      code: 'leak/wording',
      message: expect.stringContaining(
        'the title of the embargoed recommendation `ban-registers`: “Ban private',
      ),
      span: { file: 'corpus/recommendations/hidden.yaml', start: { line: 3 } },
      help: 'what is embargoed may stand in no brief',
    });
  });
});

describe('a PDF that was changed', () => {
  it('is searched in its bookmarks', () => {
    let count = 0;
    const { found } = tampered({
      object: (text) =>
        text.includes('/Title') && text.includes('/SE') && count++ === 0
          ? text.replace(/\/Title (?:\([^)]*\)|<[^>]*>)/, `/Title <${utf16(secret.toUpperCase())}>`)
          : text,
    });
    expect(found).toEqual(['policy-brief.pdf bookmark: wording ban-registers/title']);
  });

  it('is searched in its attachments', () => {
    const { found } = tampered({
      stream: (content, head) =>
        head.includes('/text#2Fmarkdown')
          ? content.replace('\n# ', `\n<!-- ${Buffer.from(secret).toString('latin1')} -->\n\n# `)
          : content,
    });
    expect(found).toEqual([
      expect.stringMatching(/attachment `policy-brief\.md`, line \d+: wording ban-registers\/title$/),
    ]);
  });

  it('is searched in the data that it carries', () => {
    const { found } = tampered({
      stream: (content, head) =>
        head.includes('application#2Fjson')
          ? content.replace(
              '{',
              '{"note":"It is the\\nban-registers, \\u0044raft of a thought\\nthat nobody has reviewed",',
            )
          : content,
    });
    expect(found).toEqual(['policy-brief.pdf attachment `policy-brief.json`: wording drafted/title']);
  });

  it.each<[string, RegExp, string, string]>([
    ['Title', /\(Reusing public[^)]*\)/, '(Somebody should think about it', ')'],
    ['XMP', /<dc:title>.*?<\/dc:title>/s, '<dc:title>Somebody should&#32;think about it', '</dc:title>'],
  ])('is searched in what it says of itself: %s', (name, pattern, leak, end) => {
    const text = Buffer.from(bytesOf('policy-brief.pdf')).toString('latin1');
    const changed = text.replace(pattern, (old) => leak.padEnd(old.length - end.length) + end);
    expect(changed).toHaveLength(text.length);
    const { found } = search(withFile(built, 'policy-brief.pdf', Buffer.from(changed, 'latin1')));
    expect(found).toEqual([`policy-brief.pdf metadata (${name}): wording drafted/statement`]);
  });

  it.each<[string, RegExp, string, RegExp]>([
    [
      'descriptions',
      /\/Contents \([^)]*\)/,
      '/Contents (Somebody should think about it)',
      /description of a link on page \d: wording drafted\/statement$/,
    ],
    [
      'addresses',
      /\/URI \(http[^)]*\)/,
      '/URI (https://example.org/Somebody%20should%20think%20about%20it)',
      /address of a link on page \d: wording drafted\/statement$/,
    ],
    [
      'destinations',
      /\/D \([^)]*\)/,
      '/D (rec-ban-registers)',
      /destination of a link on page \d: id ban-registers\/id$/,
    ],
  ])('is searched in its links: %s', (_name, pattern, entry, expected) => {
    let count = 0;
    const { found } = tampered({
      object: (text) => (pattern.test(text) && count++ === 0 ? text.replace(pattern, entry) : text),
    });
    expect(found).toEqual([expect.stringMatching(expected)]);
  });

  it('is searched in streams that should hold no words', () => {
    const { found } = tampered({
      stream: (content, head) => (head.includes('/Length1') ? 'Somebody should think about it' : content),
    });
    expect(found[0]).toMatch(/stream \d+: wording drafted\/statement$/);
  });

  it('is searched for ids in the data', () => {
    const { found } = tampered({
      stream: (content, head) =>
        head.includes('application#2Fjson')
          ? content.replace('{', '{"ids":["drafted"],"text":"it is drafted",')
          : content,
    });
    expect(found).toEqual(['policy-brief.pdf attachment `policy-brief.json`: id drafted/id']);
  });

  it.each<[string, string, RegExp]>([
    [
      'alternative text',
      '/Alt (Nine of ten private registers were found to sell entries on)',
      /alternative text: wording hidden-finding\/statement$/,
    ],
    [
      'text in place of content',
      '/ActualText (Ban\\040private \\\nregisters for good across federated authorities)',
      /text in place of content: wording ban-registers\/title$/,
    ],
    ['identifiers', '/ID (rec-ban-registers)', /identifier in the structure tree: id ban-registers\/id$/],
  ])('is searched in its structure tree: %s', (_name, entry, expected) => {
    let count = 0;
    const { found } = tampered({
      object: (text) =>
        /\/S\/P\b|\/S \/P\b/.test(text) && count++ === 0 ? text.replace('<<', `<<${entry}`) : text,
    });
    expect(found).toEqual([expect.stringMatching(expected)]);
  });

  it('is searched in objects that nothing refers to, and in names', () => {
    let count = 0;
    const { found } = tampered({
      object: (text) =>
        /\/S \/P\b/.test(text) && count++ === 0
          ? text.replace(
              '<<',
              '<</Zzz (Somebody should think about it) /Draft#20of#20a#20thought#20that#20nobody#20has#20reviewed 1',
            )
          : text,
    });
    expect(found).toEqual([
      'policy-brief.pdf structure element (Zzz): wording drafted/statement',
      'policy-brief.pdf structure element (key): wording drafted/title',
    ]);
  });

  it.each<[string, (text: string) => string]>([
    ['a byte in no object', (text) => text.replace('startxref', '% secret\nstartxref')],
    ['encrypted', (text) => text.replace('/Info ', '/Encrypt ')],
    ['cut', (text) => text.slice(0, text.length / 2)],
    ['a stream of no kind', (text) => text.replace('/Type /Metadata', '/Type /Metadatb')],
    ['a second table of objects', (text) => text.replace('/Type /Metadata', '/Type /XRef    ')],
    [
      'of another program',
      (text) => text.replace(/\/Type \/XRef/, '/Type /Nope').replace(/startxref\n\d+/, 'startxref\n17'),
    ],
  ])('is never passed over: %s', (_name, change) => {
    const text = Buffer.from(bytesOf('policy-brief.pdf')).toString('latin1');
    const { codes, found } = search(withFile(built, 'policy-brief.pdf', Buffer.from(change(text), 'latin1')));
    expect(codes).toEqual(['leak/unread']);
    expect(found).toEqual([]);
  });

  it.each<[string, Parameters<typeof tamperPdf>[1]]>([
    ['a comment in a page', { stream: (text) => (text.includes(' BDC') ? `${text}\n% x` : text) }],
    [
      'an operator that is not known',
      { stream: (text) => (text.includes(' BDC') ? `${text}\nsecret` : text) },
    ],
    ['a font without characters', { stream: (text) => text.replace('beginbfchar', 'beginbfrange') }],
    ['bytes behind what a stream holds', { behind: secret }],
    ['bytes between objects', { gap: `${secret}\n` }],
    [
      'an attachment that is no text',
      { stream: (text, head) => (head.includes('EmbeddedFile') ? `${text}\xff` : text) },
    ],
  ])('is never passed over: %s', (_name, change) => {
    expect(tampered(change).codes).toEqual(['leak/unread']);
  });
});

describe('Markdown', () => {
  it.each<[string, string, readonly string[]]>([
    ['in a comment', `<!-- ${secret} -->`, ['wording ban-registers/title']],
    [
      'in other letters',
      'ＢＡＮ pri\u00advate regis-\nters FOR   good \u2013 across _federated_ authorities',
      ['wording ban-registers/title'],
    ],
    [
      'in an address',
      '[x](https://example.org/?q=Somebody%20should%20think%20about%20it)',
      ['wording drafted/statement'],
    ],
    ['in entities', 'Draft &#111;f a thought that nobody has reviewed', ['wording drafted/title']],
    ['in an anchor', '<a id="rec-ban-registers"></a>', ['id ban-registers/id']],
    ['in a link', '[x](#evidence-hidden-finding)', ['id hidden-finding/id']],
    ['a source', 'The Secret Report on Registers That Were Sold', ['wording hidden-source/title']],
    [
      'a recommendation to others',
      'Give changes back to the shared code: plan time for contributions in each offer.',
      ['wording contribute-changes/actions/0/text'],
    ],
    [
      'a wording for another region',
      'Public bodies should search shared catalogues for software that already does the job before they tender for new software.',
      ['wording reuse-before-buying/statement'],
    ],
    [
      'the reason of a variant',
      'In the EU the owner has a duty to share certain software on request',
      ['wording reuse-before-buying/variants/0/reason'],
    ],
  ])('is searched for a leak %s', (_name, leak, expected) => {
    const { leaks } = search(withFile(built, 'policy-brief.md', `${textOf('policy-brief.md')}\n\n${leak}\n`));
    expect([...new Set(leaks.map(({ type, record, field }) => `${type} ${record.id}${field}`))]).toEqual(
      expected,
    );
  });

  it('may show what the brief shows, in any form', () => {
    const words = 'LOOK for SOFTWARE to reuse before buying new. The word drafted, and ban registers.';
    expect(
      search(withFile(built, 'policy-brief.md', `${textOf('policy-brief.md')}\n${words}\n`)).found,
    ).toEqual([]);
  });

  it('may name in an address what is the id of a record elsewhere', () => {
    const text = 'See <https://example.org/drafted>, and `drafted`.';
    expect(
      search(withFile(built, 'policy-brief.md', `${textOf('policy-brief.md')}\n${text}\n`)).found,
    ).toEqual([]);
  });

  it('may not show what another brief shows', () => {
    const memo = textOf('supplier-memo.md');
    const { leaks } = search(withFile(built, 'policy-brief.md', memo));
    // Its title is what others are asked, and the policy brief says so too.
    expect(leaks.map(({ record, field }) => `${record.id}${field}`)).toEqual([
      'contribute-changes/statement',
      'contribute-changes/rationale',
      'contribute-changes/actions/0/text',
      'contribute-changes/actions/0/indicator',
    ]);
  });
});

describe('files', () => {
  it('that no manifest names are reported, and searched', () => {
    const { codes, found } = search(withFile(built, 'notes/old.txt', `A note:\n${secret}`));
    expect(codes).toEqual(['leak/unexpected-file', 'leak/wording']);
    expect(found).toEqual(['notes/old.txt line 2: wording ban-registers/title']);
  });

  it('that are missing are reported', () => {
    const files = { ...built.files, paths: built.files.paths.filter((path) => path !== 'policy-brief.pdf') };
    expect(search({ ...built, files }).codes).toEqual(['leak/missing-file']);
  });

  it('of a brief that the project does not give are reported', () => {
    const [first] = built.files.manifests;
    if (!first) throw new Error('no manifest');
    const briefs = first.manifest.briefs.map((brief) => ({ ...brief, id: `other-${brief.id}` }));
    const manifests = [{ ...first, manifest: { ...first.manifest, briefs } }];
    expect(search({ ...built, files: { ...built.files, manifests } }).codes).toEqual(['leak/unknown-brief']);
  });

  it('may be pictures, which may hold words', () => {
    const noise = Buffer.from(Array.from({ length: 400 }, (_, index) => (index * 91) % 256));
    const clean = search(withFile(built, 'figure.png', noise));
    const leaky = search(
      withFile(built, 'figure.png', Buffer.concat([noise, Buffer.from(`tEXt${secret}`), noise])),
    );
    expect([clean.found, leaky.found]).toEqual([[], ['figure.png : wording ban-registers/title']]);
  });

  it('that say too much are reported', () => {
    const long = 'a '.repeat(3_000_000);
    expect(search(withFile(built, 'policy-brief.md', long)).codes).toEqual(['leak/unread']);
  });

  it('that are no text are reported', () => {
    const bytes = new Uint8Array([0x23, 0x20, 0xff, 0xfe]);
    expect(search(withFile(built, 'policy-brief.md', bytes)).codes).toEqual(['leak/unread']);
  });
});
