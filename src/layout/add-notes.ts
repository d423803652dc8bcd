import type { FootnoteDefinition } from '../document/document.ts';
import { addBlock } from './blocks/index.ts';
import { addInFront, addMark, addSpace } from './flow.ts';
import { plainRun } from './inline-items.ts';
import type { LayoutContext, Place } from './layout-context.ts';
import { noteDestination, notesTitle } from './link-goal.ts';
import { insideColumn } from './page-geometry.ts';
import { setLabel } from './set-lines.ts';
import { addElement, leafOf } from './tag-tree.ts';
import { typeStyle } from './type-style.ts';

/** The footnotes, as notes at the end. */
export function addNotes(context: LayoutContext, place: Place): void {
  const { document, theme } = context;
  if (document.footnotes.length === 0) return;
  const children = [{ type: 'text', value: notesTitle(document) }] as const;
  addBlock(context, { type: 'heading', depth: 2, id: '', children }, place);
  const style = typeStyle(theme, 'small');
  for (const note of document.footnotes) addNote(context, note, { ...place, style });
}

function addNote(context: LayoutContext, note: FootnoteDefinition, place: Place): void {
  const { flow, tags, theme } = context;
  const { column, style } = place;
  const element = addElement(tags, place.parent, 'Note');
  const owner = leafOf(tags, addElement(tags, element, 'Lbl'));
  const first = flow.pieces.length;
  addMark(flow, { type: 'destination', name: noteDestination(note.number) });
  context.addBlocks(context, note.children, {
    column: insideColumn(column, theme.indent),
    parent: element,
    style: { ...style, after: style.after * tightness },
  });
  const run = plainRun(context, `${note.number}.`, style, owner);
  const label = setLabel(context, [run], { style, column: { ...column, width: theme.indent } });
  if (label) addInFront(flow, first, label);
  addSpace(flow, style.after * tightness);
}

/** The space between notes, as a part of that between paragraphs. */
const tightness = 0.5;
