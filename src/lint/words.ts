import { primaryLanguage } from '../schema/language-tag.ts';

/** Words that rules look for, in lower case. */
export interface Words {
  /** Texts of links that say nothing by themselves. */
  readonly linkTexts: readonly string[];
  /** Beginnings of alternative texts that say what a screen reader says anyway. */
  readonly altStarts: readonly string[];
}

/** The words of a language; those of English where there are none. */
export function wordsOf(language: string): Words {
  return words.get(primaryLanguage(language)) ?? english;
}

const english: Words = {
  linkTexts: [
    ...['here', 'click here', 'this', 'this link', 'this page', 'link', 'more', 'read more', 'learn more'],
    ...['see here', 'see more', 'find out more', 'details', 'download', 'continue', 'go'],
  ],
  altStarts: ['image of', 'picture of', 'photo of', 'photograph of', 'graphic of', 'figure of', 'image:'],
};

const words: ReadonlyMap<string, Words> = new Map([
  ['en', english],
  [
    'fr',
    {
      linkTexts: [
        'ici',
        'cliquez ici',
        'ce lien',
        'cette page',
        'lien',
        'plus',
        'en savoir plus',
        'lire la suite',
      ],
      altStarts: ['image de', 'image d’', "image d'", 'photo de', 'photo d’', "photo d'", 'illustration de'],
    },
  ],
  [
    'de',
    {
      linkTexts: [
        'hier',
        'hier klicken',
        'klicken sie hier',
        'dieser link',
        'link',
        'mehr',
        'weiterlesen',
        'mehr erfahren',
      ],
      altStarts: ['bild von', 'bild:', 'foto von', 'abbildung von', 'grafik von'],
    },
  ],
  [
    'es',
    {
      linkTexts: [
        'aquí',
        'haga clic aquí',
        'este enlace',
        'enlace',
        'más',
        'leer más',
        'más información',
        'ver más',
      ],
      altStarts: ['imagen de', 'foto de', 'fotografía de', 'gráfico de'],
    },
  ],
  [
    'pt',
    {
      linkTexts: ['aqui', 'clique aqui', 'este link', 'link', 'mais', 'leia mais', 'saiba mais'],
      altStarts: ['imagem de', 'foto de', 'fotografia de', 'gráfico de'],
    },
  ],
]);
