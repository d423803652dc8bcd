import { type PdfTexts, readPdfTexts } from '../formats/pdf/read/read-texts.ts';
import { markdownTexts } from './markdown-texts.ts';
import { stringsIn } from './strings-in.ts';

/** A text in a file, and where it stands there. */
export interface PlacedText {
  /** Empty for the file as a whole. */
  readonly place: string;
  readonly text: string;
  /** Places in it are told by their line. */
  readonly hasLines: boolean;
  /** Each line of it is a text of its own, and may be a name. */
  readonly isData?: true;
  /** What is shown of it, without markup and entities, where that is another text. */
  readonly shown?: string;
}

/** All texts of a built file. */
export interface FileTexts {
  readonly texts: readonly PlacedText[];
  /** Those of its pages. */
  readonly pages?: PdfTexts;
}

/** More than any file of a brief says, in characters or bytes. */
const longestText = 4 * 1024 * 1024;

/** Reads all texts of a file, by what its name says it is; else says why nothing is known of it. */
export function fileTexts(path: string, bytes: Uint8Array): FileTexts | string {
  if (path.endsWith('.pdf')) return textsOfPdf(bytes);
  return pictures.test(path) ? textOfPicture(bytes) : textsOfText(path, bytes);
}

const tooLong = 'says more than can be read';

/** What pictures show is not read, but what is written in them beside it. */
const pictures = /\.(?:png|jpe?g)$/i;

function textOfPicture(bytes: Uint8Array): FileTexts {
  const runs = Buffer.from(bytes)
    .toString('latin1')
    .match(/[\x20-\x7e\x80-\xff]{8,10000}/g);
  const text = Buffer.from((runs ?? []).join('\n'), 'latin1').toString();
  return { texts: [{ place: '', text: text.slice(0, longestText), hasLines: false }] };
}

function textsOfText(path: string, bytes: Uint8Array): FileTexts | string {
  if (bytes.length > longestText) return tooLong;
  const text = decodeUtf8(bytes);
  if (text === undefined) return 'is not text in UTF-8';
  if (path.endsWith('.md')) return textsOfMarkdown(text);
  return { texts: [path.endsWith('.json') ? dataOf(text) : { place: '', text, hasLines: true }] };
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The file as it is, comments and addresses among it, and what is shown of it, without markup and entities. */
function textsOfMarkdown(text: string): FileTexts | string {
  const shown = markdownTexts({ file: '', text });
  if (!shown) return 'is too long to be read as Markdown';
  return { texts: [{ place: '', text, hasLines: true, shown: decodeAddresses(shown).join('\n') }] };
}

/** Addresses may hold words with their spaces as numbers. */
function decodeAddresses(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => (/%[0-9a-f]{2}/i.test(text) ? [text, decodePercent(text)] : [text]));
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not all of it is UTF-8 in that form; it is looked at as it is.
    return text;
  }
}

function dataOf(text: string): PlacedText {
  try {
    return { place: '', text: stringsIn(JSON.parse(text)).join('\n'), hasLines: false, isData: true };
  } catch {
    // Whatever it is, its words are looked at.
    return { place: '', text, hasLines: true };
  }
}

function textsOfPdf(bytes: Uint8Array): FileTexts | string {
  const pages = readPdfTexts(bytes);
  if (typeof pages === 'string') return pages;
  const said = [...pages.chunks.map(({ spoken }) => spoken), ...pages.strings.map(({ text }) => text)];
  if (said.reduce((sum, { length }) => sum + length, 0) > longestText) return tooLong;
  const files = pages.files.map(({ name, bytes: content }) => ({ name, texts: textsOfText(name, content) }));
  const unread = files.find(({ texts }) => typeof texts === 'string');
  if (unread) return `carries \`${unread.name}\`, which ${String(unread.texts)}`;
  return {
    pages,
    texts: [
      ...pages.strings.map(({ place, text }) => ({
        place,
        text: decodeAddresses([text]).join('\n'),
        hasLines: false,
      })),
      ...pages.metadata.map((text) => ({ place: 'metadata (XMP)', text: decodeXml(text), hasLines: false })),
      ...files.flatMap(({ name, texts }) =>
        typeof texts === 'string' ? [] : texts.texts.map((inner) => inAttachment(name, inner)),
      ),
    ],
  };
}

function inAttachment(name: string, { place, ...text }: PlacedText): PlacedText {
  return { place: `attachment \`${name}\`${place === '' ? '' : `, ${place}`}`, ...text };
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeXml(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/gi,
    (whole, decimal, hexadecimal, name) => {
      if (typeof name === 'string') return Object.hasOwn(entities, name) ? (entities[name] ?? whole) : whole;
      const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hexadecimal), 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
