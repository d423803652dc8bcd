/** What the documents are made of. */
export const sentences = [
  'The ministry publishes the criteria before the first call opens.',
  'Regulators in three regions asked for the same evidence in different words.',
  'Where a model is released with open weights, the provider keeps a record of the data it was trained on.',
  'Small institutes cannot carry this cost alone.',
  'A shared evaluation service would let them test models before they are deployed in public offices.',
  'The finance directorate reports each quarter on what was spent and on what was learned.',
] as const;

/** `count` sentences, which begin at `start` and repeat. */
export function prose(start: number, count: number): string {
  return Array.from({ length: count }, (_, index) => sentences[(start + index) % sentences.length]).join(' ');
}

/** As a block quotation. */
export function quote(text: string): string {
  return text.replaceAll(/^/gm, '> ').replaceAll(/^> $/gm, '>');
}

/** Each line that is not empty stands in by so many spaces. */
export function indent(text: string, by: number): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(by));
}
