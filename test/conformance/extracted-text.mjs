/** The texts of a document's blocks in reading order, and those of its footnotes, which stand where they are referred to. */
export function documentTexts({ children, footnotes }) {
  return { blocks: clean(children), notes: clean(footnotes.flatMap((note) => note.children)) };
}

function clean(blocks) {
  return blocks.flatMap(textsOf).map(oneLine).filter(Boolean);
}

function textsOf(block) {
  switch (block.type) {
    case 'heading':
      // The number of a recommendation stands in the margin, as a label.
      return [inlineText(block.children).replace(/^\d+\. /, '')];
    case 'paragraph':
      // The lines of a memo's head are blocks of their own.
      return inlineText(block.children).split('\n');
    case 'table':
      return rowsText(block);
    case 'chart':
      return [...rowsText(block.table), inlineText(block.caption ?? [])];
    case 'figure':
      return [inlineText(block.caption ?? [])];
    case 'code':
      return [block.value];
    case 'list':
      return block.children.flatMap((item) => item.children.flatMap(textsOf));
    default:
      return (block.children ?? []).flatMap(textsOf);
  }
}

function rowsText({ head, rows }) {
  return [head, ...rows].flatMap((row) => row.children.map((cell) => inlineText(cell.children)));
}

function inlineText(inlines) {
  return inlines.map(textOfInline).join('');
}

function textOfInline(inline) {
  if ('value' in inline) return inline.value;
  if (inline.type === 'break') return '\n';
  if (inline.type === 'footnoteReference') return String(inline.number);
  return 'children' in inline ? inlineText(inline.children) : '';
}

function oneLine(text) {
  return text
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The texts of `pdfinfo -struct-text`, as one. */
export function tagTexts(output) {
  return [...output.matchAll(/^ *"([\s\S]*?)"$/gm)].map((match) => match[1]).join('');
}

/** What stands between blocks: bullets, numbers, boxes to tick, the names of callouts. */
const labels = /^(?:Note|Tip|Important|Warning|Caution|[\s•◦▪▫‣–☐☑☒✓✔□■]|\d+[.)]?|[a-z]\.|\[\d+\])*$/u;

/** Says where the text of the tags leaves the document's; `undefined` where it does not. */
export function differenceInTags({ blocks, notes }, text) {
  let rest = oneLine(text);
  let open = notes;
  const isLabel = (between) => {
    const met = open.filter((note) => between.includes(note));
    open = open.filter((note) => !met.includes(note));
    return labels.test(met.reduce((left, note) => left.replace(note, ' '), between));
  };
  for (const block of blocks) {
    const start = rest.indexOf(block);
    if (start < 0) return `\`${block.slice(0, 40)}\` is missing before \`${rest.slice(0, 40)}\``;
    const between = rest.slice(0, start);
    if (!isLabel(between)) return `\`${between.slice(0, 40)}\` stands before \`${block.slice(0, 40)}\``;
    rest = rest.slice(start + block.length);
  }
  if (!isLabel(rest)) return `\`${rest.slice(0, 40)}\` stands at the end`;
  return open.length === 0 ? undefined : `the note \`${open[0].slice(0, 40)}\` is missing`;
}

/** The words of a document that a plain text lacks: readers put punctuation between two directions to either side. */
export function missingWords({ blocks, notes }, plain) {
  const text = plain.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  const words = [...blocks, ...notes].flatMap((block) => block.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
  return [...new Set(words)].filter((word) => !text.includes(word));
}
