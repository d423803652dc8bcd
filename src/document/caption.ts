import type { Block } from './document.ts';
import { type ParseState, report } from './parse-state.ts';

/**
 * The figure or chart `before` with the paragraph below it as its caption. `undefined` where there is none that lacks
 * one: a caption below a table is a paragraph, and any other is reported.
 */
export function withCaption(state: ParseState, before: Block | undefined, block: Block): Block | undefined {
  const isNamed = (before?.type === 'figure' || before?.type === 'chart') && before.caption === undefined;
  if (isNamed && block.type === 'paragraph') return { ...before, caption: block.children };
  if (before?.type !== 'table' && block.span) {
    const message = 'the caption stands below nothing that could have one';
    report(
      state,
      'document/unsupported',
      message,
      block.span,
      'put it below a figure or chart without a caption',
    );
  }
  return undefined;
}
