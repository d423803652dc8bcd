#!/usr/bin/env node
import * as nodeModule from 'node:module';
import { availableParallelism } from 'node:os';
import { tuneEngine } from '../node/tune-engine.ts';
import { loadProgram } from './load-program.ts';
import type { InterruptSignal } from './terminal.ts';

tuneEngine();

/** Node from 22.8 keeps compiled code from one start to the next, in the folder of temporary files. */
const compiler: object = nodeModule;
if ('enableCompileCache' in compiler && typeof compiler.enableCompileCache === 'function') {
  compiler.enableCompileCache();
}

/** A reader such as `head` may stop early; that is no mistake of anybody. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

const signals: readonly InterruptSignal[] = ['SIGINT', 'SIGTERM'];

function onInterrupt(stop: (signal: InterruptSignal) => void): () => void {
  for (const signal of signals) process.on(signal, stop);
  return () => {
    for (const signal of signals) process.off(signal, stop);
  };
}

process.stdout.on('error', ignoreClosedPipe);
process.stderr.on('error', ignoreClosedPipe);

// Loaded only now, so that it comes from that cache, and is compiled as the engine was told.
const exitCode = loadProgram().runProgram(process.argv.slice(2), {
  cwd: process.cwd(),
  environment: process.env,
  hasColours: process.stderr.isTTY && process.stderr.hasColors(),
  ...(process.stderr.isTTY ? { screen: process.stderr } : {}),
  cores: availableParallelism(),
  now: () => performance.now(),
  breathe: () => new Promise((resolve) => setImmediate(resolve)),
  onInterrupt,
  writeOut: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
});

exitCode.then((code) => {
  process.exitCode = code;
  // All is cleared away by then; a brief that is under way need not come to its end.
  if (code > 2) process.exit();
});
