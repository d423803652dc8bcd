import { expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { generator } from '../../src/build/generator.ts';

it('has the name and version of the package', () => {
  expect(generator).toEqual({ name: packageJson.name, version: packageJson.version });
});
