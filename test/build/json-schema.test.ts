import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonSchemaFor, schemaNames } from '../../src/build/json-schema.ts';
import { assetsFolder } from '../support/memory-world.ts';

describe('jsonSchemaFor', () => {
  it.each(schemaNames)('describes every key of %s', (name) => {
    const schema = JSON.stringify(jsonSchemaFor(name));
    expect(jsonSchemaFor(name)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
    expect(schema).toContain('"additionalProperties":false');
    expect(schema).toContain('"description"');
  });

  it('knows the facets of a project', () => {
    expect(JSON.stringify(jsonSchemaFor('recommendation', ['lifecycle']))).toContain('"lifecycle"');
    expect(JSON.stringify(jsonSchemaFor('brief', ['lifecycle']))).toContain('"lifecycle"');
    expect(JSON.stringify(jsonSchemaFor('recommendation'))).not.toContain('"lifecycle"');
  });

  it('is named at the head of every YAML file that `init` writes', () => {
    const folder = join(assetsFolder, 'init');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.yaml'),
    );
    expect(files.length).toBeGreaterThan(6);
    for (const path of files) {
      const [, named] =
        /^# yaml-language-server: \$schema=(\S+)$/m.exec(readFileSync(join(folder, path), 'utf8')) ?? [];
      const target = join(path, '..', named ?? '');
      expect(
        schemaNames.map((name) => `schemas/${name}.schema.json`),
        path,
      ).toContain(target);
    }
  });
});
