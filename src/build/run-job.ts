import type { Outcome } from '../diagnostics/diagnostic.ts';
import { formats } from '../formats/index.ts';
import { withoutUndefined } from '../spec/without-undefined.ts';
import { attachmentsOf } from './attachments-of.ts';
import { collectOutcomes } from './collect-outcomes.ts';
import { type Draft, draftJob } from './draft-job.ts';
import { generator } from './generator.ts';
import { hasErrors } from './has-errors.ts';
import type { FileDigest, Job, JobResult, Output } from './job.ts';
import type { PlannedOutput } from './plan-build.ts';
import { sha256 } from './sha256.ts';
import { type UsedFont, usedFont } from './used-fonts.ts';
import type { Workbench } from './workbench.ts';
import type { WorldRead } from './world-trace.ts';

/** Makes the files of a job, in memory. With an error there are none. */
export async function runJob(bench: Workbench, job: Job): Promise<JobResult> {
  const { take, diagnostics } = collectOutcomes();
  const draft = take(await draftJob(bench, job));
  const contents = new Map<string, Uint8Array>();
  const outputs: Output[] = [];
  for (const planned of job.outputs) {
    const bytes = draft && take(await writeOutput(bench, job, draft, planned));
    if (!bytes) continue;
    contents.set(planned.path, bytes);
    outputs.push({ ...planned, ...digestOf(planned.path, bytes), ...pagesOf(planned, draft) });
  }
  if (!draft || hasErrors(diagnostics)) return { ...noResult, diagnostics };
  if (outputs.length < job.outputs.length) throw new Error('a pass gave neither a value nor an error');
  const images = linkedImages(job, draft);
  for (const [path, bytes] of images) contents.set(path, bytes);
  const fonts = fontsOf(bench, draft);
  return {
    outputs,
    images: images.map(([path, bytes]) => digestOf(path, bytes)),
    fonts,
    diagnostics,
    shared: [],
    reads: [...picturesRead(bench, draft), ...bench.fontReads()],
    contents,
  };
}

/** What comes of a job that fails. */
export const noResult: JobResult = {
  outputs: [],
  images: [],
  fonts: [],
  diagnostics: [],
  shared: [],
  reads: [],
  contents: new Map(),
};

const noOutput: Outcome<Uint8Array> = { diagnostics: [] };

async function writeOutput(
  { typesetter }: Workbench,
  job: Job,
  { layout, pictures }: Draft,
  planned: PlannedOutput,
): Promise<Outcome<Uint8Array>> {
  const format = formats[planned.format];
  if (format.type === 'markdown') return format.write(job.markdown);
  if (!layout || !typesetter) return noOutput;
  const { created } = job;
  return format.write(layout, typesetter.fonts, {
    producer: `${generator.name} ${generator.version}`,
    attachments: attachmentsOf(job),
    images: pictures,
    ...withoutUndefined({ created }),
  });
}

function pagesOf({ format }: PlannedOutput, { layout }: Draft): { readonly pages?: number } {
  return layout && formats[format].type === 'layout' ? { pages: layout.pages.length } : {};
}

/** Markdown links to pictures; pages hold them. */
function linkedImages({ outputs }: Job, { images }: Draft): readonly (readonly [string, Uint8Array])[] {
  const hasLinks = outputs.some(({ format }) => formats[format].type === 'markdown');
  return hasLinks ? [...images].map(([path, { bytes }]) => [path, bytes]) : [];
}

/** The pictures that a draft shows, the logo of the theme among them. */
function picturesRead({ images }: Workbench, draft: Draft): readonly WorldRead[] {
  const paths = new Set([...draft.images.keys(), ...draft.pictures.keys()]);
  return [...paths].flatMap((path) => {
    const { value } = images.read(path);
    return value ? [{ tree: 'project', type: 'file', path, sha256: sha256(value.bytes) } as const] : [];
  });
}

function fontsOf({ typesetter }: Workbench, { layout }: Draft): readonly UsedFont[] {
  const used = layout?.faces ?? [];
  return used.flatMap((name) => {
    const bytes = typesetter?.fonts.get(name);
    return bytes ? [usedFont(name, bytes)] : [];
  });
}

function digestOf(path: string, bytes: Uint8Array): FileDigest {
  return { path, bytes: bytes.length, sha256: sha256(bytes) };
}
