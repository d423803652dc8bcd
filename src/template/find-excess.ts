const longest = 100_000;
const deepest = 100;

/**
 * What makes a template too much for Handlebars' parser, whose time grows with the square of the nesting and
 * faster; undefined for all others.
 */
export function findExcess(text: string): string | undefined {
  if (text.length > longest) return `the template is longer than ${longest} characters`;
  return nestsDeeply(text) ? 'the template is nested too deeply' : undefined;
}

const comment = /\{\{~?!(?:--[\s\S]*?--~?|(?!--)[\s\S]*?)\}\}/g;
const tag = /\{\{~?\s*([#^/]|else\b)?[\s\S]*?\}\}/g;

/** Blocks count for each other, `{{else if}}` as one more inside; so do subexpressions within a tag. */
function nestsDeeply(text: string): boolean {
  const open: number[] = [];
  let depth = 0;
  for (const [whole, kind] of text.replace(comment, '').matchAll(tag)) {
    if (kind === '/') depth -= open.pop() ?? 0;
    else if (kind === 'else' && open.length > 0) {
      open.push((open.pop() ?? 0) + 1);
      depth += 1;
    } else if (kind === '#' || kind === '^') {
      open.push(1);
      depth += 1;
    }
    if (depth > deepest || parenthesisDepth(whole) > deepest) return true;
  }
  return false;
}

function parenthesisDepth(tagText: string): number {
  let depth = 0;
  let most = 0;
  for (const character of tagText) {
    if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    most = Math.max(most, depth);
  }
  return most;
}
