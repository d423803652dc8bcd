import { z } from 'zod';
import { shownLength } from '../spec/schema.ts';

/**
 * The Brief: the contract of template authors. Every value a template may name stands here, resolved:
 * no ids that need a look-up, no functions. `templates/README.md` describes it field by field.
 * Plain text fields are escaped for Markdown by the template engine; fields described as Markdown are not.
 */

const plain = z.string();
/** Marked with JSON Schema's own keyword, from which the template engine knows what not to escape. */
const markdown = z.string().meta({ contentMediaType: 'text/markdown' });

const term = z.strictObject({ id: plain, label: plain.describe('In the brief’s language.') });
const audience = term.extend({ description: plain.optional().describe('Who belongs to it.') });

/** A judgement in words, with a symbol that is never its only carrier. */
const rating = z.strictObject({
  id: plain.describe('Such as `high` or `unrated`.'),
  label: plain.describe('In the brief’s language, such as `high` or `not rated`.'),
  symbol: plain.describe('Such as ●●●; decoration beside the label.'),
  isRated: z.boolean().describe('Somebody has judged it.'),
});

const citation = z.strictObject({
  number: z.int().describe('Number in the reference list.'),
  anchor: plain.describe('Anchor of the reference.'),
  locator: plain.optional().describe('The place in the source.'),
});

const action = z.strictObject({
  text: plain.describe('What to do, as a sentence with its full stop.'),
  actor: plain.optional().describe('Who does it.'),
  by: plain.optional().describe('The deadline in words, such as `June 2027`.'),
  indicator: plain.optional().describe('How one will see that it was done; ends with a full stop.'),
});

const recommendationLink = z.strictObject({ number: z.int(), title: plain, anchor: plain });

const relatedAsk = z.strictObject({
  id: plain,
  title: plain,
  audiences: z.array(term).describe('Who is asked.'),
  relation: term.describe(
    'How it stands to the recommendation: `supports`, `depends-on`, `counterpart`, `conflicts-with`, `is-supported-by`, `is-needed-by`.',
  ),
  for: recommendationLink.describe('The recommendation of this brief.'),
});

/** Of what a brief's recommendations have to do with one ask, `relation` and `for` are the first. */
const gatheredAsk = relatedAsk.extend({
  relations: z
    .array(relatedAsk.pick({ relation: true, for: true }))
    .describe('How it stands to each recommendation of this brief that it has to do with.'),
});

const evidenceLink = z.strictObject({
  number: z.int(),
  anchor: plain.describe('Anchor of the finding.'),
  isDirect: z.boolean().describe('As `evidence[].isDirect`.'),
});

const recommendation = z.strictObject({
  id: plain,
  number: z.int().describe('From 1, in rank order.'),
  length: shownLength.describe(
    'How much to say of it: that of the brief, or less in a brief with a page budget; `title` is its title alone.',
  ),
  anchor: plain.describe('Stable across editions: `rec-` and the id.'),
  title: plain.describe('The message, in at most a line.'),
  statement: plain.describe('The ask in one sentence.'),
  rationale: markdown.optional().describe('Why, in full; absent where it is short and has `short`.'),
  short: plain.optional().describe('Why, in short.'),
  priority: rating,
  strength: rating,
  horizon: rating,
  instrument: term.optional(),
  topics: z.array(term),
  facets: z
    .array(z.strictObject({ id: plain, label: plain, values: z.array(term) }))
    .describe('The facets that the project declares.'),
  regions: z.array(term).describe('Where it applies.'),
  isNarrower: z.boolean().describe('It applies only to places narrower than the brief’s region.'),
  actors: z.array(plain).describe('Who acts: the distinct actors of its actions, else the audience.'),
  actions: z.array(action).describe('Those that apply in this brief.'),
  by: plain.optional().describe('The last deadline of its actions, in words.'),
  evidence: z.array(evidenceLink).describe('What it rests on.'),
  references: z.array(citation).describe('Where it was stated.'),
  others: z.array(relatedAsk).describe('What others are asked to do in connection with it.'),
  assessedBy: plain.optional().describe('Who judged what the sources did not.'),
});

const evidence = z.strictObject({
  id: plain,
  number: z.int().describe('From 1, in order of first use.'),
  anchor: plain.describe('`evidence-` and the id.'),
  statement: plain.describe('The finding.'),
  certainty: rating,
  regions: z.array(term).describe('Where it was observed.'),
  isDirect: z
    .boolean()
    .describe('Observed in the brief’s region, inside it or in an area that holds it (the world aside).'),
  note: plain.optional().describe('Limits of the finding.'),
  noteId: plain.optional().describe('The note in `notes`; several findings may share one.'),
  references: z.array(citation),
  recommendations: z
    .array(z.strictObject({ number: z.int(), anchor: plain }))
    .describe('What rests on it in this brief.'),
});

const reference = z.strictObject({
  id: plain,
  number: z.int().describe('From 1, in order of first use.'),
  anchor: plain.describe('`ref-` and the id.'),
  text: markdown.describe('The whole citation, as Markdown, with its DOI or URL as a link.'),
});

