/**
 * Plain data as JSON over several lines. No line is a command to GitHub's runner, which shows it in a log: what would be
 * one is written with an escape that JSON reads back as the same.
 */
export function jsonLines(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replaceAll('##[', '##\\u005b')}\n`;
}
