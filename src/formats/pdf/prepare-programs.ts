import { createHash } from 'node:crypto';
import { commonProgram } from './font-program.ts';
import { subsetFont } from './load-subsetter.ts';

/** What most documents have of the faces, as the text of a module in JavaScript, which exports it as `preparedPrograms`. */
export function preparePrograms(faces: Iterable<Uint8Array>): string {
  const entries = Array.from(faces, (face) => {
    const made = commonProgram(subsetFont, face);
    if (!made) throw new Error('the subsetter cannot read a face');
    const { deflated, ...program } = made.program;
    const bytes = `new Uint8Array(Buffer.from('${Buffer.from(deflated).toString('base64')}', 'base64'))`;
    const name = createHash('sha256').update(face).digest('hex');
    return `'${name}': () => ({
  common: ${JSON.stringify(made.common)},
  program: { ...${JSON.stringify(program)}, deflated: ${bytes} },
}),
`;
  });
  return `export const preparedPrograms = {
${entries.join('')}};
`;
}
