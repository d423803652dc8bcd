import type { Outcome } from '../diagnostics/diagnostic.ts';
import { spanIn } from '../diagnostics/location.ts';
import { formatDate } from '../language/format-date.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import { withoutUndefined } from '../spec/without-undefined.ts';
import type { ComposeContext, TitleValues } from './compose-context.ts';
import type { BriefTerm } from './compose-term.ts';

interface Titles {
  readonly title: string;
  readonly subtitle?: string;
  readonly shortTitle: string;
}

interface TitleFacts {
  readonly audience: BriefTerm;
  readonly region: BriefTerm;
  /** How many recommendations the brief shows. */
  readonly count: number;
}

/** Fills in the title, subtitle and short title of a brief definition. */
export function composeTitles(
  { interpolate, language }: ComposeContext,
  spec: BriefSpec,
  { audience, region, count }: TitleFacts,
): Outcome<Titles> {
  const number = language.numbers?.[count - 1] ?? String(count);
  const values: TitleValues = {
    audience: { id: audience.id, label: audience.label },
    region: { id: region.id, label: region.label },
    labels: language.labels,
    count: number,
    Count: capitalised(number),
    isOne: language.plural.one.includes(count) ? 'one' : '',
    edition: spec.edition ?? '',
    date: formatDate(language, spec.asOf),
  };
  const fill = (text: string | undefined, key: string): Outcome<string> =>
    text === undefined ? { diagnostics: [] } : interpolate(text, values, spanIn(spec, key));
  const title = fill(spec.title, '/title');
  const subtitle = fill(spec.subtitle, '/subtitle');
  const shortTitle = fill(spec.shortTitle, '/short-title');
  const diagnostics = [title, subtitle, shortTitle].flatMap((filled) => filled.diagnostics);
  if (title.value === undefined) return { diagnostics };
  return {
    value: {
      title: title.value,
      ...withoutUndefined({ subtitle: subtitle.value }),
      shortTitle: shortTitle.value ?? title.value,
    },
    diagnostics,
  };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
