import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean, suggestName } from '../diagnostics/suggest.ts';
import { toPointer } from '../yaml/pointer.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import type { Language, Sentence } from './language.ts';

/** The groups of texts that are compared; the keys of the others are fixed by the schema. */
const groups = ['labels', 'sentences', 'citation', 'dates'] as const;

type Texts = Readonly<Record<string, unknown>>;

/** Reports the labels a language has too few or too many, and texts that lack a placeholder or have a wrong one. */
export function compareTexts(reference: Language, language: Language, file: YamlFile): readonly Diagnostic[] {
  return [
    ...missingLabels(reference.labels, language.labels, file),
    ...(reference.tag === language.tag ? [] : unknownLabels(reference.labels, language.labels, file)),
    ...groups.flatMap((group) => comparePlaceholders(group, reference[group], language[group], file)),
  ];
}

function missingLabels(reference: Texts, texts: Texts, file: YamlFile): readonly Diagnostic[] {
  return keysOnlyIn(reference, texts).map((key) => ({
    code: 'project/invalid-language',
    message: `the label \`${key}\` is missing`,
    span: file.keySpanOf('/labels'),
  }));
}

function unknownLabels(reference: Texts, texts: Texts, file: YamlFile): readonly Diagnostic[] {
  const missing = keysOnlyIn(reference, texts);
  return keysOnlyIn(texts, reference).map((key) => ({
    code: 'project/invalid-language',
    message: `the label \`${key}\` is not one of the English file`,
    span: file.keySpanOf(toPointer(['labels', key])),
    ...didYouMean(suggestName(key, missing)),
  }));
}

function keysOnlyIn(texts: Texts, others: Texts): readonly string[] {
  return Object.keys(texts).filter((key) => !Object.hasOwn(others, key));
}

function comparePlaceholders(
  group: string,
  reference: Texts,
  texts: Texts,
  file: YamlFile,
): readonly Diagnostic[] {
  return Object.entries(texts).flatMap(([key, text]) => {
    const expected = placeholdersOf(Object.hasOwn(reference, key) ? reference[key] : text);
    const actual = placeholdersOf(text);
    if (expected === actual) return [];
    return [
      {
        code: 'project/invalid-language' as const,
        message: `the text \`${key}\` has ${actual || 'no placeholders'} instead of ${expected || 'none'}`,
        span: file.spanOf(toPointer([group, key])),
      },
    ];
  });
}

/** Every placeholder of a text, each once, sorted. */
function placeholdersOf(text: unknown): string {
  const parts = isSentence(text) ? (typeof text === 'string' ? [text] : [text.one, text.other]) : [];
  const names = parts.flatMap((part) => part.match(/\{[^{}]*\}/g) ?? []);
  return [...new Set(names)].sort().join(' ');
}

function isSentence(text: unknown): text is Sentence {
  return typeof text === 'string' || (typeof text === 'object' && text !== null && 'one' in text);
}
