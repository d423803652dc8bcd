import { describe, expect, it } from 'vitest';
import { compareMistakes } from '../../src/cli/standing-mistakes.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';

function mistake(code: Diagnostic['code'], line: number, name: string, file = 'corpus/x.yaml'): Diagnostic {
  const place = { line, column: 1 };
  return { code, message: `unknown \`${name}\``, span: { file, start: place, end: place } };
}

const audience = mistake('corpus/unknown-audience', 3, 'a');
const topic = mistake('corpus/unknown-topic', 9, 't');
const syntax = mistake('yaml/syntax', 20, ']');
const warning = mistake('lint/link-text', 1, 'here');

describe('compareMistakes', () => {
  it('tells what has come and what has gone', () => {
    expect(compareMistakes([], [audience])).toEqual({ appeared: [audience], gone: [], standing: [audience] });
    expect(compareMistakes([audience], [])).toEqual({ appeared: [], gone: [audience], standing: [] });
    expect(compareMistakes([audience, topic], [topic]).gone).toEqual([audience]);
  });

  it('knows a mistake again whose line has moved, and takes its new place', () => {
    const moved = mistake('corpus/unknown-audience', 33, 'a');
    expect(compareMistakes([audience], [moved])).toEqual({ appeared: [], gone: [], standing: [moved] });
  });

  it.each([
    ['code', mistake('corpus/unknown-topic', 3, 'a')],
    ['message', mistake('corpus/unknown-audience', 3, 'b')],
    ['file', mistake('corpus/unknown-audience', 3, 'a', 'corpus/y.yaml')],
  ])('takes one of another %s for another', (_, other) => {
    expect(compareMistakes([audience], [other]).appeared).toEqual([other]);
  });

  it('counts those that are alike', () => {
    const second = mistake('corpus/unknown-audience', 7, 'a');
    expect(compareMistakes([audience], [audience, second]).appeared).toEqual([second]);
    expect(compareMistakes([audience, second], [audience]).gone).toEqual([second]);
  });

  it('does not call mended what a new error may hide', () => {
    const hidden = compareMistakes([audience, warning], [syntax]);
    expect(hidden.gone).toEqual([]);
    const back = compareMistakes(hidden.standing, [audience]);
    expect(back).toEqual({ appeared: [], gone: [syntax], standing: [audience, warning] });
    expect(compareMistakes(back.standing, [warning])).toMatchObject({ appeared: [], gone: [audience] });
  });

  it('does not call a warning mended while no brief is built', () => {
    const { gone, standing } = compareMistakes([audience, warning], [audience]);
    expect(gone).toEqual([]);
    expect(compareMistakes(standing, []).gone).toEqual([audience, warning]);
  });
});
