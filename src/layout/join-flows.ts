import type { Flow, Frame, Piece } from './flow.ts';

/**
 * Vertical lists as one, each below the one before. Of the spaces between two lists the larger one counts;
 * `space` is what is left at the end.
 */
export function joinFlows(flows: readonly (Flow | undefined)[]): Pick<Flow, 'pieces' | 'frames' | 'space'> {
  const pieces: Piece[] = [];
  const frames: Frame[] = [];
  let [space, penalty] = [0, 0];
  for (const flow of flows) {
    const shift = pieces.length;
    const [first] = flow?.pieces ?? [];
    if (flow === undefined || first === undefined) continue;
    const joined = { space: Math.max(space, first.space), penalty: Math.max(penalty, first.penalty) };
    pieces.push({ ...first, ...joined });
    for (const piece of flow.pieces.slice(1)) pieces.push(piece);
    for (const frame of flow.frames)
      frames.push({ ...frame, from: frame.from + shift, to: frame.to + shift });
    [space, penalty] = [flow.space, flow.penalty];
  }
  return { pieces, frames, space };
}
