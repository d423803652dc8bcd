import { describe, expect, it } from 'vitest';
import type { Job } from '../../src/build/job.ts';
import { certifier } from '../../src/changes/certify.ts';
import { type Files, memoryWorld } from '../support/memory-world.ts';
import { assets } from '../support/sample-brief.ts';

const picture = (width: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="5"><rect width="3" height="5" fill="#123456"/></svg>`;

const job: Job = {
  id: 'note',
  markdown: { file: 'note.md', text: '# Note\n\n![A bar of 3 units](bar.svg)\n' },
  theme: 'own',
  paper: 'A4',
  outputs: [{ format: 'pdf', path: 'note.pdf' }],
};

const files: Files = {
  'bar.svg': picture(10),
  'themes/own.yaml': 'extends: ministry\n',
  'unrelated.yaml': 'x',
};

function certified(changes: Files = {}, changed: Partial<Job> = {}): string {
  return certifier(memoryWorld({ ...files, ...changes }, { assets }))({ ...job, ...changed }).inputs;
}

describe('certifier', () => {
  it('gives the same for the same, whatever else the project holds', () => {
    expect(certified({ 'unrelated.yaml': 'y' })).toBe(certified());
  });

  it.each<[string, Files, Partial<Job>]>([
    ['words', {}, { markdown: { file: 'note.md', text: '# Other\n' } }],
    ['data', {}, { data: '{}' }],
    ['paper', {}, { paper: 'Letter' }],
    ['formats', {}, { outputs: [...job.outputs, { format: 'md', path: 'note.md' }] }],
    ['a picture', { 'bar.svg': picture(11) }, {}],
    ['the theme', { 'themes/own.yaml': 'extends: bulletin\n' }, {}],
    ['a font of the project', { 'fonts/Own.ttf': 'glyphs' }, {}],
  ])('sees another of %s', (_, changes, changed) => {
    expect(certified(changes, changed)).not.toBe(certified());
  });

  it('takes no look for what has no pages', () => {
    const outputs = [{ format: 'md' as const, path: 'note.md' }];
    expect(certified({ 'fonts/Own.ttf': 'glyphs' }, { outputs })).toBe(certified({}, { outputs }));
  });
});
