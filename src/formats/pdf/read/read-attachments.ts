import { createHash } from 'node:crypto';
import type { Diagnostic, Outcome } from '../../../diagnostics/diagnostic.ts';
import type { Attachment } from '../../format.ts';
import { isSealed } from '../seal.ts';
import { isDictionary, type OpenPdf, openPdf } from './open-pdf.ts';
import type { ReadDictionary, ReadValue } from './parse-value.ts';
import { textOf } from './text-of.ts';

/** What a PDF of ours carries. */
export interface CarriedFiles {
  /** Every byte of the PDF is as it was written. */
  readonly isSealed: boolean;
  readonly attachments: readonly CarriedFile[];
}

export interface CarriedFile extends Attachment {
  /** Size and checksum are those that the PDF names. */
  readonly isIntact: boolean;
}

/** More than any brief has. */
const maxAttachments = 100;

/** Reads the files that a PDF of ours carries, sorted by name; `name` is that of the PDF. Any other is `input/no-brief`. */
export function readAttachments(name: string, bytes: Uint8Array): Outcome<CarriedFiles> {
  const pdf = openPdf(bytes);
  if (typeof pdf === 'string') return { diagnostics: [noBrief(name, pdf)] };
  const attachments = listSpecifications(pdf).map((specification) => readAttachment(pdf, specification));
  if (attachments.length === 0) return { diagnostics: [noBrief(name, 'carries no files')] };
  const whole = attachments.filter((attachment) => attachment !== undefined);
  if (whole.length < attachments.length) return { diagnostics: [noBrief(name, 'is damaged')] };
  return { value: { isSealed: isSealed(bytes) === true, attachments: whole }, diagnostics: [] };
}

function noBrief(name: string, problem: string): Diagnostic {
  return {
    code: 'input/no-brief',
    message: `\`${name}\` ${problem}`,
    help: 'name a PDF as `briefwright build` wrote it; saved again by another program, it is another file',
  };
}

/** The file specifications in the name tree, which is one node in files of ours. */
function listSpecifications({ root, resolve }: OpenPdf): readonly ReadDictionary[] {
  const names = resolve(root.entries.get('Names'));
  const tree = isDictionary(names) ? resolve(names.entries.get('EmbeddedFiles')) : undefined;
  const entries = isDictionary(tree) ? resolve(tree.entries.get('Names')) : undefined;
  if (typeof entries !== 'object' || entries?.type !== 'array') return [];
  return entries.items
    .filter((_, index) => index % 2 === 1)
    .slice(0, maxAttachments)
    .map(resolve)
    .filter(isDictionary);
}

function readAttachment({ stream, resolve }: OpenPdf, { entries }: ReadDictionary): CarriedFile | undefined {
  const files = resolve(entries.get('EF'));
  const embedded = isDictionary(files) ? stream(files.entries.get('F')) : undefined;
  const name = textOf(entries.get('UF'));
  const relationship = nameOf(entries.get('AFRelationship'));
  if (!embedded || name === '' || (relationship !== 'Source' && relationship !== 'Data')) return undefined;
  const { bytes, dictionary } = embedded;
  return {
    name,
    bytes,
    mediaType: nameOf(dictionary.entries.get('Subtype')),
    relationship,
    description: textOf(entries.get('Desc')),
    isIntact: fitsParameters(bytes, resolve(dictionary.entries.get('Params'))),
  };
}

function fitsParameters(bytes: Uint8Array, parameters: ReadValue | undefined): boolean {
  if (!isDictionary(parameters)) return false;
  const checksum = createHash('md5').update(bytes).digest().toString('latin1');
  return (
    parameters.entries.get('Size') === bytes.length &&
    stringOf(parameters.entries.get('CheckSum')) === checksum
  );
}

function nameOf(value: ReadValue | undefined): string {
  return typeof value === 'object' && value?.type === 'name' ? value.name : '';
}

function stringOf(value: ReadValue | undefined): string {
  return typeof value === 'object' && value?.type === 'string' ? value.bytes : '';
}
