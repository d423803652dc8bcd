import type { Format } from './format.ts';
import { md } from './md.ts';
import { pdf } from './pdf.ts';

/** Every output format, by the name that briefs and the command line use. One file of this folder each. */
export const formats = { md, pdf } as const satisfies Record<string, Format>;
