import { clusterEnd } from './cluster-end.ts';
import type { Piece } from './piece.ts';

/**
 * What justified lines stretch besides spaces, in thousandths of the type size: far less than a space, which thus
 * takes most where a line has both. East Asian characters are spread where a line might end. In South-East Asia,
 * where a space ends a phrase, room between words would read as one: there each letter takes a little.
 */
const betweenCharacters = 100;
const betweenLetters = 40;

const spreadsLetters: ReadonlySet<string> = new Set(['Thai', 'Laoo', 'Khmr', 'Mymr']);

/** Adds glue to the pieces of a word, after its end only if another word touches it there. */
export function addGlue(pieces: readonly Piece[], isGlued: boolean): readonly Piece[] {
  if (!isGlued && !pieces.some(({ stretch }) => spreadsLetters.has(stretch.script))) return pieces;
  return pieces.map((piece, index) => {
    const isLast = index === pieces.length - 1;
    if (spreadsLetters.has(piece.stretch.script))
      return { ...piece, glue: glueLetters(piece, !isLast || isGlued) };
    return isLast && isGlued ? { ...piece, glue: glueEnd(piece) } : piece;
  });
}

/** The piece without glue after its last glyph, as at the end of a line. */
export function dropLastGlue(piece: Piece): Piece {
  return piece.glue ? { ...piece, glue: [...piece.glue.slice(0, -1), 0] } : piece;
}

function glueEnd({ shaped }: Piece): readonly number[] {
  return shaped.glyphs.map((_, index) => (index === shaped.glyphs.length - 1 ? betweenCharacters : 0));
}

/** Glue after each glyph that ends a letter with its marks. */
function glueLetters({ shaped }: Piece, isGlued: boolean): readonly number[] {
  const text = shaped.texts.join('');
  const ends = new Set<number>();
  for (let end = 0; end < text.length; ends.add(end)) end = clusterEnd(text, end, text.length);
  let offset = 0;
  return shaped.texts.map((part, index) => {
    offset += part.length;
    const isLast = index === shaped.texts.length - 1;
    // A glyph without a text goes with the one before it.
    const endsLetter = isLast ? isGlued : shaped.texts[index + 1] !== '' && ends.has(offset);
    return endsLetter ? betweenLetters : 0;
  });
}
