import { harmlessCharacter } from './harmless.ts';

/** A stretch of a line as a terminal shows it; `start` and `width` of the mark are in terminal cells. */
export interface Excerpt {
  readonly text: string;
  readonly start: number;
  readonly width: number;
}

/** Cells of a line that are shown, and of them those before the mark, where the line is cut. */
const widest = 100;
const lead = 30;

/** Code units on either side of the mark that are looked at: a line may be as long as a file. */
const reach = 1_000;

interface Cell {
  readonly text: string;
  readonly width: number;
  readonly isMarked: boolean;
}

/**
 * The part of a line round the columns from `start` to just before `end` (UTF-16 code units from 1). Tabs
 * become four spaces; harmful characters become their names.
 */
export function excerptOf(line: string, start: number, end: number): Excerpt {
  const skipped = Math.max(0, start - 1 - reach);
  const near = line.slice(skipped, start - 1 + reach);
  const cells = cellsOf(near, start - 1 - skipped, Math.max(end, start + 1) - 1 - skipped);
  const marked = cells.findIndex((cell) => cell.isMarked);
  const split = marked === -1 ? cells.length : marked;
  const before = cells.slice(0, split);
  const after = cells.slice(split);
  const fits = near.length === line.length && widthOf(cells) <= widest;
  const head = fits ? before : lastCells(before, lead);
  const tail = fits ? after : firstCells(after, widest - widthOf(head));
  const opening = fits || head.length === before.length ? '' : '…';
  const closing = fits || tail.length === after.length ? '' : '…';
  return {
    text: `${opening}${textOf(head)}${textOf(tail)}${closing}`.trimEnd(),
    start: opening.length + widthOf(head),
    width: Math.max(1, widthOf(tail.filter((cell) => cell.isMarked))),
  };
}

function cellsOf(line: string, start: number, end: number): Cell[] {
  let offset = 0;
  return Array.from(line, (character) => {
    const isMarked = offset >= start && offset < end;
    offset += character.length;
    const text = character === '\t' ? '    ' : harmlessCharacter(character);
    return { text, width: text === character ? widthOfCharacter(character) : text.length, isMarked };
  });
}

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uFF01-\uFF60]/u;

function widthOfCharacter(character: string): number {
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

function firstCells(cells: readonly Cell[], width: number): readonly Cell[] {
  let used = 0;
  const cut = cells.findIndex((cell) => {
    used += cell.width;
    return used > width;
  });
  return cut === -1 ? cells : cells.slice(0, cut);
}

function lastCells(cells: readonly Cell[], width: number): readonly Cell[] {
  return firstCells(cells.toReversed(), width).toReversed();
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

function textOf(cells: readonly Cell[]): string {
  return cells.map((cell) => cell.text).join('');
}
