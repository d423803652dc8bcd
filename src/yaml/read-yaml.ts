import type { Document } from 'yaml';
import type { DiagnosticCode } from '../diagnostics/codes.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { lineStartsOf } from '../diagnostics/line-starts.ts';
import { composeText } from './compose-text.ts';
import { decodeText } from './decode-text.ts';
import { describeSyntaxError } from './describe-syntax-error.ts';
import { locateValues } from './locate-values.ts';
import { type SourceText, toDiagnostic } from './mistake.ts';
import { plainValue } from './plain-value.ts';
import { simpleDocument } from './simple/simple-document.ts';
import type { YamlFile } from './yaml-file.ts';

const limits = { depth: 100, tokens: 2_000_000, aliased: 100_000, mistakes: 100 };

/**
 * Reads one document of YAML 1.2 (core schema) in UTF-8. Size, nesting and aliases are bounded. There is no
 * value where the syntax is wrong; a duplicate key, an unknown tag and the like are reported beside a value.
 */
export function readYaml(file: string, bytes: Uint8Array): Outcome<YamlFile> {
  const decoded = decodeText(file, bytes);
  if (decoded.value === undefined) return { diagnostics: decoded.diagnostics };
  return readText({ file, text: decoded.value, lineStarts: lineStartsOf(decoded.value) });
}

function readText(source: SourceText): Outcome<YamlFile> {
  const simple = simpleDocument(source.text, source.lineStarts.length, limits);
  if (simple === undefined) return readByLibrary(source);
  return { value: locateValues(source, simple.value, simple.mark), diagnostics: [] };
}

function readByLibrary(source: SourceText): Outcome<YamlFile> {
  const composed = composeText(source.text, limits);
  if (composed.type === 'too-many-tokens') {
    return stop(source, 'yaml/too-large', 'the file holds too many values', 0);
  }
  if (composed.type === 'too-deep') {
    return stop(source, 'yaml/too-deep', `nested more than ${limits.depth} levels deep`, composed.offset);
  }
  const [document, second] = composed.documents;
  const syntax = syntaxErrors(source, composed.documents);
  if (syntax.length > 0) return { diagnostics: syntax };
  if (document === undefined) return stop(source, 'yaml/empty', 'the file holds no record', 0);
  if (second !== undefined) {
    const message = 'a second YAML document begins here';
    return stop(source, 'yaml/multiple-documents', message, second.range[0]);
  }
  return convert(source, document);
}

function convert(source: SourceText, document: Document.Parsed): Outcome<YamlFile> {
  const { contents } = document;
  if (contents === null || isNothing(source, document)) {
    return stop(source, 'yaml/empty', 'the file holds no record', 0);
  }
  const { value, mark, mistakes, isComplete } = plainValue(contents, source.text, limits);
  const diagnostics = [
    ...unknownTags(source, document),
    ...mistakes.map((mistake) => toDiagnostic(source, mistake)),
  ];
  return isComplete ? { value: locateValues(source, value, mark), diagnostics } : { diagnostics };
}

/** A file of comments only, or with an empty document. An explicit `null` or `~` counts as a value. */
function isNothing(source: SourceText, document: Document.Parsed): boolean {
  const [start, end] = document.contents?.range ?? [0, 0];
  return source.text.slice(start, end) === '';
}

/** After a first syntax error the parser guesses, so only the first is certain. */
function syntaxErrors(source: SourceText, documents: readonly Document.Parsed[]): Diagnostic[] {
  const errors = documents.flatMap((document) => document.errors);
  const [first] = errors.sort((a, b) => a.pos[0] - b.pos[0]);
  if (first === undefined) return [];
  return [toDiagnostic(source, { code: 'yaml/syntax', ...describeSyntaxError(source.text, first) })];
}

function unknownTags(source: SourceText, document: Document.Parsed): Diagnostic[] {
  const isAboutTag = new Set<string>(['TAG_RESOLVE_FAILED', 'BAD_COLLECTION_TYPE']);
  return document.warnings
    .filter((warning) => isAboutTag.has(warning.code))
    .map(({ pos: [start, end] }) => {
      const message = `the tag \`${source.text.slice(start, end)}\` is not known or does not fit here`;
      return toDiagnostic(source, {
        code: 'yaml/unknown-tag',
        message,
        help: 'leave the tag out',
        start,
        end,
      });
    });
}

function stop(source: SourceText, code: DiagnosticCode, message: string, start: number): Outcome<YamlFile> {
  return { diagnostics: [toDiagnostic(source, { code, message, start, end: start + 1 })] };
}
