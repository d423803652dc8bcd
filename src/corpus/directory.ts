import type { DiagnosticCode } from '../diagnostics/codes.ts';
import { suggestName } from '../diagnostics/suggest.ts';
import { findTerm } from '../taxonomy/find-term.ts';
import { suggestTermId } from '../taxonomy/suggest-term.ts';
import type { Taxonomy } from '../taxonomy/taxonomy.ts';

/** What references of one sort may name. */
export interface Directory {
  /** What a thing in it is called. */
  readonly noun: string;
  /** Reported for a name that is not in it. */
  readonly code: DiagnosticCode;
  /** The id for a name: the name itself, or the id that it is another name of. */
  find(name: string): string | undefined;
  /** The id that a wrong name most likely means. */
  suggest(name: string): string | undefined;
  /** All that there is, where it is few enough to be listed. */
  readonly choices?: readonly string[];
  /** What `briefwright list` calls them, where it shows them. */
  readonly listName?: string;
}

type Description = Pick<Directory, 'noun' | 'code' | 'listName'>;

/** A suggestion looks at every name: past so many mistakes it would take long and help nobody. */
const mostSuggestions = 100;

/** Terms by id or by another name. */
export function directoryOfTerms(taxonomy: Taxonomy): Directory {
  const terms = Object.values(taxonomy.terms);
  return {
    noun: taxonomy.kind,
    code: `corpus/unknown-${taxonomy.kind}`,
    find: (name) => findTerm(taxonomy, name)?.id,
    suggest: limited((name) => suggestTermId(name, terms)),
    listName: `${taxonomy.kind}s`,
  };
}

/** Records by id. */
export function directoryOfIds(description: Description, ids: ReadonlySet<string>): Directory {
  return {
    ...description,
    find: (name) => (ids.has(name) ? name : undefined),
    suggest: limited((name) => suggestName(name, ids)),
  };
}

/** What a project declares: the values of a facet, or instruments. */
export function directoryOfChoices(
  description: Description,
  declared: readonly { readonly id: string }[] = [],
): Directory {
  const choices = declared.map((choice) => choice.id);
  return { ...directoryOfIds(description, new Set(choices)), choices };
}

/** The languages of a project, and wider tags: `pt` where the project has `pt-BR`. */
export function directoryOfLanguages(languages: readonly string[]): Directory {
  const covers = (wide: string, tag: string) => `${tag}-`.toLowerCase().startsWith(`${wide}-`.toLowerCase());
  return {
    noun: 'language',
    code: 'corpus/unknown-language',
    find: (name) => (languages.some((tag) => covers(name, tag)) ? name : undefined),
    suggest: limited((name) => suggestName(name, languages)),
    choices: languages,
  };
}

function limited(suggest: Directory['suggest']): Directory['suggest'] {
  const known = new Map<string, string | undefined>();
  return (name) => {
    if (!known.has(name) && known.size < mostSuggestions) known.set(name, suggest(name));
    return known.get(name);
  };
}
