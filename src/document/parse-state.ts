import type { DiagnosticCode } from '../diagnostics/codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Span } from '../diagnostics/span.ts';
import type { FootnoteDefinitionToken } from './marked-tokens.ts';
import type { SourceLines } from './source-lines.ts';

/** A link to an anchor, checked when all anchors are known. */
interface AnchorLink {
  readonly id: string;
  readonly span: Span;
}

/** What the conversion of one document gathers on its way. */
export interface ParseState {
  readonly source: SourceLines;
  readonly diagnostics: Diagnostic[];
  /** Where each anchor (`<a id>`) stands. */
  readonly anchors: Map<string, Span>;
  readonly anchorLinks: AnchorLink[];
  /** By identifier. */
  readonly footnotes: ReadonlyMap<string, LocatedFootnote>;
  /** Identifiers in order of first reference. */
  readonly footnoteOrder: Map<string, number>;
}

/** A definition and the index of its first line. */
export interface LocatedFootnote {
  readonly token: FootnoteDefinitionToken;
  readonly line: number;
}

export function report(
  state: ParseState,
  code: DiagnosticCode,
  message: string,
  span: Span,
  help?: string,
): void {
  state.diagnostics.push({ code, message, span, ...(help === undefined ? {} : { help }) });
}
