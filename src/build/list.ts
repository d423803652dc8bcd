import type { Span } from '../diagnostics/span.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import { labelOf } from '../taxonomy/label-of.ts';
import type { Taxonomy } from '../taxonomy/taxonomy.ts';
import { templateInfos } from '../template/template-infos.ts';
import type { OpenProject } from './open-project.ts';

/** One thing of a project in plain values: what `list --json` shows, and with its keys as heads, the table. */
export type ListRow = Readonly<Record<string, string | number | readonly string[] | null>>;

export type ListName =
  | 'recommendations'
  | 'briefs'
  | 'audiences'
  | 'regions'
  | 'topics'
  | 'templates'
  | 'sources'
  | 'evidence';

type Lister = (open: OpenProject, briefs: readonly BriefSpec[]) => readonly ListRow[];

/** What can be listed, by the name of the list. `briefs` are the project's, and only their list looks at them. */
export const listers: Readonly<Record<ListName, Lister>> = {
  recommendations: ({ corpus }) =>
    corpus.recommendations.map(({ id, title, audiences, regions, priority, strength, status, span }) => ({
      id,
      title,
      audiences,
      regions,
      priority,
      strength,
      status,
      ...placeOf(span),
    })),
  briefs: (_, briefs) =>
    briefs.map(({ id, audience, region, template, language, formats, span }) => ({
      id,
      audience,
      region,
      template,
      language,
      formats,
      ...placeOf(span),
    })),
  audiences: ({ corpus, project }) => termRows(corpus.audiences, project.languages),
  regions: ({ corpus, project }) => termRows(corpus.regions, project.languages),
  topics: ({ corpus, project }) => termRows(corpus.topics, project.languages),
  templates: ({ templates }) =>
    templateInfos(templates).map(({ name, description, sections }) => ({ name, description, sections })),
  sources: ({ corpus }) =>
    corpus.sources.map(({ id, type, title, DOI, URL, span }) => ({
      id,
      type,
      title,
      address: DOI ? `https://doi.org/${DOI}` : (URL ?? null),
      ...placeOf(span),
    })),
  evidence: ({ corpus }) =>
    corpus.evidence.map(({ id, statement, certainty, regions, span }) => ({
      id,
      statement,
      certainty,
      regions,
      ...placeOf(span),
    })),
};

function placeOf(span: Span | undefined): { readonly file: string | null; readonly line: number | null } {
  return { file: span?.file ?? null, line: span?.start.line ?? null };
}

function termRows(taxonomy: Taxonomy, [language = 'en']: readonly string[]): readonly ListRow[] {
  return Object.values(taxonomy.terms).map(({ id, label, broader, aliases }) => ({
    id,
    label: labelOf(label, language),
    broader,
    aliases,
  }));
}
