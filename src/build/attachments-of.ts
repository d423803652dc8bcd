import type { Attachment } from '../formats/format.ts';
import { formats } from '../formats/index.ts';
import type { Job } from './job.ts';

/** What the PDF of a brief carries: its data, and the Markdown that its pages were made from. */
export function attachmentsOf({ id, data, markdown }: Job): readonly Attachment[] {
  const text = formats.md.write(markdown).value;
  if (data === undefined || !text) return [];
  return [
    {
      name: `${id}.json`,
      bytes: new TextEncoder().encode(data),
      mediaType: 'application/json',
      relationship: 'Data',
      description: 'The brief as data, and what it was asked for with',
    },
    {
      name: `${id}.md`,
      bytes: text,
      mediaType: 'text/markdown',
      relationship: 'Source',
      description: 'The Markdown that the pages were made from',
    },
  ];
}
