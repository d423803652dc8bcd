import { containmentTable } from './regions/containment.ts';
import { groupings } from './regions/groupings.ts';
import { nameTable } from './regions/names.ts';
import type { LocalizedText } from './taxonomy.ts';
import type { BuiltInTerm } from './term-input.ts';

/**
 * The regions that every project has: the areas of UN M49 under readable ids, every country of ISO 3166-1
 * (and Kosovo) under its alpha-2 code, and common groupings of countries. Numbers and alpha-3 codes are aliases.
 */
export const builtInRegions: readonly BuiltInTerm[] = joinTables();

function joinTables(): readonly BuiltInTerm[] {
  const names = namesById();
  const [, ...lines] = readTable(containmentTable);
  const rows = lines.map(([id = '', aliases = '', above = '']) => ({
    id,
    label: names.get(id) ?? id,
    aliases: words(aliases),
    above: words(above),
  }));
  const known = new Set(rows.map((row) => row.id));
  const added = groupings
    .filter((grouping) => !known.has(grouping.id))
    .map(({ id, label = id, aliases = [] }) => ({ id, label, aliases, above: [] }));
  return [...rows, ...added].map(({ above, ...term }) => ({
    ...term,
    broader: [...above, ...unionsOf(term.id)],
  }));
}

/** The groupings that a region is a member of or lies in. */
function unionsOf(id: string): readonly string[] {
  const own = groupings.filter((grouping) => grouping.id === id).flatMap((grouping) => grouping.within);
  return [
    ...own,
    ...groupings.filter((grouping) => grouping.members.includes(id)).map((grouping) => grouping.id),
  ];
}

function namesById(): ReadonlyMap<string, LocalizedText> {
  const [[, ...languages] = [], ...rows] = readTable(nameTable);
  return new Map(
    rows.map(([id = '', ...names]) => [
      id,
      Object.fromEntries(languages.map((language, index) => [language, names[index] ?? ''])),
    ]),
  );
}

function readTable(table: string): readonly (readonly string[])[] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split('|'));
}

function words(text: string): readonly string[] {
  return text.split(' ').filter((word) => word !== '');
}
