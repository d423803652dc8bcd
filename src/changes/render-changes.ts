import { escapeMarkdown } from '../brief/escape-markdown.ts';
import { describeBrief } from './describe-brief.ts';
import type { Item, Part } from './outline.ts';
import type { BriefComparison, ProjectChanges } from './project-changes.ts';

export interface RenderOptions {
  /** What the user named the earlier state by. */
  readonly since: string;
}

/** How a form of the report shows what it is made of. */
interface Form {
  heading(level: 2 | 3, parts: readonly Part[]): string;
  part(part: Part): string;
  /** What stands before an item, at a depth from 0. */
  bullet(depth: number): string;
}

/** The changes as GitHub Markdown, for a changelog or a comment on a pull request. */
export function changesMarkdown(changes: ProjectChanges, { since }: RenderOptions): string {
  return render(markdown, changes, since);
}

/** The changes as plain text, for a terminal: `[-before-]` and `{+after+}`, as git shows words. */
export function changesText(changes: ProjectChanges, { since }: RenderOptions): string {
  return render(plain, changes, since);
}

const markdown: Form = {
  heading: (level, parts) => `${'#'.repeat(level)} ${parts.map(markdownPart).join('')}\n\n`,
  part: markdownPart,
  bullet: (depth) => `${'  '.repeat(depth)}- `,
};

/** Elements, as `~~` and `**` mean nothing beside some marks of punctuation. */
function markdownPart({ type, text }: Part): string {
  if (type === 'id') return `\`${text.replaceAll('`', '’')}\``;
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  const escaped = `${before}${escapeMarkdown(words)}${after}`;
  switch (type) {
    case 'text':
      return escaped;
    case 'strong':
      return `**${escaped}**`;
    case 'removed':
      return `<del>${escaped}</del>`;
    case 'added':
      return `<ins>${escaped}</ins>`;
  }
}

const plain: Form = {
  heading: (_, parts) => `${parts.map(plainPart).join('')}\n`,
  part: plainPart,
  bullet: (depth) => '  '.repeat(depth + 1),
};

function plainPart({ type, text }: Part): string {
  if (type === 'removed') return `[-${text}-]`;
  return type === 'added' ? `{+${text}+}` : text;
}

function render(form: Form, { asOf, briefs }: ProjectChanges, since: string): string {
  const same = briefs.filter((brief) => brief.type === 'same');
  const others = briefs.filter((brief) => brief.type !== 'same');
  const title = form.heading(2, [
    { type: 'text', text: 'Changes since ' },
    { type: 'id', text: since },
  ]);
  const summary = `${countOf(others.length, 'brief')} with changes, ${same.length} without; as of ${asOf}.\n`;
  const blocks = others.map((brief) => `\n${renderBrief(form, brief)}`);
  return title + summary + blocks.join('') + renderSame(form, same);
}

function renderBrief(form: Form, brief: BriefComparison): string {
  const heading = form.heading(3, [
    { type: 'id', text: brief.id },
    { type: 'text', text: wordsFor(brief) },
  ]);
  return brief.type === 'changed'
    ? heading + renderItems(form, describeBrief(brief), 0)
    : `${heading.trimEnd()}\n`;
}

function wordsFor(brief: BriefComparison): string {
  switch (brief.type) {
    case 'added':
      return ` is new: ${brief.title} (${countOf(brief.recommendations, 'recommendation')})`;
    case 'dropped':
      return ` is gone: ${brief.title}`;
    case 'broken':
      return ` cannot be compared, as it had mistakes: ${brief.message}`;
    default:
      return '';
  }
}

function renderItems(form: Form, items: readonly Item[], depth: number): string {
  return items
    .map(({ parts, children = [] }) => {
      const line = `${form.bullet(depth)}${parts.map(form.part).join('')}\n`;
      return line + renderItems(form, children, depth + 1);
    })
    .join('');
}

type SameBrief = Extract<BriefComparison, { type: 'same' }>;

function renderSame(form: Form, briefs: readonly SameBrief[]): string {
  if (briefs.length === 0) return '';
  const items = briefs.map(
    ({ id, certificate }): Item => ({
      parts: [
        { type: 'id', text: id },
        { type: 'text', text: ` ${certificate.inputs}` },
      ],
    }),
  );
  const heading = form.heading(3, [{ type: 'text', text: 'No change, to the byte' }]);
  return `\n${heading}${certified}${renderItems(form, items, 0)}`;
}

const certified =
  'Their files are made from the same words, data, pictures, theme and fonts. This is the SHA-256 of all of these:\n\n';

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
