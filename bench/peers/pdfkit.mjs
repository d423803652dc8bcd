/** PDFKit as its guide shows it: text and lists flow, the table is its own. */
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import PDFDocument from 'pdfkit';
import { authorsOf, font, readBrief, tasks } from './files.mjs';

const margin = 71;

for (const task of tasks) {
  const brief = readBrief(task);
  const doc = new PDFDocument({
    size: 'A4',
    margin,
    lang: 'en',
    bufferPages: true,
    info: { Title: brief.title },
  });
  doc.registerFont('regular', font('SourceSerif4-Regular'));
  doc.registerFont('bold', font('SourceSerif4-Bold'));
  doc.registerFont('italic', font('SourceSerif4-Italic'));
  doc.registerFont('heading', font('SourceSans3-Bold'));
  const stream = doc.pipe(createWriteStream(task.output));
  write(doc, brief);
  doc.end();
  await finished(stream);
}

function write(doc, { title, recommendations }) {
  const heading = (text, size) =>
    doc.moveDown(0.6).font('heading').fontSize(size).text(text).font('regular').fontSize(11);
  const paragraph = (text, face = 'regular') =>
    doc.font(face).fontSize(11).text(text, { align: 'justify', lineGap: 2 }).moveDown(0.4);
  heading(title, 20);
  paragraph('Policy brief for policymakers. World, 24 November 2026.', 'italic');
  heading('At a glance', 15);
  table(
    doc,
    ['Recommendation', 'Who', 'By', 'Priority'],
    ['*', 90, 50, 50],
    recommendations.map((one) => [
      `${one.title} ${one.statement}`,
      one.actions[0].actor,
      one.actions[0].by,
      one.priority,
    ]),
  );
  heading('Recommendations', 15);
  for (const [index, one] of recommendations.entries()) {
    heading(`${index + 1}. ${one.title}`, 12);
    paragraph(one.statement, 'bold');
    paragraph(one.rationale);
    doc.list(
      one.actions.map(({ text, actor, by }) => `${text} ${actor}, by ${by}.`),
      { lineGap: 2 },
    );
    doc
      .moveDown(0.4)
      .text(`Rests on finding ${index + 1}, `, { continued: true })
      .text(`${one.source.authors.map(({ family }) => family).join(' and ')} (${one.source.year}).`, {
        link: one.source.url,
      });
  }
  heading('What is known', 15);
  table(
    doc,
    ['No.', 'Finding', 'Source'],
    [30, '*', 150],
    recommendations.map((one, index) => [String(index + 1), one.evidence.statement, one.source.title]),
  );
  heading('References', 15);
  doc.fontSize(10);
  for (const [index, { source }] of recommendations.entries()) {
    doc
      .font('regular')
      .text(`${index + 1}. ${authorsOf(source)} (${source.year}). `, { continued: true })
      .font('italic')
      .text(`${source.title}. `, { continued: true });
    doc
      .font('regular')
      .text(`${source.publisher}. `, { continued: true })
      .text(source.url, { link: source.url });
  }
  number(doc);
}

function table(doc, header, columnStyles, rows) {
  doc.font('regular').fontSize(10);
  doc.table({ columnStyles, rowStyles: { border: [0, 0, 0.5, 0], padding: 4 }, data: [header, ...rows] });
}

function number(doc) {
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page);
    doc.page.margins.bottom = 0;
    doc
      .font('regular')
      .fontSize(8)
      .text(`Page ${page + 1} of ${count}`, margin, doc.page.height - 50, {
        align: 'right',
        lineBreak: false,
      });
  }
}
