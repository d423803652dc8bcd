/** What a reader reads of Markdown: without the numbers of lists and the addresses of links. */
export function proseOf(markdown: string): string {
  return markdown
    .replace(/^ {0,3}\d{1,9}[.)] /gm, '')
    .replace(/\]\([^)]{0,500}\)/g, ']')
    .replace(/https?:\/\/\S{1,500}/g, '');
}
