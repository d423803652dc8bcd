import type { Figure } from '../facts/read-figures.ts';
import type { Wording } from '../facts/read-wording.ts';

/** A wording, and the plain one that it stands for. */
export interface Wordings {
  readonly plain: Wording;
  readonly variant: Wording;
}

/** How two wordings are compared. */
export interface Comparison {
  /** Whether the variant may leave out what the plain wording says. */
  readonly mayDrop: boolean;
  /** Whether they ask; reasons say what can and must be as they go. */
  readonly isAsk: boolean;
  /** What else the recommendation rests on: figures that stand there may be added. */
  readonly known: readonly Figure[];
  /** The beginnings of the names of the audience and the place that the variant is for; see `startsOf`. */
  readonly names: ReadonlySet<string>;
}

/** What one of two wordings says and the other does not, or what each says instead; as it is written. */
export type Difference =
  | { readonly type: 'changed'; readonly plain: string; readonly variant: string }
  | { readonly type: 'missing'; readonly plain: string }
  | { readonly type: 'added'; readonly variant: string };

export function changed(plain: string, variant: string): Difference {
  return { type: 'changed', plain, variant };
}

export function missing(plain: string): Difference {
  return { type: 'missing', plain };
}

export function added(variant: string): Difference {
  return { type: 'added', variant };
}
