import { describe, expect, it } from 'vitest';
import { commonProgram, fontProgram } from '../../../src/formats/pdf/font-program.ts';
import type { CommonProgram } from '../../../src/formats/pdf/font-program-types.ts';
import { subsetFont } from '../../../src/formats/pdf/load-subsetter.ts';
import { preparePrograms } from '../../../src/formats/pdf/prepare-programs.ts';
import type { preparedPrograms } from '../../../src/formats/pdf/prepared-programs.ts';
import { shippedFaces } from '../../support/shipped-fonts.ts';

type Programs = typeof preparedPrograms;

async function evaluate(text: string): Promise<Programs> {
  const module: { preparedPrograms: Programs } = await import(
    `data:text/javascript,${encodeURIComponent(text)}`
  );
  return module.preparedPrograms;
}

describe('programs of faces that were prepared', () => {
  it.each([...shippedFaces].filter(([name]) => name.endsWith('-Regular.ttf')))(
    'are what is made of %s',
    async (_, face) => {
      const [prepared]: (() => CommonProgram)[] = Object.values(await evaluate(preparePrograms([face])));
      const made = commonProgram(subsetFont, face);
      expect(prepared?.()).toEqual(made);
      const glyphs = [0, 1, ...(made?.common ?? [])];
      expect(fontProgram(subsetFont, face, glyphs, [])).toEqual(made?.program);
    },
  );
});
