import { loadHarfBuzz } from './layout/text/harfbuzz.ts';

/**
 * briefwright as a library: `buildBriefs` is the whole way at once, and the passes stand below in their order.
 * Each takes and gives plain data; `World` is all they know of the machine. Mistakes in what users wrote come
 * back as diagnostics; what is thrown is a bug, or a `DiskTrouble`.
 *
 * @packageDocumentation
 */

// From a corpus to a brief.
export type { Brief } from './brief/brief.ts';
export { composeBrief } from './brief/compose-brief.ts';
// The whole way.
export { type BriefsRequest, type BuiltFile, buildBriefs } from './build/build-briefs.ts';
export type { BuiltBrief } from './build/built-brief.ts';
export { describePlan, type PlanDescription, type PlanEntry } from './build/describe-plan.ts';
export { type JsonSchema, jsonSchemaFor, type SchemaName, schemaNames } from './build/json-schema.ts';
export {
  buildManifest,
  type Manifest,
  type ManifestEntry,
  type ManifestOutput,
  manifestBytes,
  shardManifestFile,
} from './build/manifest.ts';
export { readManifest } from './build/manifest-schema.ts';
export { mergeManifests, type NamedManifest } from './build/merge-manifests.ts';
export { type OpenProject, openProject } from './build/open-project.ts';
export { memorySink, type OutputSink } from './build/output-sink.ts';
export { type BuildPlan, type BuildRequest, type PlannedBrief, planBuild } from './build/plan-build.ts';
export { type RunOptions, type RunResult, runBuild, runCheck } from './build/run-build.ts';
export type { Shard } from './build/shard.ts';
export { type ShardOfPlan, shardOfPlan, shardPlan } from './build/shard-plan.ts';
// From files to a corpus.
export type { Corpus, Located } from './corpus/corpus.ts';
export { loadCorpus } from './corpus/load-corpus.ts';
export type { Evidence } from './corpus/schema/evidence.ts';
export type { Recommendation } from './corpus/schema/recommendation.ts';
export type { Source } from './corpus/schema/source.ts';
// Diagnostics.
export { type DiagnosticCode, diagnosticCodes, type Severity } from './diagnostics/codes.ts';
export { compareDiagnostics } from './diagnostics/compare-diagnostics.ts';
export { type Diagnostic, effectiveSeverity, type Outcome, type Related } from './diagnostics/diagnostic.ts';
export { type FieldSpans, type Location, spanIn } from './diagnostics/location.ts';
export { reporters } from './diagnostics/reporters/index.ts';
export type { Position, Span } from './diagnostics/span.ts';
// From a brief to a document.
export type { Block, BlockRole, Document, Inline } from './document/document.ts';
export type { Markdown } from './document/markdown.ts';
export { parseMarkdown } from './document/parse-markdown.ts';
// Why a recommendation is in a brief or out of it.
export { type Explanation, explainBrief, explanationText } from './explain/explain-brief.ts';
// From a document to pages and files.
export type { Format } from './formats/format.ts';
export { formats } from './formats/index.ts';
export type { Language } from './language/language.ts';
export { loadLanguages } from './language/load-languages.ts';
export type { FontBook } from './layout/font-book.ts';
export type { Layout } from './layout/layout.ts';
export { layoutDocument } from './layout/layout-document.ts';
export { createFontBook } from './layout/text/create-font-book.ts';
// The machine.
export { DiskTrouble } from './node/disk-trouble.ts';
export { diskWorld } from './node/disk-world.ts';
export { type OutputFile, writeOutputs } from './node/write-outputs.ts';
export { loadProject } from './project/load-project.ts';
export type { Project } from './project/schema.ts';
export { type Change, describeChanges } from './selection/change.ts';
export { selectRecommendations } from './selection/select-recommendations.ts';
export type { Excluded, Included, Selection, SelectionRule } from './selection/selection.ts';
export { adHocBrief } from './spec/ad-hoc-brief.ts';
export type { BriefSpec } from './spec/brief-spec.ts';
export { expandBriefs } from './spec/expand-briefs.ts';
export { loadBriefDefinitions } from './spec/load-brief-definitions.ts';
export type { Taxonomy, Term } from './taxonomy/taxonomy.ts';
export { interpolate } from './template/interpolate.ts';
export { loadTemplates } from './template/load-templates.ts';
export { renderTemplate } from './template/render-template.ts';
export type { TemplateSet } from './template/template-set.ts';
export { loadTheme } from './theme/load-theme.ts';
export type { Theme } from './theme/theme.ts';
export type { FileEntry, FileTree, World } from './world.ts';

// `createFontBook` answers at once.
await loadHarfBuzz();
