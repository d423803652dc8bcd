import type {
  LineRun,
  ParagraphOptions,
  TextLine,
  TextRun,
  TextStyle,
} from '../../src/layout/text/text-line.ts';

export const serif: TextStyle = {
  faces: ['SourceSerif4-Regular.ttf', 'SourceSans3-Regular.ttf'],
  size: 10,
  colour: '#000000',
  language: 'en-GB',
};

/** Ten points in the faces of `fake-text-fonts.ts`: a letter is 5 points wide, a space 2.5. */
export const plain: TextStyle = { ...serif, faces: ['plain', 'wide'] };

export function run(
  text: string,
  change: Partial<Omit<TextRun, 'style'>> & { style?: TextStyle } = {},
): TextRun {
  return { type: 'text', text, style: plain, owner: { type: 'content', id: 1 }, ...change };
}

export const lineBreak = { type: 'break' } as const;

export function options(measure: number, change: Partial<ParagraphOptions> = {}): ParagraphOptions {
  return { measure, align: 'ragged', direction: 'ltr', hyphenate: false, ...change };
}

/** What a reader that follows the order of the runs gets from a line. */
export function textOf(line: TextLine): string {
  return line.runs.flatMap((lineRun) => lineRun.texts).join('');
}

export function textsOf(lines: readonly TextLine[]): readonly string[] {
  return lines.map(textOf);
}

/** Points. */
export function advanceOf(lineRun: LineRun): number {
  return (lineRun.advances.reduce((sum, advance) => sum + advance, 0) * lineRun.size) / 1000;
}
