import type { FootnoteDefinition } from '../document/document.ts';
import { addInFront, addMark, addSpace, createFlow, endFlow, type Flow } from './flow.ts';
import type { NoteDemand } from './galley.ts';
import { plainRun } from './inline-items.ts';
import type { TagElement } from './layout.ts';
import type { LayoutContext } from './layout-context.ts';
import { backGoal, noteDestination, noteOf, referenceDestination } from './link-goal.ts';
import { insideColumn } from './page-geometry.ts';
import { setLabel } from './set-lines.ts';
import { addElement, leafOf, type TagDraft } from './tag-tree.ts';
import { typeStyle } from './type-style.ts';

/** The footnotes of a document as a vertical list of their own, in the order in which the text refers to them. */
export interface NoteList {
  readonly flow: Flow;
  /** One for each piece of the text; none where there are no notes. */
  readonly demands: readonly NoteDemand[];
  /** By number. */
  readonly elements: ReadonlyMap<number, TagElement>;
  /** Numbers of those whose reference is not shown, such as one in a cell that the table has no column for. */
  readonly strays: ReadonlySet<number>;
}

interface NotesInProgress {
  readonly context: LayoutContext;
  readonly elements: Map<number, TagDraft>;
}

/**
 * Sets the notes that the pieces of `text` refer to, each once, and after them those that notes refer to. Each first
 * reference becomes a place that its note leads back to.
 */
export function setNotes(context: LayoutContext, text: readonly Flow[]): NoteList {
  const flow = createFlow(context.flow.mostRepeated);
  const notes: NotesInProgress = { context: { ...context, flow }, elements: new Map() };
  const { footnotes } = context.document;
  const demands = footnotes.length === 0 ? [] : [...readDemands(notes, text)];
  const strays = new Set(
    footnotes.filter(({ number }) => setNote(notes, number)).map(({ number }) => number),
  );
  endNotes(flow);
  const last = demands.pop();
  return {
    flow,
    demands: last ? [...demands, { ...last, whole: flow.pieces.length }] : [],
    elements: notes.elements,
    strays,
  };
}

/** Goes over the pieces of the text, and after each over those of the notes that it has brought. */
function* readDemands(notes: NotesInProgress, text: readonly Flow[]): Generator<NoteDemand> {
  const { flow } = notes.context;
  let [begun, read] = [0, 0];
  for (const list of text) {
    for (const index of list.pieces.keys()) {
      begun = setNotesOf(notes, list, index) ?? begun;
      for (; read < flow.pieces.length; read += 1) setNotesOf(notes, flow, read);
      yield { begun, whole: flow.pieces.length };
    }
  }
}

/** Anchors at the end of the last note need a piece to stand on. */
function endNotes(flow: Flow): void {
  if (flow.marks.length > 0) endFlow(flow);
}

/** Sets the notes that a piece is the first to refer to; gives how far the list must come for the last to begin. */
function setNotesOf(notes: NotesInProgress, { pieces }: Flow, index: number): number | undefined {
  const piece = pieces[index];
  const numbers = piece?.items.flatMap((item) => (item.type === 'link' ? (noteOf(item.target) ?? []) : []));
  let begun: number | undefined;
  for (const number of numbers ?? []) {
    const from = notes.context.flow.pieces.length;
    if (!setNote(notes, number)) continue;
    begun = from + 1;
    const mark = { type: 'destination', name: referenceDestination(number) } as const;
    const known = pieces[index];
    if (known) pieces[index] = { ...known, marks: [...known.marks, mark] };
  }
  return begun;
}

function setNote(notes: NotesInProgress, number: number): boolean {
  const note = notes.context.document.footnotes[number - 1];
  if (note === undefined || notes.elements.has(number)) return false;
  const shelf: TagDraft = { type: 'element', id: 0, role: 'Sect', children: [] };
  const element = addElement(notes.context.tags, shelf, 'Note');
  notes.elements.set(number, element);
  addNote(notes.context, note, element);
  return true;
}

/** The space between notes, as a part of that between paragraphs. */
const tightness = 0.5;

function addNote(context: LayoutContext, note: FootnoteDefinition, element: TagDraft): void {
  const { flow, tags, theme, geometry } = context;
  const { column } = geometry;
  const style = typeStyle(theme, 'small');
  const link = addElement(tags, addElement(tags, element, 'Lbl'), 'Link');
  context.links.set(link.id, backGoal(context, note.number));
  context.quietLinks.add(link.id);
  const run = { ...plainRun(context, `${note.number}.`, style, leafOf(tags, link)), link: link.id };
  const label = setLabel(context, [run], { style, column: { ...column, width: theme.indent } });
  const first = flow.pieces.length;
  addMark(flow, { type: 'destination', name: noteDestination(note.number) });
  context.addBlocks(context, note.children, {
    column: insideColumn(column, theme.indent),
    parent: element,
    style: { ...style, after: style.after * tightness },
  });
  if (label) addInFront(flow, first, label);
  addSpace(flow, style.after * tightness);
}
