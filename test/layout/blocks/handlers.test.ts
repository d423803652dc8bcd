import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { blockHandlers } from '../../../src/layout/blocks/index.ts';

it('has one file for each type of block', () => {
  const folder = join(import.meta.dirname, '../../../src/layout/blocks');
  const files = readdirSync(folder).filter((file) => file !== 'index.ts');
  const types = Object.keys(blockHandlers).map((type) =>
    type.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
  );
  expect(files.sort()).toEqual(types.map((type) => `${type}.ts`).sort());
});
