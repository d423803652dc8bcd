import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { spanIn } from '../diagnostics/location.ts';
import type { Span } from '../diagnostics/span.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { suggestTermId } from './suggest-term.ts';
import type { Taxonomy } from './taxonomy.ts';
import type { TermDraft, TermDrafts } from './term-draft.ts';

/** The term above every region that says of none that it contains it. */
const topRegion = 'world';

/** A suggestion looks at every term: past so many mistakes it would take long and help nobody. */
const maxSuggestions = 100;

/** Turns each record's `broader` and `members` into links, and reports names that no term has. */
export function linkTerms(kind: Taxonomy['kind'], drafts: TermDrafts, diagnostics: Diagnostic[]): void {
  const find = (name: string, span: Span): TermDraft | undefined => {
    const term = drafts.terms.get(drafts.aliases.get(name) ?? name);
    if (!term)
      diagnostics.push(
        unknownTerm(kind, name, span, diagnostics.length < maxSuggestions ? drafts : undefined),
      );
    return term;
  };
  for (const record of drafts.records) {
    const term = drafts.terms.get(record.id);
    for (const [index, name] of (record.broader ?? []).entries()) {
      const span = spanIn(record, `/broader/${index}`);
      link(term, find(name, span), span);
    }
    for (const [index, name] of (record.members ?? []).entries()) {
      const span = spanIn(record, `/members/${index}`);
      link(find(name, span), term, span);
    }
  }
  if (kind === 'region') placeInWorld(drafts);
}

function link(from: TermDraft | undefined, to: TermDraft | undefined, span: Span): void {
  if (from && to && !from.broader.has(to.id)) from.broader.set(to.id, { to: to.id, span });
}

function placeInWorld(drafts: TermDrafts): void {
  if (!drafts.terms.has(topRegion)) return;
  for (const term of drafts.terms.values()) {
    if (term.broader.size === 0 && term.id !== topRegion) term.broader.set(topRegion, { to: topRegion });
  }
}

function unknownTerm(kind: Taxonomy['kind'], name: string, span: Span, drafts?: TermDrafts): Diagnostic {
  const suggestion = drafts && suggestTermId(name, drafts.terms.values());
  return {
    code: `corpus/unknown-${kind}`,
    message: `unknown ${kind} \`${name}\``,
    span,
    ...didYouMean(suggestion),
  };
}
