import type { BuiltInTerm } from './term-input.ts';

/** The audiences that every project has. */
export const builtInAudiences: readonly BuiltInTerm[] = [
  {
    id: 'researchers',
    label: 'Researchers and developers',
    description: 'People who study, build and release the work that the recommendations are about',
  },
  {
    id: 'companies',
    label: 'Companies',
    description: 'Firms of any size that make, use or pay for it',
  },
  {
    id: 'policymakers',
    label: 'Policymakers',
    description: 'Governments, parliaments, regulators and public funders',
  },
  {
    id: 'platforms',
    label: 'Platform providers and foundations',
    description: 'Organisations that host, distribute or govern shared work',
  },
];
