/**
 * Rendered Markdown without what loops and conditions leave behind: spaces at the ends of lines, more than one
 * blank line, blank lines at both ends. Code blocks stay as they are. Ends with one line feed.
 */
export function tidyMarkdown(text: string): string {
  const result: string[] = [];
  let fence: string | undefined;
  for (const line of text.split('\n')) {
    const isFenced = fence !== undefined;
    fence = nextFence(fence, line);
    const kept = isFenced ? line : line.trimEnd();
    if (kept !== '' || isFenced || (result.length > 0 && result.at(-1) !== '')) result.push(kept);
  }
  return `${result.join('\n').trimEnd()}\n`;
}

function nextFence(open: string | undefined, line: string): string | undefined {
  const run = /^(`{3,}|~{3,})/.exec(line)?.[1];
  if (open === undefined) return run;
  return run?.startsWith(open) && line.trim() === run ? undefined : open;
}
