/** The process's environment variables. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Today's date in UTC, as `YYYY-MM-DD`. `SOURCE_DATE_EPOCH` (seconds since 1970, see reproducible-builds.org)
 * stands in for the clock where it is set; `undefined` where it is set to anything but such a number.
 */
export function today(environment: Environment): string | undefined {
  const date = hasSourceDate(environment) ? readSourceDate(environment) : new Date();
  return date?.toISOString().slice(0, 10);
}

/** When files say that they were made, as `YYYY-MM-DDTHH:MM:SSZ`: only where `SOURCE_DATE_EPOCH` says it. */
export function sourceDate(environment: Environment): string | undefined {
  return readSourceDate(environment)
    ?.toISOString()
    .replace(/\.\d+Z$/, 'Z');
}

function hasSourceDate({ SOURCE_DATE_EPOCH: epoch }: Environment): boolean {
  return epoch !== undefined && epoch !== '';
}

function readSourceDate({ SOURCE_DATE_EPOCH: epoch = '' }: Environment): Date | undefined {
  // Twelve digits reach the year 33658; a year of more than four digits has no place in a date.
  const date = new Date(/^\d{1,12}$/.test(epoch) ? Number(epoch) * 1000 : Number.NaN);
  return date.getUTCFullYear() <= 9999 ? date : undefined;
}
