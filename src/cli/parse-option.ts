import { InvalidArgumentError } from 'commander';

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
