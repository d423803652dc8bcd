/**
 * Today's date in UTC, as `YYYY-MM-DD`. `SOURCE_DATE_EPOCH` (seconds since 1970, see reproducible-builds.org)
 * stands in for the clock where it is set; `undefined` where it is set to anything but such a number.
 */
export function today(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const { SOURCE_DATE_EPOCH: epoch } = environment;
  if (epoch === undefined || epoch === '') return dayOf(new Date());
  // Twelve digits reach the year 33658; a year of more than four digits has no place in a date.
  const date = new Date(/^\d{1,12}$/.test(epoch) ? Number(epoch) * 1000 : Number.NaN);
  return date.getUTCFullYear() <= 9999 ? dayOf(date) : undefined;
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
