import { Command, CommanderError, Option } from 'commander';
import { generator } from '../build/generator.ts';
import { reporters } from '../diagnostics/reporters/index.ts';
import { sourceDate, today } from '../node/today.ts';
import type { Execute } from './command-result.ts';
import { addBuildCommand } from './commands/build.ts';
import { addCheckCommand } from './commands/check.ts';
import { addCoverageCommand } from './commands/coverage.ts';
import { addDepsCommand } from './commands/deps.ts';
import { addDiffCommand } from './commands/diff.ts';
import { addDumpCommand } from './commands/dump.ts';
import { addEditionCommand } from './commands/edition.ts';
import { addExplainCommand } from './commands/explain.ts';
import { addExplainCodeCommand } from './commands/explain-code.ts';
import { addExtractCommand } from './commands/extract.ts';
import { addFitCommand } from './commands/fit.ts';
import { addImpactCommand } from './commands/impact.ts';
import { addInitCommand } from './commands/init.ts';
import { addLeakcheckCommand } from './commands/leakcheck.ts';
import { addListCommand } from './commands/list.ts';
import { addMergeCommand } from './commands/merge.ts';
import { addRulesCommand } from './commands/rules.ts';
import { addSchemaCommand } from './commands/schema.ts';
import { addVerifyCommand } from './commands/verify.ts';
import { executeWork } from './execute-work.ts';
import type { ExitCode } from './exit-code.ts';
import type { GlobalOptions } from './global-options.ts';
import { Interrupted } from './interruptible.ts';
import { parseCount } from './parse-option.ts';
import type { Terminal } from './terminal.ts';

/** Runs the command line; `parameters` are what stands after the program's name. This is where exceptions end. */
export async function runProgram(parameters: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  // The type stands here so that the compiler knows that `program.error` never returns.
  const program: Command = globalCommand(terminal);
  const execute: Execute = async (work) => {
    const { environment } = terminal;
    const day = today(environment);
    if (day === undefined) program.error('error: SOURCE_DATE_EPOCH must be a number of seconds since 1970');
    const surroundings = { terminal, parameters, today: day, created: sourceDate(environment) };
    exitCode = await executeWork(work, program.opts<GlobalOptions>(), surroundings);
  };
  for (const addCommand of commands) addCommand(program, execute);
  try {
    await program.parseAsync([...parameters], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof Interrupted) return error.signal === 'SIGINT' ? 130 : 143;
    terminal.writeError(describeBug(error));
    return 2;
  }
}

const commands = [
  addInitCommand,
  addCheckCommand,
  addListCommand,
  addBuildCommand,
  addMergeCommand,
  addExplainCommand,
  addFitCommand,
  addDepsCommand,
  addDiffCommand,
  addImpactCommand,
  addEditionCommand,
  addCoverageCommand,
  addDumpCommand,
  addSchemaCommand,
  addRulesCommand,
  addExplainCodeCommand,
  addExtractCommand,
  addVerifyCommand,
  addLeakcheckCommand,
];

function globalCommand(terminal: Terminal): Command {
  return new Command('briefwright')
    .description(
      'One reviewed corpus of policy recommendations in, tailored briefs out: Markdown and accessible PDF.',
    )
    .version(generator.version)
    .option('--project <dir>', 'folder of the brief project; default: the nearest one upward')
    .addOption(reporterOption())
    .option('--report-file <file>', 'write the diagnostics there in that form, and show them for people')
    .option('--no-color', 'report without colours')
    .option('--quiet', 'report errors only, and not what was done')
    .option('--max-warnings <n>', 'exit with code 1 where there are more warnings', parseCount)
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => terminal.writeOut(text),
      writeErr: (text) => terminal.writeError(text),
    })
    .exitOverride();
}

function reporterOption(): Option {
  return new Option('--reporter <name>', 'form of the diagnostics')
    .choices(Object.keys(reporters))
    .default('pretty');
}

function describeBug(error: unknown): string {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `this is a bug in briefwright, not a mistake of yours; please report it with the lines below\n${trace}\n`;
}
