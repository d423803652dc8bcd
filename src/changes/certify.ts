import { hasPages } from '../build/has-pages.ts';
import { imageShelf } from '../build/image-shelf.ts';
import type { Job } from '../build/job.ts';
import { styleDigest } from '../build/job-cache.ts';
import { sha256 } from '../build/sha256.ts';
import { parseMarkdown } from '../document/parse-markdown.ts';
import { loadTheme } from '../theme/load-theme.ts';
import type { World } from '../world.ts';

/** What says that the files of a brief are the same. SHA-256, in hexadecimal digits. */
export interface Certificate {
  /** Of the Markdown: the same as in the manifest of a build. */
  readonly markdown: string;
  /**
   * Of all that the files are made from: the job (Markdown, paper, formats, the data that a PDF carries), the pictures, and
   * for pages the theme with its fonts. The same inputs and the same program give the same bytes.
   */
  readonly inputs: string;
}

/** Certifies the files of jobs without making them. Pictures and fonts are read once. */
export function certifier(world: World): (job: Job) => Certificate {
  const shelf = imageShelf(world);
  const styles = new Map<string, unknown>();
  return (job) => {
    const { value: document } = parseMarkdown(job.markdown);
    const shown = [...((document && shelf.load(document).value) ?? [])];
    const pictures = shown.map(([path, { bytes }]) => [path, sha256(bytes)]);
    if (hasPages(job) && !styles.has(job.theme)) styles.set(job.theme, styleOf(world, job.theme));
    const style = hasPages(job) ? styles.get(job.theme) : null;
    return {
      markdown: sha256(job.markdown.text),
      inputs: sha256(JSON.stringify([job, pictures, style])),
    };
  };
}

function styleOf(world: World, name: string): unknown {
  const { value: theme } = loadTheme(world, name);
  if (!theme) return null;
  const logo = theme.logo && world.project.read(theme.logo.file);
  return [styleDigest(world, theme), logo ? sha256(logo) : null];
}
