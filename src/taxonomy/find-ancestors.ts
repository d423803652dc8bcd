import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Taxonomy } from './taxonomy.ts';
import type { BroaderLink, TermDraft, TermDrafts } from './term-draft.ts';

/** What stands above one term. */
export interface Containment {
  readonly broader: readonly string[];
  /** Nearest first: a term always stands before the terms that contain it. */
  readonly ancestors: readonly string[];
}

/** More terms above one term than any real taxonomy has; it bounds the size of the result. */
const maxAncestors = 500;
const namesShown = 12;

/** One term on the way up, and which of its links are done. */
interface Step {
  readonly term: TermDraft;
  readonly links: readonly BroaderLink[];
  readonly kept: string[];
  next: number;
}

interface Ranked extends Containment {
  /** Length of the longest way to the top. */
  readonly level: number;
}

interface Walk {
  readonly kind: Taxonomy['kind'];
  readonly drafts: TermDrafts;
  /** Place of each term in the order of definition. */
  readonly order: ReadonlyMap<string, number>;
  readonly done: Map<string, Ranked>;
  /** Links that were reported to close a cycle. */
  readonly blamed: Set<BroaderLink>;
  readonly diagnostics: Diagnostic[];
}

/**
 * Works out the containment of every term, walking up depth first without recursion. A link that closes a
 * cycle is reported once and left out, so that the result never has one.
 */
export function findAncestors(
  kind: Taxonomy['kind'],
  drafts: TermDrafts,
  diagnostics: Diagnostic[],
): ReadonlyMap<string, Containment> {
  const order = new Map([...drafts.terms.keys()].map((id, index) => [id, index]));
  const walk: Walk = { kind, drafts, order, done: new Map(), blamed: new Set(), diagnostics };
  for (const term of drafts.terms.values()) {
    if (!walk.done.has(term.id)) walkUp(walk, term);
  }
  return walk.done;
}

function walkUp(walk: Walk, start: TermDraft): void {
  const path: Step[] = [firstStep(start)];
  const placeOnPath = new Map([[start.id, 0]]);
  for (let step = path.at(-1); step; step = path.at(-1)) {
    const link = step.links[step.next++];
    if (!link) {
      walk.done.set(step.term.id, rank(walk, step));
      placeOnPath.delete(step.term.id);
      path.pop();
      continue;
    }
    const place = placeOnPath.get(link.to);
    const above = walk.drafts.terms.get(link.to);
    if (place !== undefined) {
      reportCycle(walk, path.slice(place), link);
    } else if (above) {
      step.kept.push(above.id);
      if (walk.done.has(above.id)) continue;
      placeOnPath.set(above.id, path.length);
      path.push(firstStep(above));
    }
  }
}

function firstStep(term: TermDraft): Step {
  return { term, links: [...term.broader.values()], kept: [], next: 0 };
}

function rank(walk: Walk, step: Step): Ranked {
  const above = new Set<string>();
  for (const id of step.kept) {
    above.add(id);
    for (const ancestor of walk.done.get(id)?.ancestors ?? []) above.add(ancestor);
    if (above.size > maxAncestors) {
      walk.diagnostics.push(tooDeep(walk.kind, step));
      return { broader: [], ancestors: [], level: 0 };
    }
  }
  const levelOf = (id: string) => walk.done.get(id)?.level ?? 0;
  const placeOf = (id: string) => walk.order.get(id) ?? 0;
  const ancestors = [...above].sort((a, b) => levelOf(b) - levelOf(a) || placeOf(a) - placeOf(b));
  const [nearest] = ancestors;
  return { broader: step.kept, ancestors, level: nearest === undefined ? 0 : levelOf(nearest) + 1 };
}

function reportCycle(walk: Walk, path: readonly Step[], closing: BroaderLink): void {
  const links = [...path.slice(0, -1).map((step) => step.links[step.next - 1]), closing];
  // The closing link may be a built-in one; the mistake is then the nearest link that the project wrote.
  const blamed = links.findLast((link) => link?.span) ?? closing;
  if (walk.blamed.has(blamed)) return;
  walk.blamed.add(blamed);
  const ids = path.map((step) => step.term.id);
  const names = [...ids.slice(0, namesShown), ...(ids.length > namesShown ? ['…'] : []), closing.to];
  walk.diagnostics.push({
    code: 'corpus/taxonomy-cycle',
    message: `${walk.kind}s contain each other: ${names.map((name) => `\`${name}\``).join(' ⊂ ')}`,
    ...(blamed.span ? { span: blamed.span } : {}),
    help: 'remove one of these steps: nothing can be inside itself',
  });
}

function tooDeep(kind: Taxonomy['kind'], step: Step): Diagnostic {
  const span = step.links.find((link) => link.span)?.span ?? step.term.span;
  return {
    code: 'corpus/taxonomy-too-deep',
    message: `${kind} \`${step.term.id}\` is inside more than ${maxAncestors} others`,
    ...(span ? { span } : {}),
  };
}
