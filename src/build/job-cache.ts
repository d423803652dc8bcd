import { z } from 'zod';
import { formatName } from '../project/schema.ts';
import type { Theme } from '../theme/theme.ts';
import type { CacheStore, World } from '../world.ts';
import { readEntry, writeEntry } from './cache-entry.ts';
import { diagnosticSchema } from './diagnostic-schema.ts';
import { hasPages } from './has-pages.ts';
import type { FileDigest, Job, JobResult } from './job.ts';
import { loadFaces } from './load-faces.ts';
import { sha256 } from './sha256.ts';
import { worldComparison, worldReadSchema } from './world-trace.ts';

/** Results of jobs that were run before. What it gives is what running the job would give, or it gives nothing. */
export interface JobCache {
  /** The result of such a job, without contents. */
  find(job: Job, theme: Theme): JobResult | undefined;
  /** The content of a file of such a result; `undefined` where it is lost or damaged. */
  content(file: FileDigest): Uint8Array | undefined;
  /** Keeps a result that has no error. */
  keep(job: Job, theme: Theme, result: JobResult): void;
}

export interface CacheOptions {
  /** Stands for the program: it changes whenever anything of it changes that could touch a result. */
  readonly fingerprint: string;
}

/**
 * A cache of jobs. The key of a result is the hash of its job, of the theme and the theme's fonts, and of the program;
 * with it stands what else was read, which must not have changed. Contents are kept once each, by their own hash.
 */
export function jobCache(world: World, store: CacheStore, { fingerprint }: CacheOptions): JobCache {
  const isAsBefore = worldComparison(world);
  const styles = new Map<Theme, string>();
  const styleOf = (theme: Theme) => {
    const style = styles.get(theme) ?? styleDigest(world, theme);
    styles.set(theme, style);
    return style;
  };
  const nameOf = (job: Job, theme: Theme) => {
    const key = sha256(JSON.stringify([fingerprint, job, hasPages(job) ? styleOf(theme) : null]));
    return { name: `jobs/${key}`, key };
  };
  return {
    find(job, theme) {
      const known = readEntry(store, nameOf(job, theme), knownSchema);
      if (!known || !isAsBefore(known.reads) || !fits(job, known.outputs)) return undefined;
      return { ...known, shared: [], contents: new Map() };
    },
    content: (file) => keptContent(store, file),
    keep(job, theme, { outputs, images, fonts, diagnostics, reads, contents }) {
      for (const { path, sha256: name } of [...outputs, ...images]) {
        const content = contents.get(path);
        if (content) store.write(`files/${name}`, content);
      }
      const known: z.input<typeof knownSchema> = { outputs, images, fonts, diagnostics, reads };
      writeEntry(store, nameOf(job, theme), known);
    },
  };
}

/** The content of a file that was kept by its hash; `undefined` where it is lost or damaged. */
export function keptContent(store: CacheStore, file: FileDigest): Uint8Array | undefined {
  const content = store.read(`files/${file.sha256}`);
  return content && sha256(content) === file.sha256 ? content : undefined;
}

export const fileSchema = z.strictObject({
  path: z.string(),
  bytes: z.int().min(0),
  sha256: z.hash('sha256'),
});

const knownSchema = z.strictObject({
  outputs: z
    .array(fileSchema.extend({ format: formatName, pages: z.int().min(1).exactOptional() }))
    .readonly(),
  images: z.array(fileSchema).readonly(),
  fonts: z
    .array(z.strictObject({ file: z.string(), name: z.string(), version: z.string(), sha256: z.string() }))
    .readonly(),
  diagnostics: z.array(diagnosticSchema).readonly(),
  reads: z.array(worldReadSchema).readonly(),
});

/** The files are those that the job asks for. */
function fits(
  { outputs }: Job,
  files: readonly { readonly format: string; readonly path: string }[],
): boolean {
  const names = (list: typeof files) => JSON.stringify(list.map(({ format, path }) => [format, path]));
  return names(outputs) === names(files);
}

/** Hash of what pages look like: the theme, its fonts, and the fonts of the project that may stand in for them. */
export function styleDigest(world: World, theme: Theme): string {
  const faces = [...(loadFaces(world, theme).value ?? [])].map(([name, bytes]) => [name, sha256(bytes)]);
  const own = world.project.list('fonts').map(({ path }) => {
    const bytes = world.project.read(path);
    return [path, bytes ? sha256(bytes) : null];
  });
  return sha256(JSON.stringify([theme, faces, own]));
}
