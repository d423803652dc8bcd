import type { Taxonomy, Term } from './taxonomy.ts';

/** The term with this id or alias. */
export function findTerm(taxonomy: Taxonomy, idOrAlias: string): Term | undefined {
  if (Object.hasOwn(taxonomy.terms, idOrAlias)) return taxonomy.terms[idOrAlias];
  if (!Object.hasOwn(taxonomy.aliases, idOrAlias)) return undefined;
  const id = taxonomy.aliases[idOrAlias];
  return id !== undefined && Object.hasOwn(taxonomy.terms, id) ? taxonomy.terms[id] : undefined;
}
