import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { GuardedRecord } from './corpus-wordings.ts';
import type { FoundText } from './search-file.ts';
import { shorten } from './shorten.ts';

/** A leak in words, at the place of the record. */
export function describeLeak(file: string, brief: string | undefined, found: FoundText): Diagnostic {
  const { type, place, record, span } = found;
  const where = place === '' ? `\`${file}\`` : `\`${file}\` (${place})`;
  const words = type === 'id' ? '' : `: “${shorten(found.words, 80)}”`;
  return {
    code: type === 'id' ? 'leak/id' : 'leak/wording',
    message: `${where} holds ${partOf(found)} of ${nameOf(record)}${words}`,
    span,
    help: reasonOf(record, brief),
  };
}

/** Such as `the title` or `the text of action 2`. */
function partOf({ field }: FoundText): string {
  const [, list, index, key] = /^\/(variants|actions)\/(\d+)\/(\w+)$/.exec(field) ?? [];
  if (list === undefined) return `the ${field.slice(1)}`;
  return `the ${key} of ${list === 'variants' ? 'variant' : 'action'} ${Number(index) + 1}`;
}

const kinds = {
  recommendation: 'the recommendation',
  evidence: 'the finding',
  source: 'the source',
} as const;

function nameOf({ kind, id, hidden }: GuardedRecord): string {
  const name = `${kinds[kind]} \`${id}\``;
  return hidden && kind === 'recommendation' ? name.replace('the ', `the ${hidden} `) : name;
}

const states = { draft: 'a draft', embargoed: 'embargoed', retired: 'retired' } as const;

function reasonOf({ kind, hidden }: GuardedRecord, brief: string | undefined): string {
  if (!hidden) return `the brief \`${brief}\` does not show it`;
  const state = `what is ${states[hidden]}`;
  return kind === 'recommendation' ? `${state} may stand in no brief` : `only ${state} rests on it`;
}
