import { join, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { jsonText } from '../../build/json-text.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { CarriedFile } from '../../formats/pdf/read/read-attachments.ts';
import { readInput } from '../../node/read-input.ts';
import { writeOutputs } from '../../node/write-outputs.ts';
import type { CommandContext, CommandResult, Execute } from '../command-result.ts';

interface ExtractOptions {
  readonly out: string;
  readonly force?: true;
  readonly json?: true;
}

/** Adds `extract`: writes the files that a PDF carries. */
export function addExtractCommand(program: Command, execute: Execute): void {
  program
    .command('extract')
    .description('write the files that the PDF of a brief carries: its data as JSON, and its Markdown')
    .argument('<file>', 'a PDF that build wrote')
    .option('--out <dir>', 'folder to write to', '.')
    .option('--force', 'overwrite files that are there already')
    .option('--json', 'list the files as data')
    .action((file: string, options: ExtractOptions) => execute((context) => extract(context, file, options)));
}

async function extract(
  { cwd }: CommandContext,
  file: string,
  { out, force, json }: ExtractOptions,
): Promise<CommandResult> {
  const { readAttachments } = await import('../../formats/pdf/read/read-attachments.ts');
  const { value: bytes, diagnostics: unread } = readInput(resolve(cwd, file), file);
  if (!bytes) return { diagnostics: unread };
  const { value: carried, diagnostics } = readAttachments(file, bytes);
  if (!carried) return { diagnostics };
  const { attachments, isSealed } = carried;
  const mistakes = findMistakes(file, attachments);
  if (mistakes.length > 0) return { diagnostics: mistakes };
  const files = attachments.map(({ name, bytes }) => ({ path: name, bytes }));
  const failures = writeOutputs(resolve(cwd, out), files, force ? {} : { refuseExisting: true });
  if (failures.length > 0) return { diagnostics: failures.map(withHelp) };
  const pathOf = ({ name }: CarriedFile) => join(relative(cwd, resolve(cwd, out)), name);
  const edited = isSealed ? [] : [editedFile(file)];
  if (json)
    return { diagnostics: edited, output: jsonText(attachments.map((one) => listed(one, pathOf(one)))) };
  return { diagnostics: edited, summary: attachments.map((one) => `${pathOf(one)}\n`).join('') };
}

/** The names come out of a file that anybody may have made. */
function findMistakes(file: string, attachments: readonly CarriedFile[]): readonly Diagnostic[] {
  const names = attachments.map(({ name }) => name);
  return attachments.flatMap(({ name, isIntact }, index): readonly Diagnostic[] => {
    if (/^\.|\//.test(name) || names.indexOf(name) !== index) {
      return [{ code: 'output/unsafe-path', message: `\`${file}\` carries a file of the name \`${name}\`` }];
    }
    if (isIntact) return [];
    const message = `\`${file}\` was changed after it was made`;
    return [{ code: 'input/changed', message, help: `\`${name}\` in it does not fit its checksum` }];
  });
}

function editedFile(file: string): Diagnostic {
  return {
    code: 'input/edited',
    message: `\`${file}\` was changed after it was made`,
    help: '`briefwright verify` says whether the project gives the same',
  };
}

function withHelp(failure: Diagnostic): Diagnostic {
  return failure.code === 'output/exists' ? { ...failure, help: '`--force` overwrites it' } : failure;
}

function listed({ name, bytes, mediaType, relationship, description }: CarriedFile, path: string) {
  return { name, path, bytes: bytes.length, mediaType, relationship, description };
}
