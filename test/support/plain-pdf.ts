import { unzlibSync } from 'fflate';

/**
 * A PDF of ours with one character a byte. The objects in its object stream follow the rest, each on a line of its own
 * behind its number, so that they can be searched as text.
 */
export function plainPdf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1');
  const holder = text.indexOf('/Type /ObjStm');
  const [, first = ''] = /\/First (\d+)/.exec(text.slice(holder)) ?? [];
  const content = Buffer.from(unzlibSync(Buffer.from(streamAt(text, holder), 'latin1'))).toString('latin1');
  const list = content.slice(0, Number(first)).trim().split(' ');
  const ids = list.filter((_, index) => index % 2 === 0);
  const objects = content.slice(Number(first)).split('\n');
  return [text, ...objects.map((object, index) => `${ids[index]} 0 obj ${object}`), ''].join('\n');
}

/** The decoded content of the stream whose object an entry refers to. */
export function streamOf(text: string, entry: string): Uint8Array {
  return unzlibSync(rawStreamOf(text, entry));
}

/** The content of the stream whose object an entry refers to, as it stands in the file. */
export function rawStreamOf(text: string, entry: string): Buffer {
  const id = text.match(new RegExp(`/${entry} (\\d+) 0 R`))?.[1];
  return Buffer.from(streamAt(text, text.indexOf(`\n${id} 0 obj`)), 'latin1');
}

function streamAt(text: string, start: number): string {
  const opening = text.indexOf('\nstream\n', start) + '\nstream\n'.length;
  return text.slice(opening, text.indexOf('\nendstream', opening));
}
