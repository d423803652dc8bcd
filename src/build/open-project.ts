import type { Corpus, Located } from '../corpus/corpus.ts';
import { loadCorpus } from '../corpus/load-corpus.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { findFieldSpan } from '../diagnostics/location.ts';
import { type Editions, loadEditions } from '../editions/load-editions.ts';
import type { Language } from '../language/language.ts';
import { loadLanguages } from '../language/load-languages.ts';
import { findOutsideLinks } from '../project/find-outside-links.ts';
import { loadProject } from '../project/load-project.ts';
import type { Project } from '../project/schema.ts';
import { loadBriefDefinitions } from '../spec/load-brief-definitions.ts';
import type { BriefDefinition } from '../spec/schema.ts';
import { loadTemplates } from '../template/load-templates.ts';
import type { TemplateSet } from '../template/template-set.ts';
import { loadTheme } from '../theme/load-theme.ts';
import type { Theme } from '../theme/theme.ts';
import type { World } from '../world.ts';
import { atPlace } from './at-place.ts';
import { collectOutcomes } from './collect-outcomes.ts';

/** All that a project's folder says, loaded once and checked. */
export interface OpenProject {
  readonly project: Project;
  readonly corpus: Corpus;
  readonly definitions: readonly Located<BriefDefinition>[];
  /** Those that definitions name. */
  readonly editions: Editions;
  readonly templates: TemplateSet;
  /** By BCP 47 tag. */
  readonly languages: Readonly<Record<string, Language>>;
  readonly theme: Theme;
}

/** Loads a whole project. One mistake hides no other: all parts are loaded before anything is given up. */
export function openProject(world: World): Outcome<OpenProject> {
  const { take, diagnostics } = collectOutcomes();
  const project = take(loadProject(world));
  take({ diagnostics: findOutsideLinks(world) });
  const templates = take(loadTemplates(world));
  if (!project) return { diagnostics };
  const corpus = take(loadCorpus(world, project));
  const definitions = take(loadBriefDefinitions(world, project));
  const editions = definitions && take(loadEditions(world, definitions));
  const languages = take(
    atPlace(findFieldSpan(project.spans, '/languages'), loadLanguages(world, project.languages)),
  );
  const theme = take(atPlace(findFieldSpan(project.spans, '/theme'), loadTheme(world, project.theme)));
  if (!corpus || !definitions || !editions || !templates || !languages || !theme) return { diagnostics };
  return { value: { project, corpus, definitions, editions, templates, languages, theme }, diagnostics };
}
