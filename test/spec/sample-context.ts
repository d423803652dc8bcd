import { projectSchema } from '../../src/project/schema.ts';
import type { SpecContext } from '../../src/spec/spec-context.ts';
import { corpusOf } from '../selection/sample.ts';

/** A project with one facet, two languages, two recommendations and two templates. */
export const context: SpecContext = {
  project: {
    ...projectSchema.parse({
      title: 'Sample',
      publisher: { name: 'Ministry' },
      languages: ['en', 'fr'],
      edition: '2026-11',
      facets: {
        lifecycle: {
          label: 'Stage',
          values: [
            { id: 'training', label: 'Training' },
            { id: 'release', label: 'Release' },
          ],
        },
      },
    }),
    instruments: [{ id: 'funding', label: 'Funding' }],
  },
  corpus: corpusOf({ id: 'public-compute' }, { id: 'open-data' }),
  templates: [
    {
      name: 'policy-brief',
      description: '',
      sections: ['key-messages', 'evidence'],
      available: ['key-messages', 'evidence', 'legend'],
    },
    { name: 'company-memo', description: '', sections: ['asks'], available: ['asks'] },
    { name: 'research-note', description: '', sections: ['practices'], available: ['practices'] },
    { name: 'platform-note', description: '', sections: ['changes'], available: ['changes'] },
  ],
};
