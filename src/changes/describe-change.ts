import type { Change, Reworded } from '../editions/change.ts';
import { type Item, ids, type Part, strong, text } from './outline.ts';
import { showRewording, showValues } from './show-rewording.ts';

/** One change of a recommendation, as a line. */
export function describeChange(change: Change): Item {
  return { parts: partsOf(change) };
}

/** A text that was worded anew, under the name of its field. */
export function describeRewording({ field, ...wording }: Reworded): Item {
  return { parts: [strong(field), text(': '), ...showRewording(wording)] };
}

/** A value of a few words, under the name of its field. */
export function describeValue({ field, ...values }: Reworded): Item {
  return { parts: [strong(field), text(': '), ...showValues(values)] };
}

function partsOf(change: Change): readonly Part[] {
  switch (change.type) {
    case 'moved':
      return [strong(change.after < change.before ? 'moved up' : 'moved down'), text(fromTo(change))];
    case 'length':
      return [strong('length'), text(fromTo(change))];
    case 'reworded':
      return describeRewording(change).parts;
    case 'rated':
      return [strong(`${change.scale} ${directionOf(change)}`), text(fromTo(change))];
    case 'evidence':
    case 'sources':
      return describeIds(change);
    case 'action-added':
      return [strong('new action'), text(`: ${withDeadline(change)}`)];
    case 'action-dropped':
      return [strong('action dropped'), text(`: ${withDeadline(change)}`)];
    case 'action-reworded':
      return [strong('action'), text(': '), ...showRewording(change)];
    case 'action-changed':
      return [
        strong(change.field === 'by' ? 'deadline' : change.field),
        text(': '),
        ...(change.field === 'indicator' ? showRewording(change) : showValues(change)),
        text(` (${change.text.replace(/\.$/, '')})`),
      ];
  }
}

const directions = { raised: 'raised', lowered: 'lowered', rated: 'rated', unrated: 'no longer rated' };

/** A horizon is a time, and is not raised. */
function directionOf({ scale, direction }: Extract<Change, { type: 'rated' }>): string {
  const times = { ...directions, raised: 'brought forward', lowered: 'put off' };
  return scale === 'horizon' ? times[direction] : directions[direction];
}

function fromTo({ before, after }: { readonly before: string | number; readonly after: string | number }) {
  return ` from ${before} to ${after}`;
}

function withDeadline({ text: action, by }: { readonly text: string; readonly by?: string }): string {
  return by === undefined ? action : `${action} (by ${by})`;
}

function describeIds({
  type,
  added,
  dropped,
}: Extract<Change, { type: 'evidence' | 'sources' }>): readonly Part[] {
  return [
    ...(added.length > 0 ? [strong(`new ${type}`), text(': '), ...ids(added)] : []),
    ...(added.length > 0 && dropped.length > 0 ? [text('; ')] : []),
    ...(dropped.length > 0 ? [strong(`${type} dropped`), text(': '), ...ids(dropped)] : []),
  ];
}
