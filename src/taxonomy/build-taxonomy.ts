import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { declareTerms } from './declare-terms.ts';
import { findAncestors } from './find-ancestors.ts';
import { linkTerms } from './link-terms.ts';
import type { Taxonomy, Term } from './taxonomy.ts';
import type { TermDraft } from './term-draft.ts';
import type { BuiltInTerm, TermInput } from './term-input.ts';

/**
 * Puts the built-in terms and a project's records together. There is always a value: what is wrong is
 * reported and left out (`corpus/duplicate-id`, `corpus/missing-key`, `corpus/unknown-…`,
 * `corpus/taxonomy-cycle`, `corpus/taxonomy-too-deep`).
 */
export function buildTaxonomy(
  kind: Taxonomy['kind'],
  builtIn: readonly BuiltInTerm[],
  records: readonly TermInput[],
): Outcome<Taxonomy> {
  const diagnostics: Diagnostic[] = [];
  const drafts = declareTerms(kind, builtIn, records, diagnostics);
  linkTerms(kind, drafts, diagnostics);
  const containment = findAncestors(kind, drafts, diagnostics);
  const terms = [...drafts.terms.values()].map((draft): [string, Term] => {
    const { broader = [], ancestors = [] } = containment.get(draft.id) ?? {};
    return [draft.id, finishTerm(draft, broader, ancestors)];
  });
  // `fromEntries` defines own properties, so that an id such as `__proto__` is a term like any other.
  const value = { kind, terms: Object.fromEntries(terms), aliases: Object.fromEntries(drafts.aliases) };
  return { value, diagnostics };
}

function finishTerm(draft: TermDraft, broader: readonly string[], ancestors: readonly string[]): Term {
  return {
    id: draft.id,
    label: draft.label,
    ...(draft.description === undefined ? {} : { description: draft.description }),
    aliases: draft.aliases,
    broader,
    ancestors,
    ...(draft.headline === undefined ? {} : { headline: draft.headline }),
    ...(draft.span === undefined ? {} : { span: draft.span }),
  };
}
