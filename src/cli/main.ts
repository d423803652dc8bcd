#!/usr/bin/env node
import { availableParallelism } from 'node:os';
import { runProgram } from './program.ts';
import type { InterruptSignal } from './terminal.ts';

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

process.exitCode = await runProgram(process.argv.slice(2), {
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
