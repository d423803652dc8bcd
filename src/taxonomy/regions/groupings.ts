import type { LocalizedText } from '../taxonomy.ts';

/** Members of a union or club of countries, and what the whole of it lies in. */
export interface Grouping {
  readonly id: string;
  /** Absent where CLDR has the name. */
  readonly label?: LocalizedText;
  readonly aliases?: readonly string[];
  readonly within: readonly string[];
  readonly members: readonly string[];
}

/**
 * What CLDR does not have, by hand: groupings of countries that policy texts name, with their membership on
 * 1 January 2026 by the official list named beside each. Members are ids of built-in regions.
 */
export const groupings: readonly Grouping[] = [
  // CLDR has the members of EU and UN, and those of the euro area but for the two countries that joined last:
  // Croatia on 2023-01-01 and Bulgaria on 2026-01-01 (ecb.europa.eu, "The euro area").
  { id: 'EU', within: ['EEA'], members: [] },
  { id: 'EZ', within: ['EU'], members: words('BG HR') },
  { id: 'UN', within: ['world'], members: [] },
  {
    // Parties to the Agreement on the European Economic Area: efta.int.
    id: 'EEA',
    label: {
      en: 'European Economic Area',
      fr: 'Espace économique européen',
      de: 'Europäischer Wirtschaftsraum',
      es: 'Espacio Económico Europeo',
      sv: 'Europeiska ekonomiska samarbetsområdet',
    },
    within: ['europe'],
    members: words('IS LI NO'),
  },
  {
    // efta.int, "EFTA States".
    id: 'EFTA',
    label: {
      en: 'European Free Trade Association',
      fr: 'Association européenne de libre-échange',
      de: 'Europäische Freihandelsassoziation',
      es: 'Asociación Europea de Libre Comercio',
      sv: 'Europeiska frihandelssammanslutningen',
    },
    within: ['europe'],
    members: words('CH IS LI NO'),
  },
  {
    // asean.org, "Member States"; Timor-Leste since 2025-10-26.
    id: 'ASEAN',
    label: {
      en: 'Association of Southeast Asian Nations',
      fr: 'Association des nations de l’Asie du Sud-Est',
      de: 'Verband Südostasiatischer Nationen',
      es: 'Asociación de Naciones de Asia Sudoriental',
      sv: 'Sydostasiatiska nationers förbund',
    },
    within: ['south-eastern-asia'],
    members: words('BN ID KH LA MM MY PH SG TH TL VN'),
  },
  {
    // au.int, "Member States"; `AU` is Australia. Suspended members stay members.
    id: 'african-union',
    label: {
      en: 'African Union',
      fr: 'Union africaine',
      de: 'Afrikanische Union',
      es: 'Unión Africana',
      sv: 'Afrikanska unionen',
    },
    within: ['africa'],
    members: words(
      'AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW',
      'MZ NA NE NG RW SC SD SL SN SO SS ST SZ TD TG TN TZ UG ZA ZM ZW',
    ),
  },
  {
    // oecd.org, "Members and partners".
    id: 'OECD',
    label: { en: 'OECD', fr: 'OCDE', es: 'OCDE' },
    within: ['world'],
    members: words(
      'AT AU BE CA CH CL CO CR CZ DE DK EE ES FI FR GB GR HU IE IL IS IT JP KR LT LU LV MX NL NO NZ PL PT SE',
      'SI SK TR US',
    ),
  },
  { id: 'G7', label: 'G7', within: ['world'], members: words('CA DE FR GB IT JP US') },
  {
    // g20.org, "Members". The two unions that sit in it are left out: they would bring in all their members.
    id: 'G20',
    label: 'G20',
    within: ['world'],
    members: words('AR AU BR CA CN DE FR GB ID IN IT JP KR MX RU SA TR US ZA'),
  },
  {
    // mercosur.int, "MERCOSUR countries", State Parties; without Venezuela, suspended since 2017-08-05.
    id: 'MERCOSUR',
    label: 'Mercosur',
    within: ['south-america'],
    members: words('AR BO BR PY UY'),
  },
  {
    // gcc-sg.org, "Member States".
    id: 'GCC',
    label: {
      en: 'Gulf Cooperation Council',
      fr: 'Conseil de coopération du Golfe',
      de: 'Golf-Kooperationsrat',
      es: 'Consejo de Cooperación del Golfo',
      sv: 'Gulfstaternas samarbetsråd',
    },
    within: ['western-asia'],
    members: words('AE BH KW OM QA SA'),
  },
];

function words(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(' '));
}
