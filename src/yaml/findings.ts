import type { z } from 'zod';
import { didYouMean, suggestName } from '../diagnostics/suggest.ts';
import { nameOfType } from './describe-issue.ts';

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

/** One mistake against a schema; the last segment of `path` is the key or item it is about. */
export type Finding = { readonly path: Path; readonly help?: string } & (
  | { readonly type: 'unknown-key'; readonly suggestion?: string }
  | { readonly type: 'missing-key' }
  | { readonly type: 'invalid-key'; readonly predicate: string }
  | { readonly type: 'unquoted-value'; readonly message: string }
  | { readonly type: 'invalid-value'; readonly predicate: string }
);

interface Checked {
  valueAt(path: Path): unknown;
  /** What the author wrote for an unquoted scalar. */
  sourceOf(path: Path): string | undefined;
  /** The keys that a schema has, by the list of unknown keys it reported. */
  knownKeys(unknownKeys: readonly string[]): readonly string[];
}

/** The issues of zod as findings: unions reduced to what was meant, each place and each cause reported once. */
export function findingsOf(issues: readonly Issue[], checked: Checked): Finding[] {
  return reduce(issues.flatMap((issue) => findingsOfIssue(issue, [], checked)));
}

function findingsOfIssue(issue: Issue, base: Path, checked: Checked): Finding[] {
  const path = [...base, ...issue.path];
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue.keys, path, checked);
  if (checked.valueAt(path) === undefined) return [{ type: 'missing-key', path }];
  if (issue.code === 'invalid_key') {
    return [{ type: 'invalid-key', path, predicate: issue.issues[0]?.message ?? issue.message }];
  }
  const unquoted = unquotedValue(issue, path, checked);
  if (unquoted !== undefined) return [unquoted];
  if (issue.code === 'invalid_union') return bestBranch(issue, path, checked);
  return [
    { type: 'invalid-value', path, predicate: issue.message, ...helpFor(issue, checked.valueAt(path)) },
  ];
}

/** Unknown keys of one mapping that are reported: each one is compared with every known key. */
const mostUnknownKeys = 100;

function unknownKeys(keys: readonly string[], path: Path, checked: Checked): Finding[] {
  const absent = checked.knownKeys(keys).filter((key) => checked.valueAt([...path, key]) === undefined);
  return keys.slice(0, mostUnknownKeys).map((key): Finding => {
    const suggestion = suggestName(key, absent);
    const finding = { type: 'unknown-key' as const, path: [...path, key] };
    return suggestion === undefined ? finding : { ...finding, suggestion, ...didYouMean(suggestion) };
  });
}

/** Unquoted text that a message shows; a number may have as many digits as fit in a file. */
const longestSource = 60;

/** A number, truth value or null where the schema wants text. */
function unquotedValue(issue: Issue, path: Path, checked: Checked): Finding | undefined {
  const source = checked.sourceOf(path);
  const value = checked.valueAt(path);
  if (source === undefined || typeof value === 'string' || !wantsText(issue)) return undefined;
  if (source === '') return { type: 'invalid-value', path, predicate: 'has no value' };
  const isShort = source.length <= longestSource;
  const shown = isShort ? source : `${source.slice(0, longestSource)}…`;
  const message = `YAML reads \`${shown}\` as ${nameOfType(value)}, not as text`;
  return { type: 'unquoted-value', path, message, help: isShort ? `quote it: "${source}"` : 'quote it' };
}

function wantsText(issue: Issue): boolean {
  if (issue.code === 'invalid_type') return issue.expected === 'string';
  if (issue.code !== 'invalid_union') return false;
  return issue.errors.some(
    (branch) => branch.length === 1 && branch.every((inner) => isAboutRoot(inner) && wantsText(inner)),
  );
}

/** Of the forms that a value may have, the author meant the one with the right type and the fewest mistakes. */
function bestBranch(issue: z.core.$ZodIssueInvalidUnion, path: Path, checked: Checked): Finding[] {
  const meant = issue.errors.filter(
    (branch) => !branch.some((inner) => isAboutRoot(inner) && inner.code === 'invalid_type'),
  );
  const candidates = meant.map((branch) =>
    reduce(branch.flatMap((inner) => findingsOfIssue(inner, path, checked))),
  );
  const [best] = candidates.toSorted((a, b) => a.length - b.length);
  return best ?? [{ type: 'invalid-value', path, predicate: issue.message }];
}

function isAboutRoot(issue: Issue): boolean {
  return issue.path.length === 0;
}

function helpFor(issue: Issue, value: unknown): { readonly help?: string } {
  if (typeof value !== 'string') return {};
  if (issue.code === 'invalid_type' && issue.expected === 'array' && value.length <= longestSource) {
    return { help: `write a list: [${value}]` };
  }
  if (issue.code !== 'invalid_value') return {};
  return didYouMean(suggestName(value, issue.values.map(String)));
}

/** Leaves out what follows from another finding: a second one at a place, and a key missing because it is misspelt. */
function reduce(findings: readonly Finding[]): Finding[] {
  const misspelt = new Set(
    findings.flatMap((finding) =>
      finding.type === 'unknown-key' && finding.suggestion !== undefined
        ? [nameOfPlace([...finding.path.slice(0, -1), finding.suggestion])]
        : [],
    ),
  );
  const places = new Set<string>();
  return findings.filter((finding) => {
    const place = nameOfPlace(finding.path);
    if (places.has(place) || (finding.type === 'missing-key' && misspelt.has(place))) return false;
    places.add(place);
    return true;
  });
}

function nameOfPlace(path: Path): string {
  return JSON.stringify(path.map(String));
}
