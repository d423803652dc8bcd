import type { FieldSpans } from '../diagnostics/location.ts';
import type { Span } from '../diagnostics/span.ts';
import type { FormatName, PaperName } from '../project/schema.ts';
import type { Horizon, Priority, Strength } from '../schema/fields.ts';
import type { LengthName } from './schema.ts';

/** What a brief's own definition asks for, beyond audience and region. */
export interface Select {
  readonly topics?: readonly string[];
  readonly priority?: readonly Priority[];
  readonly strength?: readonly Strength[];
  readonly horizon?: readonly Horizon[];
  readonly instrument?: readonly string[];
  /** Values of the project's own facets, by facet name. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
  readonly limit?: number;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** How many pages a brief may have, and what may not be cut for it. */
export interface PageBudget {
  readonly pages: number;
  /** Ids of recommendations that never drop out. */
  readonly must: readonly string[];
  /** How many recommendations stay at least: of all (`recommendations`), of a topic, or of a facet's value. */
  readonly floors: Readonly<Record<string, number>>;
  /** The shortest length of what is not a recommendation. */
  readonly shortest: LengthName;
}

/** The name in `floors` that stands for all recommendations. */
export const allRecommendations = 'recommendations';

/** One brief to build, every default settled. Ids of terms are canonical (no aliases). */
export interface BriefSpec {
  readonly id: string;
  readonly template: string;
  /** Handlebars text over the brief, such as `Briefing for {{audience.label}}`. */
  readonly title: string;
  readonly subtitle?: string;
  readonly shortTitle?: string;
  readonly audience: string;
  readonly region: string;
  readonly includeNarrower: boolean;
  readonly select: Select;
  readonly sections: readonly string[];
  /** How much the brief says of each recommendation. */
  readonly length: LengthName;
  readonly formats: readonly FormatName[];
  readonly language: string;
  /** Absent where the brief may be as long as it gets. */
  readonly budget?: PageBudget;
  readonly paper: PaperName;
  /** Name of its theme. */
  readonly theme: string;
  readonly edition?: string;
  /** The edition that it is compared with; its record is one of the project's. */
  readonly changesSince?: string;
  /** The day for which status and validity are judged, as `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The definition; absent for an ad-hoc brief. */
  readonly span?: Span;
  /** The values inside the definition. */
  readonly spans: FieldSpans;
}
