import type { Brief } from '../brief/brief.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { DiagnosticCode } from '../diagnostics/codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Document } from '../document/document.ts';
import type { Layout, PageItem, TagElement } from '../layout/layout.ts';
import type { Project } from '../project/schema.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import type { Theme } from '../theme/theme.ts';

/** What rules look at, by name. A new kind of subject is an entry here, in `Examples` and in `run-rules.ts`. */
export interface Subjects {
  readonly document: Document;
  readonly tags: TagElement;
  readonly pages: { readonly layout: Layout; readonly theme: Theme };
  readonly corpus: CorpusSubject;
  readonly brief: BriefSubject;
}

/** The records of a project, and what they are read by. */
export interface CorpusSubject {
  readonly corpus: Corpus;
  /** The language that the records are written in, as a BCP 47 tag. */
  readonly language: string;
  /** The day that the briefs speak for, as in ISO 8601. */
  readonly asOf: string;
}

/** A brief as it was worded, and where its words come from. */
export interface BriefSubject {
  readonly brief: Brief;
  /** Its Markdown. */
  readonly text: string;
  readonly spec: BriefSpec;
  readonly corpus: Corpus;
  readonly reading: Project['reading'];
}

/** How the examples of a rule are written, by its subject. */
interface Examples {
  /** Markdown. */
  readonly document: string;
  /** One element a line, indented by two spaces a level, with its attributes; text in quotes. */
  readonly tags: string;
  /** Markdown, colours of the theme that differ, and items that stand on its first page before all others. */
  readonly pages: {
    readonly markdown: string;
    readonly colours?: Partial<Theme['colours']>;
    readonly items?: readonly PageItem[];
  };
  /** Recommendations and evidence as YAML, and the day, without which it is 2026-11-23. */
  readonly corpus: {
    readonly recommendations: string;
    readonly evidence?: string;
    readonly asOf?: string;
  };
  /** Recommendations as YAML, of which the policymakers’ brief holds those for them, and more lines of its definition. */
  readonly brief: { readonly recommendations: string; readonly definition?: string };
}

/** A mistake as a rule reports it; the code is the rule's. */
export type Finding = Omit<Diagnostic, 'code' | 'severity'>;

export type LintCode = Extract<DiagnosticCode, `lint/${string}`>;

interface RuleOn<S extends keyof Subjects> {
  readonly code: LintCode;
  readonly subject: S;
  /** Who is helped by it, in one sentence. */
  readonly why: string;
  /** Where a standard asks for it. */
  readonly clause: string;
  /** Examples without and with a finding. They are the rule's tests. */
  readonly good: readonly Examples[S][];
  readonly bad: readonly Examples[S][];
  check(subject: Subjects[S]): readonly Finding[];
}

export type DocumentRule = RuleOn<'document'>;
export type TagsRule = RuleOn<'tags'>;
export type PagesRule = RuleOn<'pages'>;
export type CorpusRule = RuleOn<'corpus'>;
export type BriefRule = RuleOn<'brief'>;
export type Rule = DocumentRule | TagsRule | PagesRule | CorpusRule | BriefRule;
