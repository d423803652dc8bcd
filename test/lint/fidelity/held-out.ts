import type { Pair } from './pair.ts';

/**
 * Pairs that the rule was not tuned on. When they were written it found 17 of the 18 softenings and passed 15 of
 * the 18 rewordings. It has learnt from all but the marked one since, so they measure it no more.
 */
export const heldOut: { readonly softenings: readonly Pair[]; readonly rewordings: readonly Pair[] } = {
  softenings: [
    {
      kind: 'modal softened',
      plain: 'Insurers have to disclose the factors behind a premium.',
      variant: 'Insurers might disclose the factors behind a premium.',
    },
    {
      kind: 'voluntary',
      plain: 'Airports should report noise levels to residents.',
      variant: 'Airports should report noise levels to residents on a voluntary basis.',
    },
    {
      kind: 'fraction changed',
      plain: 'Broadcasters should subtitle three quarters of their programmes.',
      variant: 'Broadcasters should subtitle half of their programmes.',
    },
    {
      kind: 'negation removed',
      plain: 'Employers must never read private messages of staff.',
      variant: 'Employers must read private messages of staff sparingly.',
    },
    {
      kind: 'deadline moved',
      plain: 'Parliament should pass the reform before 1 May 2027.',
      variant: 'Parliament should pass the reform in the course of 2028.',
    },
    {
      kind: 'ensure to promote',
      plain: 'Authorities should ensure that forms are accessible.',
      variant: 'Authorities should promote accessible forms.',
    },
    {
      kind: 'actor swapped',
      plain: 'Landlords should pay for the energy audit.',
      variant: 'Tenants should pay for the energy audit.',
    },
    {
      kind: 'scope narrowed',
      plain: 'Publish all contracts with suppliers',
      variant: 'Publish selected contracts with suppliers',
      field: 'title',
    },
    {
      kind: 'hedge in French',
      language: 'fr',
      plain: 'Les ministères devraient ouvrir leurs données de transport.',
      variant: 'Les ministères devraient, dans la mesure du possible, ouvrir leurs données de transport.',
    },
    {
      kind: 'frequency halved',
      plain: 'Laboratories should inspect their archives twice a year.',
      variant: 'Laboratories should inspect their archives once a year.',
    },
    {
      kind: 'share made vague',
      plain: 'Ministries should reserve a quarter of the programme for small teams.',
      variant: 'Ministries should reserve a fair part of the programme for small teams.',
    },
    {
      kind: 'duty made a principle',
      plain: 'Suppliers must remove known defects at their own cost.',
      variant: 'Suppliers should as a rule remove known defects at their own cost.',
    },
    {
      kind: 'verb weakened',
      plain: 'Regulators should stop the export of toxic waste.',
      variant: 'Regulators should monitor the export of toxic waste.',
    },
    {
      kind: 'time limit made vague',
      plain: 'Councils should answer petitions within four weeks.',
      variant: 'Councils should answer petitions promptly.',
    },
    {
      kind: 'actor spread',
      plain: 'The national library should archive public web sites.',
      variant: 'Volunteers should archive public web sites.',
    },
    {
      kind: 'always to usually',
      plain: 'Judges should always give reasons for a detention.',
      variant: 'Judges should usually give reasons for a detention.',
    },
    {
      kind: 'figure turned in a rationale',
      field: 'rationale',
      plain:
        'Most grants are small. In 2024 the fund paid 340 grants to 12 countries, and none of them was audited.',
      variant: 'In 2024 the fund paid 430 grants to 12 countries, and none of them was audited.',
    },
    {
      kind: 'finding hedged away in the short text',
      field: 'short',
      plain:
        'Schools that teach in the first language keep more pupils. Dropping out does not depend on income.',
      variant: 'Dropping out depends on income.',
    },
  ],
  rewordings: [
    {
      kind: 'passive without an actor',
      plain: 'Insurers must disclose all factors behind a premium.',
      variant: 'All factors behind a premium must be disclosed.',
    },
    {
      kind: 'fraction and per cent',
      plain: 'Broadcasters should subtitle half of their programmes by 2028.',
      variant: 'By the end of 2028, broadcasters should subtitle 50% of their programmes.',
    },
    {
      kind: 'a dozen',
      plain: 'The agency should train a dozen inspectors.',
      variant: 'The agency should train twelve inspectors.',
    },
    {
      kind: 'not in other words',
      plain: 'Employers must never read private messages of staff.',
      variant: 'Employers must not read the private messages of their staff.',
    },
    {
      kind: 'synonym',
      plain: 'Authorities should ensure that forms are accessible.',
      variant: 'Authorities should make sure that forms are accessible.',
    },
    {
      kind: 'negation dropped with its clause',
      isMisjudged: true,
      plain: 'Museums should lend their works to schools and not charge for it.',
      variant: 'Museums should lend their works to schools free of charge.',
    },
    {
      kind: 'place of the variant',
      plain: 'Member states should train teachers in data skills.',
      variant: 'Sweden should train teachers in data skills.',
      places: ['Sweden'],
    },
    {
      kind: 'audience of the variant',
      plain: 'Researchers should register their trials before the first patient is enrolled.',
      variant: 'As a researcher, you should register each trial before you enrol the first patient.',
    },
    {
      kind: 'bound in other words',
      plain: 'Laboratories should keep samples for no less than ten years.',
      variant: 'Laboratories should keep samples for at least 10 years.',
    },
    {
      kind: 'French, another date',
      language: 'fr',
      plain: 'Le gouvernement doit présenter son plan d’ici la fin de 2027.',
      variant: 'Le gouvernement est tenu de présenter son plan avant le 31 décembre 2027.',
    },
    {
      kind: 'must and is to',
      plain: 'Suppliers must remove known defects at their own cost within six months.',
      variant: 'Known defects have to be removed by suppliers, at their own cost, within half a year.',
    },
    {
      kind: 'nobody',
      plain: 'No agency should buy software without a plan to leave it.',
      variant: 'Agencies should not buy software without a plan to leave it.',
    },
    {
      kind: 'weeks and days',
      plain: 'Councils should answer petitions within four weeks.',
      variant: 'Petitions should be answered by councils within 28 days.',
    },
    {
      kind: 'examples for the place',
      plain: 'Regional bodies should translate forms into minority languages by 2028.',
      variant: 'Regional bodies should translate forms into Frisian and Saterlandic by 2028.',
      places: ['Netherlands'],
    },
    {
      kind: 'imperative title for an audience',
      field: 'title',
      plain: 'Ministries should publish their models',
      variant: 'Publish your models',
    },
    {
      kind: 'not only in other words',
      plain: 'Companies should pay for upkeep, not only for making.',
      variant: 'Companies should pay for upkeep as well as for making.',
    },
    {
      kind: 'figures of a rationale in another order',
      field: 'rationale',
      plain: 'In 2024 the fund paid 340 grants to 12 countries, and none of them was audited.',
      variant: 'Twelve countries received 340 grants from the fund in 2024. Not one was audited.',
    },
    {
      kind: 'short text in other words',
      field: 'short',
      plain:
        'Schools that teach in the first language keep more pupils. Dropping out does not depend on income.',
      variant: 'Teaching in the first language keeps pupils in school, whatever their income.',
    },
  ],
};
