import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

/** Stands beside a script: what V8 compiled of it in an earlier run. */
export const codeCacheOf = (file: string) => `${file}.cache`;

/**
 * Loads a CommonJS script, with the code that V8 compiled of it when briefwright was built. V8 takes that from the same
 * version of itself with the same flags alone; what another has to compile is loaded like every other module.
 */
export function loadScript(file: string): unknown {
  const cachedData = readCodeCache(file);
  const script = cachedData && compileScript(file, cachedData);
  return script?.cachedDataRejected === false ? runScript(script, file) : createRequire(file)(file);
}

/** Absent where the build has not written it, and where somebody has changed the script since: V8 looks at its length only. */
function readCodeCache(file: string): Buffer | undefined {
  try {
    const cache = codeCacheOf(file);
    return statSync(cache).mtimeMs < statSync(file).mtimeMs ? undefined : readFileSync(cache);
  } catch {
    return undefined;
  }
}

/** What stands before the text of a CommonJS module when it is compiled. */
export const wrapperHead = '(function (exports, require, module, __filename, __dirname) {';

/** The file is to hold ASCII only. */
export function compileScript(file: string, cachedData?: Buffer): Script {
  return new Script(`${wrapperHead}${readFileSync(file, 'latin1')}\n})`, {
    filename: file,
    ...(cachedData && { cachedData }),
  });
}

interface ScriptModule {
  readonly exports: unknown;
  /** Code that V8 takes from an earlier run cannot import by itself. */
  readonly importPackage: (name: string) => Promise<unknown>;
}

type ModuleWrapper = (
  exports: unknown,
  require: NodeJS.Require,
  module: ScriptModule,
  file: string,
  folder: string,
) => void;

/** Gives what the script exports. */
export function runScript(script: Script, file: string): unknown {
  const module: ScriptModule = { exports: {}, importPackage: (name) => import(name) };
  const run = script.runInThisContext() as ModuleWrapper;
  run(module.exports, createRequire(file), module, file, dirname(file));
  return module.exports;
}
