/** A picture, read and checked. Plain data. */
export type Image = RasterImage | Drawing;

/** A picture of pixels. */
export interface RasterImage {
  readonly type: 'raster';
  readonly mediaType: 'image/png' | 'image/jpeg';
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  /** 1: grey; 3: red, green and blue. */
  readonly channels: 1 | 3;
  /** Of a PNG: the samples, 8 bits each, row by row from the top. Of a JPEG: the file as it is. */
  readonly data: Uint8Array;
  /** How opaque each pixel is, 0 to 255; absent where all are opaque. */
  readonly alpha?: Uint8Array;
}

/** A picture of shapes. Lengths are in points (1/72 inch) from the top left corner; y grows downwards. */
export interface Drawing {
  readonly type: 'drawing';
  readonly width: number;
  readonly height: number;
  /** Those drawn later cover those before. */
  readonly shapes: readonly Shape[];
}

/** One path, filled first and stroked then. */
export interface Shape {
  readonly path: readonly PathSegment[];
  /** `#rrggbb`. */
  readonly fill?: string;
  /** What is inside is told by counting crossings, and not by winding. */
  readonly isEvenOdd?: true;
  readonly stroke?: Stroke;
}

export interface Stroke {
  /** `#rrggbb`. */
  readonly colour: string;
  /** Points. */
  readonly width: number;
  /** Lengths of dashes and gaps in turn, in points. */
  readonly dash?: readonly number[];
  /** Ends of lines; default `butt`. */
  readonly cap?: 'round' | 'square';
  /** Corners; default `miter`. */
  readonly join?: 'round' | 'bevel';
}

export type PathSegment =
  | { readonly type: 'move'; readonly x: number; readonly y: number }
  | { readonly type: 'line'; readonly x: number; readonly y: number }
  /** A cubic Bézier curve with its two handles. */
  | {
      readonly type: 'curve';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly x: number;
      readonly y: number;
    }
  | { readonly type: 'close' };
