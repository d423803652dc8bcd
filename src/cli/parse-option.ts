import { InvalidArgumentError } from 'commander';
import type { Shard } from '../build/shard.ts';

/** A whole number from 0. */
export function parseCount(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(value);
}

/** A number of threads, from 1 to 64. */
export function parseThreads(value: string): number {
  const count = parseCount(value);
  if (count < 1 || count > 64) throw new InvalidArgumentError('It must be a number from 1 to 64.');
  return count;
}

/** A number of pages, as definitions may name it: from 1 to 100. */
export function parsePages(value: string): number {
  const count = parseCount(value);
  if (count < 1 || count > 100) throw new InvalidArgumentError('It must be a whole number from 1 to 100.');
  return count;
}

/** A list with commas between its values. */
export function parseList(value: string): readonly string[] {
  return value.split(',').map((part) => part.trim());
}

/** A day of the calendar, as `YYYY-MM-DD`. */
export function parseDay(value: string): string {
  const time = /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value) {
    throw new InvalidArgumentError('It must be a date like 2026-11-23.');
  }
  return value;
}

/** One part of several, such as `1/4`. */
export function parseShard(value: string): Shard {
  const [, index = 0, count = 0] = (/^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(value) ?? []).map(Number);
  if (index === 0) throw new InvalidArgumentError('It must be a part of a whole like 1/4.');
  if (index > count) throw new InvalidArgumentError(`There is no part ${index} of ${count}.`);
  return { index, count };
}

/** GitHub runs no more jobs of one matrix. */
const mostJobs = 256;

/** How many jobs a matrix has: a whole number from 1 to 256. */
export function parseShardCount(value: string): number {
  const count = parseCount(value);
  if (count < 1 || count > mostJobs) {
    throw new InvalidArgumentError(`It must be a whole number from 1 to ${mostJobs}.`);
  }
  return count;
}
