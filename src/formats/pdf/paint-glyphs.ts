import type { GlyphRun } from '../../layout/layout.ts';
import { type ContentStream, formatNumber } from './content-stream.ts';
import { clustersOf } from './glyph-clusters.ts';
import type { GlyphCodes } from './glyph-codes.ts';
import { hex, utf16 } from './to-unicode.ts';

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
  stream.add('BT', `1 0 0 1 ${stream.point(run.x, run.y)} Tm`);
  const line = new GlyphLine(stream, run.size);
  for (const cluster of clustersOf(run.texts)) {
    if (cluster.actualText !== undefined) line.beginSpan(cluster.actualText);
    cluster.texts.forEach((text, index) => {
      placeGlyph(line, face, run, cluster.start + index, text);
    });
    if (cluster.actualText !== undefined) line.endSpan();
  }
  line.setRise(0);
  line.flush();
  stream.add('ET');
}

function placeGlyph(line: GlyphLine, face: FacePainter, run: GlyphRun, index: number, text: string): void {
  const glyph = run.glyphs[index] ?? 0;
  const ownAdvance = face.advances[glyph] ?? 0;
  const [x, y] = [run.offsets?.[2 * index] ?? 0, run.offsets?.[2 * index + 1] ?? 0];
  line.setRise(y);
  line.move(x);
  line.show(face.codes.codeOf(glyph, text));
  line.move((run.advances[index] ?? 0) - ownAdvance - x);
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
    this.#codes += hex(code);
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
    if (this.#codes !== '') this.#operands += `<${this.#codes}>`;
    this.#codes = '';
  }
}
