import { z } from 'zod';
import type { Brief } from '../brief/brief.ts';
import { certainty, horizon, priority, recordId, strength } from '../schema/fields.ts';
import { shownLength } from '../spec/schema.ts';
import { withoutUndefined } from '../spec/without-undefined.ts';

/** What editions are compared by: all that a brief says, without numbers, anchors and fixed texts. */

const words = z.string();

const action = z.strictObject({
  text: words,
  actor: words.exactOptional(),
  by: words.exactOptional().describe('The deadline, in words.'),
  indicator: words.exactOptional(),
});

const recommendation = z.strictObject({
  id: recordId,
  length: shownLength.describe('How much was said of it.'),
  title: words,
  statement: words,
  rationale: words.exactOptional(),
  short: words.exactOptional(),
  priority,
  strength,
  horizon,
  actions: z.array(action),
  evidence: z.array(recordId).describe('Ids of the findings it rests on.'),
  sources: z.array(recordId).describe('Ids of the sources that state it.'),
});

const finding = z.strictObject({ id: recordId, statement: words, certainty, note: words.exactOptional() });

const relatedAsk = z.strictObject({ id: recordId, title: words });

export const briefStateSchema = z.strictObject({
  title: words,
  subtitle: words.exactOptional(),
  edition: words.exactOptional(),
  language: words,
  template: words,
  audience: words.describe('In the brief’s language.'),
  region: words.describe('In the brief’s language.'),
  length: words,
  sections: z.array(words),
  headline: words.exactOptional(),
  recommendations: z.array(recommendation).describe('In rank order.'),
  evidence: z.array(finding),
  others: z.array(relatedAsk).describe('What others are asked to do.'),
});

/** What a brief says, in few fields: what two editions of it are compared by. */
export type BriefState = z.infer<typeof briefStateSchema>;

export type RecommendationState = BriefState['recommendations'][number];

/** The state of a brief. */
export function stateOf(brief: Brief): BriefState {
  const { title, subtitle, edition, language, template, length, sections, headline } = brief;
  return {
    ...{ title, language, template, length },
    ...withoutUndefined({ subtitle, edition, headline: headline?.text }),
    audience: brief.audience.label,
    region: brief.region.label,
    sections: [...sections],
    recommendations: brief.recommendations.map((one) => recommendationState(brief, one)),
    evidence: brief.evidence.map(({ id, statement, certainty: rating, note }) => ({
      ...{ id, statement, certainty: certainty.parse(rating.id) },
      ...withoutUndefined({ note }),
    })),
    others: brief.others.map(({ id, title: ask }) => ({ id, title: ask })),
  };
}

function recommendationState(
  { evidence, references }: Brief,
  one: Brief['recommendations'][number],
): RecommendationState {
  const { id, length, title, statement, rationale, short } = one;
  const findings = new Set(one.evidence.map(({ number }) => number));
  const stated = new Set(one.references.map(({ number }) => number));
  return {
    ...{ id, length, title, statement },
    ...withoutUndefined({ rationale, short }),
    priority: priority.parse(one.priority.id),
    strength: strength.parse(one.strength.id),
    horizon: horizon.parse(one.horizon.id),
    actions: one.actions.map(({ text, actor, by, indicator }) => ({
      text,
      ...withoutUndefined({ actor, by, indicator }),
    })),
    evidence: evidence.filter(({ number }) => findings.has(number)).map((finding) => finding.id),
    sources: references.filter(({ number }) => stated.has(number)).map((source) => source.id),
  };
}
