import type { Buffer, Font, GlyphInfo, GlyphPosition, MetricsTag } from 'harfbuzzjs';
import type { Diagnostic, Outcome } from '../../diagnostics/diagnostic.ts';
import type { FaceMetrics, FontBook, ShapedText, ShapeOptions } from '../font-book.ts';
import { damaged, type FontFault, findFontFault } from './font-fault.ts';
import { harfBuzz } from './harfbuzz.ts';
import { ownCopy } from './own-copy.ts';

/**
 * Makes a font book of static TrueType files, by file name. Each file that is something else is `pdf/unusable-font`,
 * and then there is no book.
 */
export function createFontBook(files: ReadonlyMap<string, Uint8Array>): Outcome<FontBook> {
  const faces = new Map<string, LoadedFace>();
  const diagnostics: Diagnostic[] = [];
  for (const [name, bytes] of files) {
    const face = loadFace(bytes);
    if ('reason' in face) diagnostics.push(reportFault(name, face));
    else faces.set(name, face);
  }
  return diagnostics.length > 0 ? { diagnostics } : { value: new HarfBuzzFontBook(faces), diagnostics };
}

function reportFault(name: string, fault: FontFault): Diagnostic {
  return {
    code: 'pdf/unusable-font',
    message: `\`${name}\` cannot be used: it ${fault.reason}`,
    help: fault.help,
  };
}

interface LoadedFace {
  readonly font: Font;
  readonly metrics: FaceMetrics;
  /** From design units to thousandths of the type size. */
  readonly scale: number;
  /** Answers of `hasGlyph`, by code point. */
  readonly glyphs: Map<number, boolean>;
}

function loadFace(bytes: Uint8Array): LoadedFace | FontFault {
  const fault = findFontFault(bytes);
  if (fault) return fault;
  const { Blob, Face, Font } = harfBuzz();
  const face = new Face(new Blob(bytes), 0);
  const font = new Font(face);
  // OpenType allows 16 to 16,384 units per em.
  const isSane = face.upem >= 16 && face.upem <= 16384 && font.nominalGlyph(0x20) !== undefined;
  if (!isSane) return damaged;
  const scale = 1000 / face.upem;
  return { font, scale, metrics: readMetrics(font, scale), glyphs: new Map() };
}

/** HarfBuzz takes ascent and descent from `OS/2` where the face asks for that, and else from `hhea`. */
function readMetrics(font: Font, scale: number): FaceMetrics {
  const { MetricsTag } = harfBuzz();
  const metric = (tag: MetricsTag) => toThousandths(font.getMetricPositionWithFallback(tag), scale);
  return {
    ascent: metric(MetricsTag.HORIZONTAL_ASCENDER),
    descent: -metric(MetricsTag.HORIZONTAL_DESCENDER),
    capHeight: metric(MetricsTag.CAP_HEIGHT),
    xHeight: metric(MetricsTag.X_HEIGHT),
  };
}

/** Rounded to a millionth of the type size: the same on every machine, and more exact than any printer. */
function toThousandths(units: number, scale: number): number {
  return Math.round(units * scale * 1000) / 1000;
}

/** A batch of hundreds of documents has fewer different words. */
const maxCachedTexts = 30_000;

/** Longer texts are hardly met twice. */
const maxCachedLength = 64;

/** What was shaped in one way, by text. */
interface Drawer {
  readonly face: string;
  readonly options: ShapeOptions;
  readonly texts: Map<string, ShapedText>;
}

function isSame(one: ShapeOptions, other: ShapeOptions): boolean {
  return one.script === other.script && one.direction === other.direction && one.language === other.language;
}

class HarfBuzzFontBook implements FontBook {
  readonly #faces: ReadonlyMap<string, LoadedFace>;
  readonly #cache = new Map<string, Drawer>();
  #lastDrawer: Drawer | undefined;
  #cachedTexts = 0;

  constructor(faces: ReadonlyMap<string, LoadedFace>) {
    this.#faces = faces;
  }

  metrics(face: string): FaceMetrics {
    return this.#face(face).metrics;
  }

  hasGlyph(face: string, codePoint: number): boolean {
    const { font, glyphs } = this.#face(face);
    const known = glyphs.get(codePoint);
    if (known !== undefined) return known;
    const answer = font.nominalGlyph(codePoint) !== undefined || this.#canReplace(face, codePoint);
    glyphs.set(codePoint, answer);
    return answer;
  }

