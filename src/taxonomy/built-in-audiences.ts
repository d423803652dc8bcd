import type { BuiltInTerm } from './term-input.ts';

/** The audiences that every project has. */
export const builtInAudiences: readonly BuiltInTerm[] = [
  {
    id: 'researchers',
    label: {
      en: 'Researchers and developers',
      fr: 'Chercheurs et développeurs',
      es: 'Investigadores y desarrolladores',
      ar: 'الباحثون والمطوّرون',
    },
    description: 'People who study, build and release the work that the recommendations are about',
  },
  {
    id: 'companies',
    label: { en: 'Companies', fr: 'Entreprises', es: 'Empresas', ar: 'الشركات' },
    description: 'Firms of any size that make, use or pay for it',
  },
  {
    id: 'policymakers',
    label: {
      en: 'Policymakers',
      fr: 'Décideurs publics',
      es: 'Responsables políticos',
      ar: 'صانعو السياسات',
    },
    description: 'Governments, parliaments, regulators and public funders',
  },
  {
    id: 'platforms',
    label: {
      en: 'Platform providers and foundations',
      fr: 'Plateformes et fondations',
      es: 'Plataformas y fundaciones',
      ar: 'المنصّات والمؤسسات',
    },
    description: 'Organisations that host, distribute or govern shared work',
  },
];
