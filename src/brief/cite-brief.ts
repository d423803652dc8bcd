import { fillSentence } from '../language/fill-sentence.ts';
import { formatDate } from '../language/format-date.ts';
import type { Language } from '../language/language.ts';
import type { Project } from '../project/schema.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/** How to cite a brief, as one line of Markdown. */
export function citeBrief(language: Language, project: Project, spec: BriefSpec, title: string): string {
  const { citeBrief: plain, citeBriefEdition: withEdition } = language.sentences;
  const text = fillSentence(language, spec.edition === undefined ? plain : withEdition, {
    publisher: escapeMarkdown(project.publisher.name),
    year: spec.asOf.slice(0, 4),
    title: `*${escapeMarkdown(title)}*`,
    project: escapeMarkdown(project.title),
    edition: escapeMarkdown(spec.edition ?? ''),
    date: escapeMarkdown(formatDate(language, spec.asOf)),
  });
  return text.replace(/([?!.])(\*?)\./g, '$1$2');
}
