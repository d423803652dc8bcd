/** A workflow command of GitHub's runner, on a line of its own; properties without a value are left out. */
export function workflowCommand(
  name: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  text: string,
): string {
  const given = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escapeProperty(String(value))}`],
  );
  const head = given.length === 0 ? name : `${name} ${given.join(',')}`;
  return `::${head}::${escapeData(text)}\n`;
}

/**
 * Text in which the runner finds no command. It looks for `::name` where a line begins, and still for the older
 * `##[name]` anywhere in a line (`ActionCommand.cs` of actions/runner).
 */
export function withoutCommands(text: string): string {
  return text.replaceAll('##[', '## [').replace(/^(\s*:)(?=:[^:\s])/gm, '$1 ');
}

/** The escapes of the runner for the text of a command. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
