import type { Outcome } from '../diagnostics/diagnostic.ts';
import { formatDate } from '../language/format-date.ts';
import type { Selection } from '../selection/selection.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import { withoutUndefined } from '../spec/without-undefined.ts';
import { findTerm } from '../taxonomy/find-term.ts';
import { labelOf } from '../taxonomy/label-of.ts';
import type { Brief } from './brief.ts';
import { citeBrief } from './cite-brief.ts';
import { composeContent } from './compose-content.ts';
import type { ComposeContext } from './compose-context.ts';
import { composeCut } from './compose-cut.ts';
import { composeTerm } from './compose-term.ts';
import { composeTitles } from './compose-titles.ts';
import { describeSelection } from './describe-selection.ts';
import { findRelatedAsks } from './find-related-asks.ts';

/**
 * Composes what was selected into a Brief: every text in the wording for its audience, region and language,
 * every finding and reference numbered. Mistakes in the titles of the definition are reported at their place.
 */
export function composeBrief(context: ComposeContext, spec: BriefSpec, selection: Selection): Outcome<Brief> {
  const { corpus, language, project } = context;
  const audience = composeAudience(context, spec.audience);
  const region = composeTerm(language, corpus.regions, spec.region);
  const titles = composeTitles(context, spec, {
    audience,
    region,
    count: selection.included.length,
  });
  const related = findRelatedAsks(context, spec, selection);
  const diagnostics = [...titles.diagnostics, ...related.diagnostics];
  if (!titles.value || !related.value) return { diagnostics };
  return {
    value: {
      ...composeFrame(context, spec),
      ...titles.value,
      audience,
      region,
      citation: citeBrief(language, project, spec, titles.value.title),
      ...composeContent(context, spec, selection, related.value),
      ...composeCut(context, spec, selection),
      selection: describeSelection(context, spec, selection),
    },
    diagnostics,
  };
}

/** What the project and the definition say, as it stands. */
function composeFrame({ project, language }: ComposeContext, spec: BriefSpec) {
  const { name, url } = project.publisher;
  return {
    id: spec.id,
    template: spec.template,
    language: language.tag,
    direction: language.direction,
    ...withoutUndefined({ edition: spec.edition, contact: project.contact }),
    date: spec.asOf,
    dateLabel: formatDate(language, spec.asOf),
    paper: spec.paper,
    project: { title: project.title },
    publisher: { name, ...withoutUndefined({ url }) },
    ...(project.licence && {
      licence: { name: project.licence.name, ...withoutUndefined({ url: project.licence.url }) },
    }),
    labels: { ...language.labels },
    sections: [...spec.sections],
    length: spec.length,
  };
}

function composeAudience({ corpus, language }: ComposeContext, id: string): Brief['audience'] {
  const { description } = findTerm(corpus.audiences, id) ?? {};
  return {
    ...composeTerm(language, corpus.audiences, id),
    ...(description === undefined ? {} : { description: labelOf(description, language.tag) }),
  };
}
