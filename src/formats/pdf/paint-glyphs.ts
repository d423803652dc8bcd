import type { GlyphRun } from '../../layout/layout.ts';
import { type ContentStream, formatNumber } from './content-stream.ts';
import { clusterAt, type GlyphCluster, isPlainGlyph } from './glyph-clusters.ts';
import type { GlyphCodes, GlyphGroup, GlyphPart } from './glyph-codes.ts';
import { utf16 } from './to-unicode.ts';

/** What painting needs of a face. */
export interface FacePainter {
  /** Name among the page's resources. */
  readonly resource: string;
  /** The face's own advances by glyph, in thousandths of the type size. */
  readonly advances: readonly number[];
  readonly codes: GlyphCodes;
}

/** Writes a run as one text object (ISO 32000-1, 9.4). */
export function paintGlyphs(stream: ContentStream, face: FacePainter, run: GlyphRun): void {
  stream.setColour(run.colour);
  stream.setFont(face.resource, run.size);
  stream.add('BT', `${stream.point(run.x, run.y)} Td`);
  const line = new GlyphLine(stream, run.size);
  for (let index = 0; index < run.glyphs.length; ) {
    index = line.showPlain(face, run, index);
    if (index === run.glyphs.length) break;
    const cluster = clusterAt(run.texts, run.advances, index);
    if (cluster.actualText !== undefined) line.beginSpan(cluster.actualText);
    paintCluster(line, face, run, cluster);
    if (cluster.actualText !== undefined) line.endSpan();
    index = cluster.end;
  }
  line.setRise(0);
  line.flush();
  stream.add('ET');
}

function paintCluster(line: GlyphLine, face: FacePainter, run: GlyphRun, cluster: GlyphCluster): void {
  const { start, end, isGroup, texts } = cluster;
  if (isGroup) {
    placeGroup(line, face, groupOf(run, start, end), texts);
    return;
  }
  for (let index = start; index < end; index += 1)
    placeGlyph(line, face, run, index, texts[index - start] ?? '');
}

function placeGlyph(line: GlyphLine, face: FacePainter, run: GlyphRun, index: number, text: string): void {
  const glyph = run.glyphs[index] ?? 0;
  const x = run.offsets?.[2 * index] ?? 0;
  line.setRise(run.offsets?.[2 * index + 1] ?? 0);
  line.move(x);
  line.show(face.codes.codeOf(glyph, text));
  line.move((run.advances[index] ?? 0) - (face.advances[glyph] ?? 0) - x);
}

/**
 * Draws a group with its first text. Further texts are those of a right-to-left letter's marks, or of a ligature: readers
 * that turn a line round turn round what one code stands for, too. So each gets a blank glyph, left of the one before.
 */
function placeGroup(line: GlyphLine, face: FacePainter, group: PlacedGroup, texts: readonly string[]): void {
  const [first = '', ...further] = texts;
  const letters = further.filter((text) => !isMark.test(text)).length + 1;
  const width = toTenths(group.advance / letters);
  let left = toTenths(group.advance - width);
  line.setRise(group.y);
  line.move(group.x + left);
  line.show(face.codes.codeOfGroup({ parts: shiftParts(group.parts, -left), advance: width }, first));
  let pen = left + width;
  for (const text of further) {
    const advance = isMark.test(text) ? 0 : width;
    left -= advance === 0 ? blankStep : advance;
    line.move(left - pen);
    line.show(face.codes.codeOfGroup({ parts: [], advance }, text));
    pen = left + advance;
  }
  line.move(group.run - group.x - pen);
}

const isMark = /^\p{M}/u;

/** Enough to tell what comes first, and too little to be taken for a space. In thousandths of the type size. */
const blankStep = 5;

function shiftParts(parts: readonly GlyphPart[], right: number): readonly GlyphPart[] {
  return right === 0 ? parts : parts.map((part) => ({ ...part, x: toTenths(part.x + right) }));
}

function glyphAt(run: GlyphRun, index: number) {
  return {
    glyph: run.glyphs[index] ?? 0,
    advance: run.advances[index] ?? 0,
    x: run.offsets?.[2 * index] ?? 0,
    y: run.offsets?.[2 * index + 1] ?? 0,
  };
}

interface PlacedGroup extends GlyphGroup {
  /** From the pen to the group's origin. */
  readonly x: number;
  readonly y: number;
  /** How far the pen moves. */
  readonly run: number;
}

