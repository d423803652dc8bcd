import type { Attachment } from '../formats/format.ts';
import { formats } from '../formats/index.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import { briefData, briefDataBytes } from './brief-data.ts';
import type { BuildContext } from './build-context.ts';
import type { RenderedBrief } from './render-brief.ts';

/** What the PDF of a brief carries: its data, and the Markdown that its pages were made from. */
export function attachmentsOf(
  { open, created }: BuildContext,
  { spec, brief, markdown }: RenderedBrief & { readonly spec: BriefSpec },
): readonly Attachment[] {
  const text = markdown && formats.md.write(markdown).value;
  if (!brief || !text) return [];
  return [
    {
      name: `${spec.id}.json`,
      bytes: briefDataBytes(briefData(spec, brief, { theme: open.theme.name, created })),
      mediaType: 'application/json',
      relationship: 'Data',
      description: 'The brief as data, and what it was asked for with',
    },
    {
      name: `${spec.id}.md`,
      bytes: text,
      mediaType: 'text/markdown',
      relationship: 'Source',
      description: 'The Markdown that the pages were made from',
    },
  ];
}
