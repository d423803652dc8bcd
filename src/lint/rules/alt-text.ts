import type { Document, Figure } from '../../document/document.ts';
import { walkDocument } from '../../document/walk.ts';
import type { DocumentRule, Finding } from '../rule.ts';
import { wordsOf } from '../words.ts';

export const altText: DocumentRule = {
  code: 'lint/alt-text',
  subject: 'document',
  why: 'Who cannot see a picture is told its alternative text instead: it has to say what the picture says.',
  clause: 'WCAG 2.2, 1.1.1',
  good: ['# T\n\n![Three of four projects end when their grant ends](grants.png)'],
  bad: [
    '# T\n\n![grants.png](grants.png)',
    '# T\n\n![IMG_2041](img_2041.png)',
    '# T\n\n![Image of three projects](grants.png)',
  ],
  check(document) {
    const { altStarts } = wordsOf(document.language);
    return figuresOf(document).flatMap((figure): readonly Finding[] => {
      const place = figure.span ? { span: figure.span } : {};
      if (isFileName(figure)) {
        return [{ message: `the alternative text \`${figure.alt}\` is the name of a file`, ...place, help }];
      }
      const text = figure.alt.toLowerCase().trim();
      const start = altStarts.find((words) => text.startsWith(words));
      if (start === undefined) return [];
      return [{ message: `the alternative text begins with \`${start}\``, ...place, help }];
    });
  },
};

const help = 'say what the picture says';

function figuresOf(document: Document): readonly Figure[] {
  const figures: Figure[] = [];
  walkDocument(document, (block) => {
    if (block.type === 'figure') figures.push(block);
  });
  return figures;
}

function isFileName({ alt, url }: Figure): boolean {
  const text = alt.trim().toLowerCase();
  const [name = ''] = url.split('/').at(-1)?.toLowerCase().split('.') ?? [];
  return /^\S+\.(?:png|jpe?g|svg|gif|webp)$/.test(text) || (/[_\d]/.test(name) && text === name);
}