/**
 * The glyphs of a cluster as one. Its origin is the leftmost of those that take up room: so readers know how wide it
 * is, and where it stands beside its neighbours, from right to left as well.
 */
function groupOf(run: GlyphRun, start: number, end: number): PlacedGroup {
  let pen = 0;
  const glyphs = Array.from({ length: end - start }, (_, index) => {
    const { glyph, advance, x, y } = glyphAt(run, start + index);
    const placed = { glyph, advance, x: pen + x, y };
    pen += advance;
    return placed;
  });
  const wide = glyphs.filter(({ advance }) => advance > 0);
  const first = (wide.length > 0 ? wide : glyphs).reduce((left, glyph) => (glyph.x < left.x ? glyph : left));
  const parts = glyphs.map(({ glyph, x, y }) => ({
    glyph,
    x: toTenths(x - first.x),
    y: toTenths(y - first.y),
  }));
  const advance = toTenths(wide.reduce((sum, glyph) => sum + glyph.advance, 0));
  return { parts, advance, x: first.x, y: first.y, run: pen };
}

/** Sums of lengths that differ in their last digits alone are the same group. */
function toTenths(length: number): number {
  return Math.round(length * 10) / 10;
}

/**
 * Collects the operands of TJ: codes, and the amounts by which the next glyph stands elsewhere than the face's own
 * advance puts it. Lengths are in thousandths of the type size.
 */
class GlyphLine {
  readonly #stream: ContentStream;
  readonly #size: number;
  #operands = '';
  #codes = '';
  /** Not yet written; what rounding leaves over is carried on, so that errors do not add up along a line. */
  #move = 0;
  #rise = 0;

  constructor(stream: ContentStream, size: number) {
    this.#stream = stream;
    this.#size = size;
  }

  move(right: number): void {
    this.#move += right;
  }

  show(code: number): void {
    const move = Math.round(this.#move * 10) / 10;
    if (move !== 0) {
      this.#endCodes();
      this.#operands += formatNumber(-move);
      this.#move -= move;
    }
    this.#codes += codeOperand(code);
  }

  /**
   * Shows glyphs from an index on, up to the first that is not plain or not at the pen, and gives the index of that. It
   * does what `placeGlyph` would do with each: nearly all glyphs are plain, and there are thousands in a document.
   */
  showPlain({ codes, advances: natural }: FacePainter, run: GlyphRun, from: number): number {
    const { glyphs, advances, texts, offsets } = run;
    if (offsets) return from;
    let index = from;
    let move = this.#move;
    for (; index < glyphs.length && isPlainGlyph(texts, index); index += 1) {
      const glyph = glyphs[index] ?? 0;
      const step = Math.round(move * 10) / 10;
      if (step !== 0) {
        this.#endCodes();
        this.#operands += formatNumber(-step);
        move -= step;
      }
      this.#codes += codeOperand(codes.codeOf(glyph, texts[index] ?? ''));
      move += (advances[index] ?? 0) - (natural[glyph] ?? 0);
    }
    this.#move = move;
    return index;
  }

  /** Raises what follows above the baseline. */
  setRise(up: number): void {
    if (up === this.#rise) return;
    this.flush();
    this.#rise = up;
    this.#stream.add(`${formatNumber((up * this.#size) / 1000)} Ts`);
  }

  /** Begins a span whose text is not what its glyphs say (ISO 32000-1, 14.9.4). */
  beginSpan(actualText: string): void {
    this.flush();
    this.#stream.add(`/Span <</ActualText <feff${utf16(actualText)}>>> BDC`);
  }

  endSpan(): void {
    this.flush();
    this.#stream.add('EMC');
  }

  flush(): void {
    this.#endCodes();
    if (this.#operands !== '') this.#stream.add(`[${this.#operands}] TJ`);
    this.#operands = '';
  }

  #endCodes(): void {
    if (this.#codes !== '') this.#operands += `(${this.#codes})`;
    this.#codes = '';
  }
}

/** By code. */
const codeOperands: string[] = [];

/** A code as two characters of a string: half of what it takes in hexadecimal. */
function codeOperand(code: number): string {
  codeOperands[code] ??= escapeString(String.fromCharCode(code >> 8, code & 0xff));
  return codeOperands[code] ?? '';
}

/** A bare `\r` would be read as `\n` (ISO 32000-1, 7.3.4.2). */
function escapeString(text: string): string {
  return text.replace(/[()\\]/g, '\\$&').replaceAll('\r', '\\r');
}
