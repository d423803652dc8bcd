/**
 * One edit by which somebody moves a recommendation into a brief or out of it: of its record, or of the definition of the
 * brief. `value` is what is written, or the id that is added or removed.
 */
export type Change =
  | { readonly type: 'add-audience' | 'add-region'; readonly value: string }
  | { readonly type: 'set-status'; readonly value: 'active' | 'retired' }
  /** A day, as `YYYY-MM-DD`. */
  | { readonly type: 'set-valid-from' | 'set-valid-until'; readonly value: string }
  | { readonly type: 'include-narrower'; readonly value: true }
  | {
      readonly type: 'add-include' | 'remove-include' | 'add-exclude' | 'remove-exclude';
      readonly value: string;
    }
  | { readonly type: 'raise-limit'; readonly value: number }
  /** Of a brief with a page budget. */
  | { readonly type: 'add-must'; readonly value: string }
  | { readonly type: 'raise-pages'; readonly value: number };

/** Changes as one phrase that tells somebody what to do, such as ``add `EU` to its regions and set `status: active` ``. */
export function describeChanges(changes: readonly Change[]): string {
  const phrases = changes.map(describeChange);
  const last = phrases.at(-1) ?? '';
  return phrases.length > 1 ? `${phrases.slice(0, -1).join(', ')} and ${last}` : last;
}

function describeChange({ type, value }: Change): string {
  switch (type) {
    case 'add-audience':
      return `add \`${value}\` to its audiences`;
    case 'add-region':
      return `add \`${value}\` to its regions`;
    case 'set-status':
      return `set \`status: ${value}\``;
    case 'set-valid-from':
      return `set \`valid.from\` to ${value} or earlier`;
    case 'set-valid-until':
      return `set \`valid.until\` to ${value} or later`;
    case 'include-narrower':
      return 'set `include-narrower: true` in the brief';
    case 'add-include':
      return `add \`${value}\` to \`select.include\``;
    case 'remove-include':
      return `remove \`${value}\` from \`select.include\``;
    case 'add-exclude':
      return `add \`${value}\` to \`select.exclude\``;
    case 'remove-exclude':
      return `remove \`${value}\` from \`select.exclude\``;
    case 'raise-limit':
      return `raise \`select.limit\` to ${value}`;
    case 'add-must':
      return `add \`${value}\` to \`budget.must\``;
    case 'raise-pages':
      return `raise \`pages\` to ${value}`;
  }
}
