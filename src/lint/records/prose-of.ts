/** What a reader reads of Markdown: items of lists as paragraphs, without their marks and the addresses of links. */
export function proseOf(markdown: string): string {
  return markdown
    .replace(/^[ \t]{0,12}(?:\d{1,9}[.)]|[-*+]) /gm, '\n')
    .replace(/\]\([^)]{0,500}\)/g, ']')
    .replace(/https?:\/\/\S{1,500}/g, '');
}