  /** HarfBuzz hides controls, composes and decomposes letters, and makes spaces and hyphens of others. */
  #canReplace(face: string, codePoint: number): boolean {
    const options = { language: 'und', direction: 'ltr', script: 'Zyyy' } as const;
    return !this.shape(face, String.fromCodePoint(codePoint), options).glyphs.includes(0);
  }

  shape(face: string, text: string, options: ShapeOptions): ShapedText {
    const { font, scale } = this.#face(face);
    if (text.length > maxCachedLength) return shapeText(font, scale, text, options);
    const texts = this.#drawerOf(face, options).texts;
    const known = texts.get(text);
    if (known) return known;
    const shaped = shapeText(font, scale, text, options);
    texts.set(ownCopy(text), shaped);
    this.#cachedTexts += 1;
    return shaped;
  }

  #drawerOf(face: string, options: ShapeOptions): Drawer {
    const { script, direction, language } = options;
    const last = this.#lastDrawer;
    // Nearly always: making the key takes longer than finding the text.
    if (last?.face === face && isSame(last.options, options)) return last;
    if (this.#cachedTexts >= maxCachedTexts) this.#emptyCache();
    const key = `${script} ${direction} ${language} ${face}`;
    const drawer = this.#cache.get(key) ?? {
      face,
      options: { script, direction, language },
      texts: new Map(),
    };
    this.#cache.set(key, drawer);
    this.#lastDrawer = drawer;
    return drawer;
  }

  #emptyCache(): void {
    this.#cache.clear();
    this.#cachedTexts = 0;
  }

  #face(name: string): LoadedFace {
    const face = this.#faces.get(name);
    if (!face) throw new Error(`the font book has no face ${name}`);
    return face;
  }
}

/** One for all texts: its memory lies outside the reach of the garbage collector. */
let buffer: Buffer | undefined;

function shapeText(font: Font, scale: number, text: string, options: ShapeOptions): ShapedText {
  const { Buffer, BufferFlag, ClusterLevel, Direction, shape } = harfBuzz();
  buffer ??= new Buffer();
  buffer.clearContents();
  buffer.setFlags(BufferFlag.DO_NOT_INSERT_DOTTED_CIRCLE);
  // Marks keep clusters of their own, so that each glyph has its own text wherever that is possible.
  buffer.setClusterLevel(ClusterLevel.MONOTONE_CHARACTERS);
  buffer.addText(text);
  buffer.setDirection(options.direction === 'rtl' ? Direction.RTL : Direction.LTR);
  buffer.setScript(options.script);
  buffer.setLanguage(options.language);
  shape(font, buffer);
  const infos = buffer.getGlyphInfos();
  const positions = buffer.getGlyphPositions();
  if (options.direction === 'rtl') {
    infos.reverse();
    positions.reverse();
  }
  return {
    ...measureGlyphs(positions, scale),
    glyphs: infos.map((info) => info.codepoint),
    texts: textsOf(infos, text),
  };
}

function measureGlyphs(
  positions: readonly GlyphPosition[],
  scale: number,
): Pick<ShapedText, 'advances' | 'offsets' | 'width'> {
  const advances = positions.map((position) => toThousandths(position.xAdvance, scale));
  const width = advances.reduce((sum, advance) => sum + advance, 0);
  if (positions.every((position) => position.xOffset === 0 && position.yOffset === 0))
    return { advances, width };
  const offsets = positions.flatMap((position) => [
    toThousandths(position.xOffset, scale),
    toThousandths(position.yOffset, scale),
  ]);
  return { advances, offsets, width };
}

/** Clusters are offsets into the text and, in logical order, never go back. */
function textsOf(infos: readonly GlyphInfo[], text: string): readonly string[] {
  const texts = infos.map(() => '');
  let end = text.length;
  for (let index = infos.length - 1; index >= 0; index -= 1) {
    const start = index === 0 ? 0 : (infos[index]?.cluster ?? 0);
    if (index > 0 && infos[index - 1]?.cluster === start) continue;
    texts[index] = text.slice(start, end);
    end = start;
  }
  return texts;
}
