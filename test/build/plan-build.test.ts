import { describe, expect, it } from 'vitest';
import { type OpenProject, openProject } from '../../src/build/open-project.ts';
import { type BuildRequest, planBuild } from '../../src/build/plan-build.ts';
import { starterWorld } from './starter-world.ts';

const matrix = `
- id: regional
  template: policy-brief
  title: In {{region.label}}
  matrix: { region: [US, EU] }
  audience: policymakers
  formats: [md]
`;

const open = opened({ 'briefs/matrix.yaml': matrix });

function opened(changes: Readonly<Record<string, string>>): OpenProject {
  const { value, diagnostics } = openProject(starterWorld(changes));
  expect(diagnostics).toEqual([]);
  if (!value) throw new Error('the project does not open');
  return value;
}

function plan(request: Partial<BuildRequest>, project = open) {
  const { value, diagnostics } = planBuild(project, { asOf: '2026-11-23', ...request });
  return {
    outputs: value?.briefs.flatMap(({ outputs }) => outputs.map(({ path }) => path)),
    specs: value?.briefs.map(({ spec }) => spec),
    codes: diagnostics.map(({ code }) => code),
  };
}

describe('planBuild', () => {
  it('plans all briefs, sorted by id, with a file for each format', () => {
    expect(plan({}).outputs).toEqual([
      'policy-brief.md',
      'policy-brief.pdf',
      'regional-eu.md',
      'regional-us.md',
      'supplier-memo.md',
      'supplier-memo.pdf',
    ]);
  });

  it('takes names of briefs and of definitions, each brief once', () => {
    const names = ['regional-us', 'regional', 'policy-brief', 'policy-brief'];
    expect(plan({ names, formats: ['md', 'md'] }).outputs).toEqual([
      'policy-brief.md',
      'regional-eu.md',
      'regional-us.md',
    ]);
  });

  it('lets the request come before the definitions', () => {
    const { specs } = plan({ names: ['policy-brief'], edition: '7', paper: 'Letter', asOf: '2027-01-01' });
    expect(specs).toMatchObject([
      { edition: '7', paper: 'Letter', asOf: '2027-01-01', formats: ['md', 'pdf'] },
    ]);
  });

  it('plans a brief without a definition', () => {
    const { outputs, specs } = plan({ adHoc: { audience: 'companies', region: 'SE' } });
    expect(outputs).toEqual(['companies-se.md', 'companies-se.pdf']);
    expect(specs).toMatchObject([{ audience: 'companies', region: 'SE', template: 'company-memo' }]);
  });

  it.each<[Partial<BuildRequest>, readonly string[]]>([
    [{ names: ['regional-uk'] }, ['spec/unknown-brief']],
    [{ names: ['__proto__', 'constructor'] }, ['spec/unknown-brief', 'spec/unknown-brief']],
    [{ formats: ['toString'] }, ['spec/unknown-format']],
    [{ language: 'fr' }, ['spec/unknown-language']],
    [{ adHoc: { audience: 'policymaker' } }, ['spec/unknown-audience']],
    [{ adHoc: { audience: 'companies', region: 'XX' } }, ['spec/unknown-region']],
    [{ adHoc: { audience: 'companies', template: 'memo' } }, ['spec/unknown-template']],
  ])('reports what does not exist in %j', (request, codes) => expect(plan(request).codes).toEqual(codes));

  it('says so where the project defines no brief', () => {
    expect(plan({}, { ...open, definitions: [] }).codes).toEqual(['spec/no-briefs']);
    expect(plan({ adHoc: { audience: 'companies' } }, { ...open, definitions: [] }).codes).toEqual([]);
  });
});
