import { z } from 'zod';

/**
 * The Brief: the contract of template authors. Every value a template may name stands here, resolved:
 * no ids that need a look-up, no functions. `templates/README.md` describes it field by field.
 * Plain text fields are escaped for Markdown by the template engine; fields described as Markdown are not.
 */

const plain = z.string();
const markdown = z.string().describe('Markdown');

const term = z.strictObject({ id: plain, label: plain });
const audience = term.extend({ description: plain.optional() });

/** A judgement in words, with a symbol that is never its only carrier. */
const rating = z.strictObject({
  id: plain.describe('Such as `high` or `unrated`.'),
  label: plain.describe('In the brief’s language, such as `high` or `not rated`.'),
  symbol: plain.describe('Such as ●●●; decoration beside the label.'),
  isRated: z.boolean(),
});

const citation = z.strictObject({
  number: z.int().describe('Number in the reference list.'),
  anchor: plain.describe('Anchor of the reference.'),
  locator: plain.optional(),
});

const action = z.strictObject({
  text: plain,
  actor: plain.optional(),
  by: plain.optional().describe('The deadline in words, such as `June 2027`.'),
  indicator: plain.optional(),
});

const relatedAsk = z.strictObject({
  id: plain,
  title: plain,
  statement: plain,
  audiences: z.array(term).describe('Who is asked.'),
  relation: term.describe(
    'How it stands to the recommendation: `supports`, `depends-on`, `counterpart`, `conflicts-with`.',
  ),
  for: z
    .strictObject({ number: z.int(), title: plain, anchor: plain })
    .describe('The recommendation of this brief.'),
});

const evidenceLink = z.strictObject({ number: z.int(), anchor: plain });

const recommendation = z.strictObject({
  id: plain,
  number: z.int().describe('From 1, in rank order.'),
  anchor: plain.describe('Stable across editions: `rec-` and the id.'),
  title: plain,
  statement: plain,
  rationale: markdown.optional(),
  short: plain.optional(),
  priority: rating,
  strength: rating,
  horizon: rating,
  instrument: term.optional(),
  topics: z.array(term),
  facets: z.array(z.strictObject({ id: plain, label: plain, values: z.array(term) })),
  regions: z.array(term),
  isNarrower: z.boolean().describe('It applies only to places narrower than the brief’s region.'),
  actors: z.array(plain).describe('Who acts: the distinct actors of its actions, else the audience.'),
  actions: z.array(action),
  evidence: z.array(evidenceLink),
  references: z.array(citation),
  others: z.array(relatedAsk).describe('What others are asked to do in connection with it.'),
  assessedBy: plain.optional(),
});

const evidence = z.strictObject({
  id: plain,
  number: z.int().describe('From 1, in order of first use.'),
  anchor: plain,
  statement: plain,
  certainty: rating,
  regions: z.array(term),
  isDirect: z
    .boolean()
    .describe('Observed in the brief’s region, inside it or in an area that holds it (the world aside).'),
  note: plain.optional(),
  references: z.array(citation),
  recommendations: z
    .array(z.strictObject({ number: z.int(), anchor: plain }))
    .describe('What rests on it in this brief.'),
});

const reference = z.strictObject({
  id: plain,
  number: z.int(),
  anchor: plain,
  text: markdown.describe('The whole citation, as Markdown, with its DOI or URL as a link.'),
});

const leftOut = z.strictObject({ rule: plain, label: plain.describe('The rule in words.'), count: z.int() });

export const briefSchema = z.strictObject({
  id: plain,
  template: plain,
  language: plain.describe('BCP 47 tag.'),
  direction: z.enum(['ltr', 'rtl']),
  title: plain,
  subtitle: plain.optional(),
  shortTitle: plain.describe('For the running head.'),
  edition: plain.optional(),
  date: plain.describe('The day the brief speaks for, `YYYY-MM-DD`.'),
  dateLabel: plain.describe('The same in words, such as `23 November 2026`.'),
  paper: z.enum(['A4', 'Letter']),
  audience,
  region: term,
  project: z.strictObject({ title: plain }),
  publisher: z.strictObject({ name: plain, url: plain.optional() }),
  contact: plain.optional(),
  licence: z.strictObject({ name: plain, url: plain.optional() }).optional(),
  citation: markdown.describe('How to cite this brief.'),
  labels: z
    .record(z.string(), plain)
    .describe('The fixed texts in the brief’s language, by key; see `templates/languages/en.yaml`.'),
  sections: z.array(plain).describe('Ids of the sections to show, in order.'),
  headline: z.strictObject({ text: plain, references: z.array(citation) }).optional(),
  keyMessages: z.array(z.strictObject({ text: plain, anchor: plain.optional(), number: z.int().optional() })),
  recommendations: z.array(recommendation),
  others: z.array(relatedAsk).describe('All related asks of this brief, each once.'),
  evidence: z.array(evidence),
  evidenceBase: z.strictObject({
    hasDirect: z.boolean().describe('Some evidence of this brief was observed in its region.'),
    directCount: z.int(),
    count: z.int(),
    statement: plain.describe('What that means, in one sentence.'),
  }),
  ratings: z
    .strictObject({
      priority: z.array(rating),
      strength: z.array(rating),
      horizon: z.array(rating),
      certainty: z.array(rating),
    })
    .describe('The ratings that occur in this brief, for a legend.'),
  references: z.array(reference).describe('Only those used, numbered in order of first use.'),
  assessments: z.array(plain).describe('Who judged what the sources did not; each sentence once.'),
  selection: z.strictObject({
    included: z.int(),
    total: z.int(),
    rules: z.array(plain).describe('How it was selected, one sentence a rule.'),
    leftOut: z.array(leftOut).describe('How many were left out, by rule; never their wording.'),
  }),
});

export type Brief = z.infer<typeof briefSchema>;
