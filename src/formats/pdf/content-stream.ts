/** The content of a page (ISO 32000-1, 7.8.2) in the making. Lengths are in points; y is turned over: a PDF's grows upwards. */
export class ContentStream {
  readonly #height: number;
  readonly #operators: string[] = [];
  #colour = '';
  #font = '';

  /** `height` is that of the page. */
  constructor(height: number) {
    this.#height = height;
  }

  add(...operators: readonly string[]): void {
    this.#operators.push(...operators);
  }

  /** Sets the colour of text and areas, as `#rrggbb` in sRGB. */
  setColour(colour: string): void {
    if (colour === this.#colour) return;
    this.#colour = colour;
    this.add(`${colourOperands(colour)} rg`);
  }

  setFont(resource: string, size: number): void {
    const font = `/${resource} ${formatNumber(size)} Tf`;
    if (font === this.#font) return;
    this.#font = font;
    this.add(font);
  }

  /** A point of the page, as operands. */
  point(x: number, y: number): string {
    return `${formatNumber(x)} ${formatNumber(this.#height - y)}`;
  }

  /** Operators hold one character a byte. */
  toBytes(): Uint8Array {
    return Buffer.from(this.#operators.join('\n'), 'latin1');
  }
}

/** Of the last colours that were asked for: a theme has a handful. */
const knownOperands = new Map<string, string>();
const mostKnown = 256;

/** A colour, as `#rrggbb` in sRGB, as operands of DeviceRGB. */
export function colourOperands(colour: string): string {
  const known = knownOperands.get(colour);
  if (known !== undefined) return known;
  const channels = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255);
  const operands = channels.map(formatNumber).join(' ');
  if (knownOperands.size >= mostKnown) knownOperands.clear();
  knownOperands.set(colour, operands);
  return operands;
}

/** A number with at most three decimals, never in scientific notation, which PDF does not know. */
export function formatNumber(value: number): string {
  const thousandths = Math.round(value * 1000);
  if (!(Math.abs(thousandths) < 1e15)) throw new Error(`a layout holds the number ${value}`);
  const size = Math.abs(thousandths);
  const fraction = size % 1000;
  const sign = thousandths < 0 ? '-' : '';
  return `${sign}${(size - fraction) / 1000}${fractions[fraction] ?? ''}`;
}

/** By thousandths: putting whole numbers and these together is faster than dividing. */
const fractions = Array.from({ length: 1000 }, (_, thousandths) => String(thousandths / 1000).slice(1));
