/** pdfmake with its own document definition. */
import { createRequire } from 'node:module';
import { authorsOf, font, readBrief, tasks } from './files.mjs';

const pdfmake = createRequire(import.meta.url)('pdfmake');
pdfmake.setFonts({
  Serif: {
    normal: font('SourceSerif4-Regular'),
    bold: font('SourceSerif4-Bold'),
    italics: font('SourceSerif4-Italic'),
    bolditalics: font('SourceSerif4-BoldItalic'),
  },
  Sans: {
    normal: font('SourceSans3-Regular'),
    bold: font('SourceSans3-Bold'),
    italics: font('SourceSans3-Italic'),
    bolditalics: font('SourceSans3-BoldItalic'),
  },
});

for (const task of tasks) await pdfmake.createPdf(definition(readBrief(task))).write(task.output);

function definition({ title, recommendations }) {
  const heading = (text, fontSize) => ({ text, font: 'Sans', bold: true, fontSize, margin: [0, 10, 0, 4] });
  const table = (widths, header, rows) => ({
    table: { headerRows: 1, widths, body: [header.map((text) => ({ text, bold: true })), ...rows] },
    layout: 'lightHorizontalLines',
    fontSize: 10,
  });
  const link = (url, text = url) => ({ text, link: url });
  return {
    pageSize: 'A4',
    pageMargins: 71,
    info: { title },
    language: 'en',
    defaultStyle: { font: 'Serif', fontSize: 11, lineHeight: 1.2 },
    footer: (page, count) => ({
      text: `Page ${page} of ${count}`,
      alignment: 'right',
      fontSize: 8,
      margin: [71, 0],
    }),
    content: [
      heading(title, 20),
      { text: 'Policy brief for policymakers. World, 24 November 2026.', italics: true },
      heading('At a glance', 15),
      table(
        ['*', 90, 50, 50],
        ['Recommendation', 'Who', 'By', 'Priority'],
        recommendations.map((one) => [
          [{ text: one.title, bold: true }, one.statement],
          one.actions[0].actor,
          one.actions[0].by,
          one.priority,
        ]),
      ),
      heading('Recommendations', 15),
      ...recommendations.flatMap((one, index) => [
        heading(`${index + 1}. ${one.title}`, 12),
        { text: one.statement, bold: true, margin: [0, 0, 0, 4] },
        { text: one.rationale, alignment: 'justify', margin: [0, 0, 0, 4] },
        {
          ul: one.actions.map(({ text, actor, by }) => ({
            text: [text, ' ', { text: `${actor}, by ${by}.`, italics: true }],
          })),
        },
        {
          text: [
            `Rests on finding ${index + 1}, `,
            link(
              one.source.url,
              `${one.source.authors.map(({ family }) => family).join(' and ')} (${one.source.year})`,
            ),
            '.',
          ],
          margin: [0, 4],
        },
      ]),
      heading('What is known', 15),
      table(
        [30, '*', 150],
        ['No.', 'Finding', 'Source'],
        recommendations.map((one, index) => [String(index + 1), one.evidence.statement, one.source.title]),
      ),
      heading('References', 15),
      {
        ol: recommendations.map(({ source }) => ({
          text: [
            `${authorsOf(source)} (${source.year}). `,
            { text: source.title, italics: true },
            `. ${source.publisher}. `,
            link(source.url),
          ],
        })),
      },
    ],
  };
}
