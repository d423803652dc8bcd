import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { type CarriedFiles, readAttachments } from '../formats/pdf/read/read-attachments.ts';
import type { World } from '../world.ts';
import { type CarriedData, readBriefData } from './brief-data.ts';
import { compareData, type DataDifference } from './compare-data.ts';
import { compareLines, type LineDifference } from './compare-lines.ts';
import { generator } from './generator.ts';
import { hasErrors } from './has-errors.ts';
import type { OpenProject } from './open-project.ts';
import { memorySink } from './output-sink.ts';
import { planBuild } from './plan-build.ts';
import { runBuild } from './run-build.ts';

/** How a PDF stands to what the project gives today: the shape that `verify --json` promises. */
export interface Verification {
  /** The PDF, as it was named. */
  readonly file: string;
  /** Id of its brief. */
  readonly brief: string;
  /** Every byte is what the project gives. */
  readonly isIdentical: boolean;
  /** The file is as it was made, whatever the project says today. */
  readonly isUnchanged: boolean;
  /** The program that made the file, and the one that built the brief again. */
  readonly generators: { readonly file: string; readonly project: string };
  readonly data: readonly DataDifference[];
  /** Absent where the Markdown is the same. */
  readonly text?: LineDifference;
}

/** A file, by the name that messages give it. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Builds the brief that a PDF holds again, with what it says it was asked for with, and compares. All that differs is
 * reported: `input/changed` where the file was changed after it was made, `verify/…` where the project says something
 * else. There is no value for a file that is no brief of ours, or one that the project cannot build any more.
 */
export async function verifyPdf(
  world: World,
  open: OpenProject,
  pdf: NamedFile,
): Promise<Outcome<Verification>> {
  const { value: carried, diagnostics } = readAttachments(pdf.name, pdf.bytes);
  if (!carried) return { diagnostics };
  const changes = findChanges(pdf.name, carried);
  const data = dataOf(carried);
  if (!data) return { diagnostics: changes.length > 0 ? changes : [noData(pdf.name)] };
  const rebuilt = await rebuild(world, open, data);
  if (!rebuilt.value) return { diagnostics: [...changes, ...rebuilt.diagnostics, gone(pdf.name, data)] };
  const value = compare(pdf, { carried, data, isUnchanged: changes.length === 0 }, rebuilt.value);
  return { value, diagnostics: [...changes, ...describe(value)] };
}

/** What shows by itself that the file is not as it was made. */
function findChanges(name: string, { isSealed, attachments }: CarriedFiles): readonly Diagnostic[] {
  const damaged = attachments.filter(({ isIntact }) => !isIntact);
  if (isSealed && damaged.length === 0) return [];
  const help =
    damaged.length > 0
      ? `${damaged.map((file) => `\`${file.name}\``).join(' and ')} in it does not fit its checksum`
      : 'its bytes do not fit the hash in its `/ID`';
  return [{ code: 'input/changed', message: `\`${name}\` was changed after it was made`, help }];
}

function dataOf({ attachments }: CarriedFiles): CarriedData | undefined {
  const file = attachments.find(({ relationship }) => relationship === 'Data');
  return file && readBriefData(file.bytes);
}

async function rebuild(
  world: World,
  open: OpenProject,
  { request }: CarriedData,
): Promise<Outcome<Uint8Array>> {
  const {
    brief,
    isDefined,
    audience,
    region,
    template,
    asOf,
    language,
    edition,
    paper,
    theme,
    pages,
    created,
  } = request;
  const planned = planBuild(open, {
    ...(isDefined ? { names: [brief] } : { adHoc: { audience, region, template } }),
    ...{ asOf, language, edition, paper, theme, pages, created },
    formats: ['pdf'],
  });
  if (!planned.value || hasErrors(planned.diagnostics)) return { diagnostics: planned.diagnostics };
  const sink = memorySink();
  const { value: briefs, diagnostics } = await runBuild(world, open, planned.value, { sink });
  const bytes = sink.files.get(briefs?.[0]?.outputs[0]?.path ?? '');
  return bytes ? { value: bytes, diagnostics } : { diagnostics };
}

interface Held {
  readonly carried: CarriedFiles;
  readonly data: CarriedData;
  readonly isUnchanged: boolean;
}

function compare(pdf: NamedFile, { carried, data, isUnchanged }: Held, bytes: Uint8Array): Verification {
  const again = readAttachments(pdf.name, bytes).value;
  const dataAgain = again && dataOf(again);
  if (!again || !dataAgain) throw new Error('a PDF that was just built cannot be read');
  const text = compareLines(textOf(carried), textOf(again));
  const values = ({ request, brief }: CarriedData) => ({ request, brief });
  return {
    file: pdf.name,
    brief: data.request.brief,
    isIdentical: Buffer.compare(pdf.bytes, bytes) === 0,
    isUnchanged,
    generators: { file: programOf(data), project: `${generator.name} ${generator.version}` },
    data: compareData(values(data), values(dataAgain)),
    ...(text && { text }),
  };
}

function textOf({ attachments }: CarriedFiles): string {
  const file = attachments.find(({ relationship }) => relationship === 'Source');
  return new TextDecoder().decode(file?.bytes);
}

function programOf({ generator: { name, version } }: CarriedData): string {
  return `${name} ${version}`;
}

/** What the project says else than the file. That it was changed has been said, and explains bytes that differ. */
function describe({ file, brief, isIdentical, isUnchanged, generators, data, text }: Verification) {
  const code = 'verify/different' as const;
  if (data.length > 0 || text) {
    return [{ code, message: `\`${file}\` is not what the project gives for the brief \`${brief}\`` }];
  }
  if (isIdentical || !isUnchanged) return [];
  const message = `\`${file}\` says what the project says, but its bytes are others`;
  const help =
    generators.file === generators.project
      ? 'the fonts, the theme or the libraries are not those that it was made with'
      : `it was made by \`${generators.file}\`, and this is \`${generators.project}\``;
  return [{ code, message, help }];
}

function noData(name: string): Diagnostic {
  return { code: 'input/no-brief', message: `\`${name}\` carries no brief` };
}

function gone(name: string, { request }: CarriedData): Diagnostic {
  const message = `\`${name}\` holds the brief \`${request.brief}\`, which the project cannot build any more`;
  return { code: 'verify/gone', message };
}
