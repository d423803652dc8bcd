import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { spanIn } from '../diagnostics/location.ts';
import { lexiconOf } from '../lint/facts/lexicon-of.ts';
import { readFigures } from '../lint/facts/read-figures.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import type { ChosenBrief } from './chosen-brief.ts';

/** A title that counts recommendations, “six steps”, counts wrong where the page budget leaves some of them out. */
export function checkCountedTitles(whole: ChosenBrief, cut: ChosenBrief): readonly Diagnostic[] {
  const [before, after] = [whole, cut].map(({ selection }) => selection.included.length);
  if (before === undefined || before === after) return [];
  const { title, subtitle, shortTitle } = whole.spec;
  const texts = { title, subtitle, 'short-title': shortTitle };
  return Object.entries(texts).flatMap(([key, text]) => {
    const said = text === undefined ? undefined : countIn(text, before, whole.spec);
    if (said === undefined) return [];
    const span = spanIn(whole.spec, `/${key}`);
    const message = `the ${key} says \`${said}\`, and the page budget leaves ${after} of ${before} recommendations`;
    return [
      {
        code: 'budget/counted-title',
        message,
        ...(span ? { span } : {}),
        help: 'write `{{count}}` for the number',
      },
    ];
  });
}

function countIn(text: string, count: number, { language }: BriefSpec): string | undefined {
  const { quantities } = readFigures(text.replace(/\{\{[^}]{0,200}\}\}/g, ' '), lexiconOf(language));
  return quantities.find(({ value, unit }) => unit === 'things' && value === count)?.text;
}
