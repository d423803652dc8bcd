import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { Span } from '../diagnostics/span.ts';
import { didYouMean, suggestName } from '../diagnostics/suggest.ts';
import type { Document } from '../document/document.ts';
import { walkDocument } from '../document/walk.ts';
import type { Image } from '../image/image.ts';
import { readImage } from '../image/read-image.ts';
import { outsideLink } from '../project/find-outside-links.ts';
import { isSafePath } from '../project/is-safe-path.ts';
import type { World } from '../world.ts';
import { atPlace } from './at-place.ts';

/** A picture of the project: what it shows, and its file as it is. */
export interface LoadedImage {
  readonly image: Image;
  readonly bytes: Uint8Array;
}

/** The pictures of a run's briefs. Each file is read once. */
export interface ImageShelf {
  /** The pictures that a document shows, by path; without a value where one is missing or refused. */
  load(document: Document): Outcome<ReadonlyMap<string, LoadedImage>>;
  /** One picture. */
  read(path: string): Outcome<LoadedImage>;
}

/** A shelf over the files of a project. */
export function imageShelf(world: World): ImageShelf {
  const known = new Map<string, Outcome<LoadedImage>>();
  const read = (path: string) => {
    const outcome = known.get(path) ?? readFile(world, path);
    known.set(path, outcome);
    return outcome;
  };
  return {
    read,
    load(document) {
      const images = new Map<string, LoadedImage>();
      const diagnostics: Diagnostic[] = [];
      for (const [path, span] of figuresOf(document)) {
        const outcome = atPlace(span, read(path));
        diagnostics.push(...outcome.diagnostics);
        if (outcome.value) images.set(path, outcome.value);
      }
      return diagnostics.length > 0 ? { diagnostics } : { value: images, diagnostics };
    },
  };
}

/** The paths of a document's pictures, in order, each with the place that names it first. */
function figuresOf(document: Document): ReadonlyMap<string, Span | undefined> {
  const figures = new Map<string, Span | undefined>();
  walkDocument(document, (block) => {
    if (block.type === 'figure' && !figures.has(block.url)) figures.set(block.url, block.span);
  });
  return figures;
}

function readFile(world: World, path: string): Outcome<LoadedImage> {
  const bytes = isSafePath(path) ? world.project.read(path) : undefined;
  if (!bytes) return { diagnostics: [missing(world, path)] };
  const { value: image, diagnostics } = readImage(path, bytes);
  return image ? { value: { image, bytes }, diagnostics } : { diagnostics };
}

function missing({ project }: World, path: string): Diagnostic {
  const files = project.list(path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '');
  const link = files.find((file) => file.path === path && file.isOutside);
  if (link) {
    const { code, message } = outsideLink(link);
    return { code, message: message.replace('the file', `\`${path}\``) };
  }
  const pictures = files.map((file) => file.path).filter((name) => /\.(?:png|jpe?g|svg)$/i.test(name));
  return {
    code: 'image/missing',
    message: `the project has no file \`${path}\``,
    ...didYouMean(suggestName(path, pictures)),
  };
}
