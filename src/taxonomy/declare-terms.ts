import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { spanIn } from '../diagnostics/location.ts';
import { suggestTermId } from './suggest-term.ts';
import type { Headline, LocalizedText, Taxonomy } from './taxonomy.ts';
import type { TermDraft, TermDrafts } from './term-draft.ts';
import type { BuiltInTerm, TermInput } from './term-input.ts';

/**
 * Collects the terms, each id once. A record with the id of a built-in term extends that term. Records whose
 * id clashes are reported, and are not among the `records` given back.
 */
export function declareTerms(
  kind: Taxonomy['kind'],
  builtIn: readonly BuiltInTerm[],
  records: readonly TermInput[],
  diagnostics: Diagnostic[],
): TermDrafts {
  const terms = new Map(builtIn.map((term) => [term.id, draftBuiltIn(term)]));
  const aliases = new Map(
    builtIn.flatMap((term) => (term.aliases ?? []).map((alias): [string, string] => [alias, term.id])),
  );
  const seen = new Map<string, TermInput>();
  for (const record of records) {
    const clash = findClash(kind, record, seen, aliases);
    if (clash) {
      diagnostics.push(clash);
      continue;
    }
    seen.set(record.id, record);
    const known = terms.get(record.id);
    if (known) {
      extendTerm(known, record);
      continue;
    }
    if (record.label === undefined) diagnostics.push(missingLabel(kind, record, terms.values()));
    terms.set(record.id, draftRecord(record));
  }
  return { terms, aliases, records: [...seen.values()] };
}

function draftBuiltIn(term: BuiltInTerm): TermDraft {
  return {
    id: term.id,
    label: term.label,
    ...(term.description === undefined ? {} : { description: term.description }),
    aliases: term.aliases ?? [],
    broader: new Map((term.broader ?? []).map((to) => [to, { to }])),
  };
}

function draftRecord(record: TermInput): TermDraft {
  return {
    id: record.id,
    label: record.label ?? record.id,
    ...(record.description === undefined ? {} : { description: record.description }),
    ...(record.headline === undefined ? {} : { headline: plainHeadline(record, record.headline) }),
    aliases: [],
    span: record.span,
    broader: new Map(),
  };
}

function extendTerm(term: TermDraft, record: TermInput): void {
  if (record.label !== undefined) term.label = overrideText(term.label, record.label);
  if (record.description !== undefined) term.description = overrideText(term.description, record.description);
  if (record.headline !== undefined) term.headline = plainHeadline(record, record.headline);
}

/** A built-in text that is not by language is English. */
function overrideText(base: LocalizedText | undefined, text: LocalizedText): LocalizedText {
  if (base === undefined || typeof text === 'string') return text;
  return { ...(typeof base === 'string' ? { en: base } : base), ...text };
}

function plainHeadline(record: TermInput, headline: NonNullable<TermInput['headline']>): Headline {
  const sources = headline.sources.map(({ id, locator }) =>
    locator === undefined ? { id } : { id, locator },
  );
  return { text: headline.text, sources, span: spanIn(record, '/headline/text') };
}

function findClash(
  kind: Taxonomy['kind'],
  record: TermInput,
  seen: ReadonlyMap<string, TermInput>,
  aliases: ReadonlyMap<string, string>,
): Diagnostic | undefined {
  const span = spanIn(record, '/id');
  const first = seen.get(record.id);
  if (first) {
    return {
      code: 'corpus/duplicate-id',
      message: `${kind} \`${record.id}\` is defined twice`,
      span,
      related: [{ message: 'first defined here', span: spanIn(first, '/id') }],
    };
  }
  const aliasOf = aliases.get(record.id);
  if (aliasOf === undefined) return undefined;
  return {
    code: 'corpus/duplicate-id',
    message: `\`${record.id}\` is already another name of the ${kind} \`${aliasOf}\``,
    span,
    help: `choose another id, or write \`id: ${aliasOf}\` to extend that ${kind}`,
  };
}

function missingLabel(kind: Taxonomy['kind'], record: TermInput, terms: Iterable<TermDraft>): Diagnostic {
  const suggestion = suggestTermId(record.id, terms);
  return {
    code: 'corpus/missing-key',
    message: `the new ${kind} \`${record.id}\` has no \`label\``,
    span: spanIn(record, '/id'),
    ...(suggestion === undefined
      ? {}
      : { help: `to extend a built-in ${kind}: did you mean \`${suggestion}\`?` }),
  };
}
