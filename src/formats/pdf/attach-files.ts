import { createHash } from 'node:crypto';
import type { Attachment } from '../format.ts';
import type { PdfFile } from './pdf-file.ts';
import { type NameTrees, type PdfReference, type PdfValue, pdfText } from './pdf-value.ts';

/**
 * Embeds files (ISO 32000-1, 7.11.4) as associated files of the document (ISO 19005-3, 6.8 and annex E), and gives
 * the name tree that they are found by. `modified` is the date of all of them.
 */
export function attachFiles(
  file: PdfFile,
  attachments: readonly Attachment[],
  modified: Date | undefined,
): NameTrees {
  if (attachments.length === 0) return {};
  const specifications = attachments.map(
    (attachment) => [attachment.name, writeSpecification(file, attachment, modified)] as const,
  );
  file.setCatalog({ AF: specifications.map(([, reference]) => reference) });
  // Names in a tree stand in the order of their bytes (7.9.6).
  const sorted = specifications.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    EmbeddedFiles: {
      Names: sorted.flatMap(([name, reference]): readonly PdfValue[] => [pdfText(name), reference]),
    },
  };
}

function writeSpecification(file: PdfFile, attachment: Attachment, modified: Date | undefined): PdfReference {
  const { name, relationship, description } = attachment;
  const embedded = writeEmbedded(file, attachment, modified);
  return file.object({
    Type: 'Filespec',
    F: pdfText(name),
    UF: pdfText(name),
    Desc: pdfText(description),
    AFRelationship: relationship,
    EF: { F: embedded, UF: embedded },
  });
}

function writeEmbedded(
  file: PdfFile,
  { bytes, mediaType }: Attachment,
  modified: Date | undefined,
): PdfReference {
  return file.stream(
    {
      Type: 'EmbeddedFile',
      // A name: the slash of a media type is written as its code (7.3.5).
      Subtype: mediaType.replace('/', '#2F'),
      Params: {
        Size: bytes.length,
        ModDate: modified,
        // The standard wants MD5 here. It finds damage; against forgery there is the hash in the `/ID`.
        CheckSum: new Uint8Array(createHash('md5').update(bytes).digest()),
      },
    },
    bytes,
  );
}
