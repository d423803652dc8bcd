const line =
  /^([a-z][a-z-]*): (?:([a-z]+)|("(?:[^"\\\t\u007f-\u009f\ufeff]|\\["\\bfnrt]|\\u(?![dD][89a-fA-F])[0-9a-fA-F]{4})*"))$/;

/** Words that YAML takes for something else than text. */
const notText: ReadonlySet<string> = new Set(['true', 'false', 'null']);

/**
 * The values of YAML as templates write it: one key a line, each with a word or a text in double quotes that JSON
 * reads as YAML does. `undefined` for all other YAML, and where a key stands twice.
 */
export function readQuotedLines(yaml: string): ReadonlyMap<string, string> | undefined {
  const values = new Map<string, string>();
  for (const text of yaml.split('\n')) {
    const [, key = '', word, quoted] = line.exec(text) ?? [];
    if (key === '' || notText.has(key) || values.has(key)) return undefined;
    if (word !== undefined && notText.has(word)) return undefined;
    values.set(key, word ?? JSON.parse(quoted ?? '""'));
  }
  return values;
}