const changes = z.strictObject({
  edition: plain.describe('The edition that it is compared with, such as `2026-05`.'),
  date: plain.describe('The day that edition spoke for, `YYYY-MM-DD`.'),
  dateLabel: plain.describe('The same in words.'),
  isNew: z.boolean().describe('That edition had no such brief.'),
  statement: plain.describe('How much changed, in one sentence.'),
  added: z.array(recommendationLink).describe('Recommendations that are new in it.'),
  changed: z
    .array(recommendationLink.extend({ notes: z.array(plain).describe('What changed, a phrase each.') }))
    .describe('Recommendations that it had, and that are not as they were.'),
  dropped: z
    .array(z.strictObject({ title: plain.describe('As it was.') }))
    .describe('Recommendations that it had; never one that is a draft or under embargo now.'),
  findings: z
    .array(z.strictObject({ number: z.int(), anchor: plain.describe('Anchor of the finding.') }))
    .describe('Findings that were worded or rated anew.'),
});

const leftOut = z.strictObject({ rule: plain, label: plain.describe('The rule in words.'), count: z.int() });

export const briefSchema = z.strictObject({
  id: plain.describe('Name of the brief and of its files.'),
  template: plain,
  language: plain.describe('BCP 47 tag.'),
  direction: z.enum(['ltr', 'rtl']),
  title: plain.describe('States the message.'),
  subtitle: plain.optional(),
  shortTitle: plain.describe('For the running head.'),
  edition: plain.optional().describe('Such as `2026-11`.'),
  date: plain.describe('The day the brief speaks for, `YYYY-MM-DD`.'),
  dateLabel: plain.describe('The same in words, such as `23 November 2026`.'),
  paper: z.enum(['A4', 'Letter']),
  audience: audience.describe('Whom the brief is for.'),
  region: term.describe('The place the brief is for.'),
  project: z.strictObject({ title: plain }),
  publisher: z.strictObject({ name: plain, url: plain.optional() }),
  contact: plain.optional().describe('Where readers write to.'),
  licence: z.strictObject({ name: plain, url: plain.optional() }).optional(),
  citation: markdown.describe('How to cite this brief.'),
  keywords: z.array(plain).describe('The topics of its recommendations, each once.'),
  labels: z
    .record(z.string(), plain)
    .describe('The fixed texts in the brief’s language, by key; see `templates/languages/en.yaml`.'),
  sections: z.array(plain).describe('Ids of the sections to show, in order.'),
  length: z
    .enum(['full', 'standard', 'short'])
    .describe('How much to say: `short` leaves parts to a longer brief, `full` leaves out nothing.'),
  headline: z
    .strictObject({ text: plain, references: z.array(citation) })
    .optional()
    .describe('What all its recommendations add up to.'),
  keyMessages: z
    .array(z.strictObject({ text: plain, anchor: plain.optional(), number: z.int().optional() }))
    .describe('The first recommendations, five at most.'),
  recommendations: z.array(recommendation).describe('In rank order.'),
  cut: z
    .strictObject({
      statement: plain.describe('What was cut to which length, in one sentence without a full stop.'),
      label: plain
        .optional()
        .describe(
          'How many were left out, in words, such as `2 further recommendations`; absent where none was.',
        ),
      omitted: z
        .array(z.strictObject({ id: plain, title: plain }))
        .describe('Those that were left out, in rank order.'),
    })
    .optional()
    .describe('What was shortened or left out for the page budget; absent where all is shown.'),
  groups: z
    .array(term.extend({ recommendations: z.array(recommendation) }))
    .describe('The same recommendations by the project’s first facet in use, else by their first topic.'),
  actions: z
    .array(action.extend({ for: recommendationLink }))
    .describe('The actions of all recommendations by deadline; those without one come last.'),
  others: z.array(gatheredAsk).describe('All related asks of this brief, each once.'),
  evidence: z.array(evidence).describe('The findings behind its recommendations.'),
  evidenceBase: z.strictObject({
    hasDirect: z.boolean().describe('Some evidence of this brief was observed in its region.'),
    isMixed: z.boolean().describe('Some of it is direct and some is not.'),
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
  notes: z
    .array(z.strictObject({ id: plain, text: plain }))
    .describe('The notes on findings, each once, for footnotes.'),
  references: z.array(reference).describe('Only those used, numbered in order of first use.'),
  assessments: z.array(plain).describe('Who judged what the sources did not; each sentence once.'),
  changes: changes.optional().describe('What changed since the edition that its definition names.'),
  selection: z.strictObject({
    included: z.int().describe('Recommendations in this brief.'),
    total: z.int().describe('Recommendations of the project.'),
    summary: plain.describe('Both numbers in words, such as `6 of 21 recommendations of …`.'),
    rules: z.array(plain).describe('How it was selected, one phrase a rule.'),
    leftOut: z.array(leftOut).describe('How many were left out, by rule; never their wording.'),
  }),
});

export type Brief = z.infer<typeof briefSchema>;
