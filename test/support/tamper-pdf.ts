import { deflateSync, inflateSync } from 'node:zlib';
import { crossReferences, packObjects } from '../../src/formats/pdf/cross-references.ts';
import { openPdf } from '../../src/formats/pdf/read/open-pdf.ts';

/** How objects of a PDF are changed; each gets the text of an object, or the content of a stream, and gives it back. */
export interface Tampering {
  /** Of the objects in the object stream. */
  readonly object?: (text: string) => string;
  /** Of compressed streams; `head` is the dictionary. */
  readonly stream?: (content: string, head: string) => string;
  /** Stands behind the data of attachments, in their streams. */
  readonly behind?: string;
  /** Stands behind the last object, and in none. */
  readonly gap?: string;
}

/** A PDF of ours with some objects changed, as somebody might who knows its form: it opens like any other. */
export function tamperPdf(
  bytes: Uint8Array,
  { object = same, stream = same, gap = '', behind = '' }: Tampering,
): Uint8Array {
  const pdf = openPdf(bytes);
  if (typeof pdf === 'string') throw new Error(pdf);
  const { text, places } = pdf;
  const found = places.flatMap((place, id) => (place.type === 'file' ? [{ id, offset: place.offset }] : []));
  const files = found.toSorted((a, b) => a.offset - b.offset);
  const table = files.at(-1);
  if (!table) throw new Error('the PDF holds no object');
  const offsets: (number | undefined)[] = places.slice(1).map(() => undefined);
  let out = text.slice(0, files[0]?.offset);
  let packed = packObjects([]);
  let objects: { id: number; text: string }[] = [];
  let holder = 0;
  files.slice(0, -1).forEach(({ id, offset }, index) => {
    offsets[id - 1] = out.length;
    const raw = text.slice(offset, files[index + 1]?.offset);
    if (raw.includes('/Type /ObjStm')) {
      objects = unpack(contentOf(raw)).map((one) => ({ ...one, text: object(one.text) }));
      packed = packObjects(objects);
      holder = id;
      out += withContent(raw.replace(/\/First \d+/, `/First ${packed.first}`), packed.text);
    } else if (raw.includes('/FlateDecode') && !raw.includes('/Subtype /Image')) {
      const content = contentOf(raw);
      const changed = stream(content, raw.slice(0, raw.indexOf('\nstream\n')));
      const tail = raw.includes('/EmbeddedFile') ? behind : '';
      out += changed + tail === content ? raw : withContent(raw, changed, tail);
    } else out += raw;
  });
  out += gap;
  const start = out.length;
  offsets[table.id - 1] = start;
  const rows = Buffer.from(crossReferences(offsets, holder, objects)).toString('latin1');
  const trailer = withContent(text.slice(table.offset, text.lastIndexOf('startxref')), rows);
  return Buffer.from(`${out}${trailer}startxref\n${start}\n%%EOF\n`, 'latin1');
}

const same = (text: string) => text;

const streamPattern = /^([\s\S]*?\nstream\n)([\s\S]*)(\nendstream\nendobj\n)$/;

function contentOf(raw: string): string {
  return inflateSync(Buffer.from(streamPattern.exec(raw)?.[2] ?? '', 'latin1')).toString('latin1');
}

function withContent(raw: string, content: string, behind = ''): string {
  const deflated = deflateSync(Buffer.from(content, 'latin1')).toString('latin1') + behind;
  return raw.replace(
    streamPattern,
    (_, head: string, __, tail: string) =>
      `${head.replace(/\/Length \d+/, `/Length ${deflated.length}`)}${deflated}${tail}`,
  );
}

function unpack(content: string): { id: number; text: string }[] {
  const numbers = /^[\d ]+/.exec(content)?.[0] ?? '';
  const list = numbers.trim().split(' ').map(Number);
  const starts = list.filter((_, index) => index % 2 === 1);
  return starts.map((start, index) => ({
    id: list[2 * index] ?? 0,
    text: content.slice(
      numbers.length + start,
      index + 1 < starts.length ? numbers.length + (starts[index + 1] ?? 0) - 1 : undefined,
    ),
  }));
}
