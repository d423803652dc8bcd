import { beforeEach, describe, expect, it, vi } from 'vitest';
import { paintPdf } from '../../../src/formats/pdf/paint-pdf.ts';
import { pdfKitParts } from '../../../src/formats/pdf/pdfkit-internals.ts';
import { fonts, richLayout } from '../../support/tiny-layout.ts';

/** Paths of what was read or set on a document of PDFKit from outside. */
const touched = vi.hoisted(() => new Set<string>());

vi.mock('pdfkit', async (importOriginal) => {
  const { default: PDFDocument } = await importOriginal<{ default: new (options: object) => object }>();
  const construct = (target: typeof PDFDocument, values: [object]): object =>
    watched(Reflect.construct(target, values), '');
  return { default: new Proxy(PDFDocument, { construct }) };
});

/** The same object; what is used of it, and of what it holds, is noted. Its own methods run unwatched. */
function watched<T extends object>(object: T, path: string): T {
  return new Proxy(object, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target);
      if (typeof key === 'symbol') return typeof value === 'function' ? value.bind(target) : value;
      const name = path === '' ? key : `${path}.${key}`;
      touched.add(name);
      if (typeof value === 'function') {
        return (...values: readonly unknown[]) => {
          const result: unknown = value.apply(target, values);
          return name === 'ref' ? watched(Object(result), 'ref()') : result;
        };
      }
      return isPlainHolder(value) ? watched(value, name) : value;
    },
    set(target, key, value) {
      touched.add(path === '' ? String(key) : `${path}.${String(key)}`);
      return Reflect.set(target, key, value, target);
    },
  });
}

function isPlainHolder(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);
}

/** Keys that are ours to write, in dictionaries that PDFKit holds. */
const ownEntries =
  /^(?:info|_root\.data|_root\.data\.(?:ViewerPreferences|Names)\.data|outline\.dictionary\.data|ref\(\)\.data)\.\w+$/;

/** Of the references that `ref` gives, and what is there only when the file is closed. */
const otherParts = ['ref().data', 'ref().write', 'ref().end', 'ref().id', '_info'];

/** What PDFKit itself reads of references that it is given back, and what tells them from dictionaries. */
const ofReferences = /\.toString$|^ref\(\)\.offset$|^(?:_root\.data\.Pages|outline\.dictionary)\.(?:id|end)$/;

describe('what painting uses of PDFKit', () => {
  beforeEach(() => touched.clear());

  it('is what `pdfKitParts` names, and nothing else', async () => {
    const attachment = {
      name: 'a.md',
      bytes: new Uint8Array(3),
      mediaType: 'text/markdown',
      relationship: 'Source',
      description: 'x',
    } as const;
    const options = { producer: 'briefwright 1.2.3', attachments: [attachment] };
    const { value } = await paintPdf(richLayout(), fonts, options);
    expect(value?.length).toBeGreaterThan(10_000);
    const named = new Set([...pdfKitParts.flatMap(([path]) => prefixesOf(path)), ...otherParts]);
    const ofOthers = (path: string) => ownEntries.test(path) || ofReferences.test(path);
    const unnamed = [...touched].filter((path) => !named.has(path) && !ofOthers(path));
    expect(unnamed).toEqual([]);
    expect([...named].filter((path) => !touched.has(path))).toEqual([]);
  });
});

function prefixesOf(path: string): readonly string[] {
  const keys = path.split('.');
  return keys.map((_, index) => keys.slice(0, index + 1).join('.'));
}
