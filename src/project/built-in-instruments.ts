import type { Project } from './schema.ts';

/** The kinds of policy instrument that a project has when it declares none, as `{ id, label }`. */
export const builtInInstruments: NonNullable<Project['instruments']> = [
  { id: 'regulation', label: { en: 'Regulation' } },
  { id: 'funding', label: { en: 'Funding' } },
  { id: 'taxation', label: { en: 'Taxes and tax relief' } },
  { id: 'procurement', label: { en: 'Public procurement' } },
  { id: 'standards', label: { en: 'Standards' } },
  { id: 'certification', label: { en: 'Certification and labels' } },
  { id: 'information', label: { en: 'Information and guidance' } },
  { id: 'training', label: { en: 'Education and training' } },
  { id: 'infrastructure', label: { en: 'Shared infrastructure' } },
  { id: 'partnership', label: { en: 'Partnership' } },
  { id: 'governance', label: { en: 'Governance and institutions' } },
  { id: 'self-regulation', label: { en: 'Voluntary commitment' } },
  { id: 'research', label: { en: 'Research and monitoring' } },
];
