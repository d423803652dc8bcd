import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { preparePrograms } from '../../src/formats/pdf/prepare-programs.ts';
import { prepareTemplates } from '../../src/template/prepare-templates.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { assets } from '../support/sample-brief.ts';
import { shippedFaces } from '../support/shipped-fonts.ts';

const dist = resolve(import.meta.dirname, '../../dist');

it('the build has prepared the templates and faces that briefwright ships', () => {
  const built = (name: string) => readFileSync(join(dist, name), 'utf8');
  expect(built('template/prepared-templates.js')).toBe(prepareTemplates(memoryWorld({}, { assets })));
  expect(built('formats/pdf/prepared-programs.js')).toBe(preparePrograms(shippedFaces.values()));
});
