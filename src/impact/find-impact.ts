import type { Brief } from '../brief/brief.ts';
import type { OpenProject } from '../build/open-project.ts';
import type { BuildPlan } from '../build/plan-build.ts';
import { prepareBrief } from '../build/prepare-brief.ts';
import { workbenches } from '../build/workbench.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { Span } from '../diagnostics/span.ts';
import { didYouMean, suggestName } from '../diagnostics/suggest.ts';
import type { World } from '../world.ts';
import { findRecords } from './find-records.ts';
import type { AffectedBrief, AffectedRecord, Impact, Place } from './impact.ts';

/** Finds all that rests on the source or finding of that id: texts of the corpus, and the briefs that show them. */
export async function findImpact(
  world: World,
  open: OpenProject,
  { plan, id }: { readonly plan: BuildPlan; readonly id: string },
): Promise<Outcome<Impact>> {
  const of = placesOf(open, id);
  if (of.length === 0) return { diagnostics: [unknown(open, id)] };
  const records = findRecords(open.corpus, of);
  const context = { open, benches: workbenches(world) };
  const briefs: AffectedBrief[] = [];
  for (const planned of plan.briefs) {
    const { brief } = (await prepareBrief(context, planned)).value ?? {};
    briefs.push(...(brief ? affectedBrief(brief, { of, records }) : []));
  }
  return { value: { of, records, briefs }, diagnostics: [] };
}

function placesOf({ corpus }: OpenProject, id: string): readonly Place[] {
  const source = corpus.sources.find((record) => record.id === id);
  const finding = corpus.evidence.find((record) => record.id === id);
  return [
    ...(source ? [{ kind: 'source' as const, id, title: source.title, ...at(source.span) }] : []),
    ...(finding ? [{ kind: 'evidence' as const, id, title: finding.statement, ...at(finding.span) }] : []),
  ];
}

function at({ file, start }: Span): Pick<Place, 'file' | 'line'> {
  return { file, line: start.line };
}

function affectedBrief(
  brief: Brief,
  { of, records }: Pick<Impact, 'of' | 'records'>,
): readonly AffectedBrief[] {
  const { id, title, headline } = brief;
  const asked = (kind: Place['kind']) => of.flatMap((place) => (place.kind === kind ? [place.id] : []));
  const affected = (kind: AffectedRecord['kind']) =>
    records.flatMap((record) => (record.kind === kind ? [record.id] : []));
  const recommendations = numbered(brief.recommendations, affected('recommendation'));
  const evidence = numbered(brief.evidence, [...affected('evidence'), ...asked('evidence')]);
  const references = numbered(brief.references, asked('source'));
  const askedOfOthers = new Set(affected('recommendation'));
  const others = brief.others.map((ask) => ask.id).filter((ask) => askedOfOthers.has(ask));
  const cited = new Set(references.map(({ number }) => number));
  const hasHeadline = headline?.references.some(({ number }) => cited.has(number)) === true;
  const count = recommendations.length + evidence.length + references.length + others.length;
  return count > 0 ? [{ id, title, recommendations, evidence, references, others, hasHeadline }] : [];
}

function numbered(
  items: readonly { readonly id: string; readonly number: number }[],
  ids: readonly string[],
): AffectedBrief['evidence'] {
  const wanted = new Set(ids);
  return items.filter(({ id }) => wanted.has(id)).map(({ id, number }) => ({ id, number }));
}

function unknown({ corpus }: OpenProject, id: string): Diagnostic {
  const known = [...corpus.sources, ...corpus.evidence].map((record) => record.id);
  const suggestion = didYouMean(suggestName(id, known));
  return {
    code: 'input/unknown-record',
    message: `no source and no evidence record has the id \`${id}\``,
    help: suggestion.help ?? '`briefwright list sources` and `briefwright list evidence` show them',
  };
}
