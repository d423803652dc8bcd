import type { ThematicBreak } from '../../document/document.ts';
import { addPiece, addSpace } from '../flow.ts';
import type { LayoutContext, Place } from '../layout-context.ts';

const thickness = 0.75;

/** A thin line across the column. */
export function thematicBreak(
  { flow, theme }: LayoutContext,
  _block: ThematicBreak,
  { column }: Place,
): void {
  const distance = theme.styles.body.leading;
  addSpace(flow, distance);
  const owner = { type: 'artifact', kind: 'rule' } as const;
  const line = { type: 'box', owner, x: column.x, y: 0, width: column.width, height: thickness } as const;
  addPiece(flow, { height: thickness, items: [{ ...line, colour: theme.colours.rule }] });
  addSpace(flow, distance);
}
