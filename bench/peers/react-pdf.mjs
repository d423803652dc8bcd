/** @react-pdf/renderer with its own elements. */
import { Document, Font, Link, Page, renderToFile, StyleSheet, Text, View } from '@react-pdf/renderer';
import { createElement as h } from 'react';
import { authorsOf, font, readBrief, tasks } from './files.mjs';

Font.register({
  family: 'Serif',
  fonts: [
    { src: font('SourceSerif4-Regular') },
    { src: font('SourceSerif4-Bold'), fontWeight: 'bold' },
    { src: font('SourceSerif4-Italic'), fontStyle: 'italic' },
  ],
});
Font.register({ family: 'Sans', fonts: [{ src: font('SourceSans3-Bold'), fontWeight: 'bold' }] });

const styles = StyleSheet.create({
  page: { padding: 71, fontFamily: 'Serif', fontSize: 11 },
  strong: { fontWeight: 'bold', marginBottom: 4 },
  emphasis: { fontStyle: 'italic' },
  paragraph: { textAlign: 'justify', marginBottom: 4 },
  row: { flexDirection: 'row', borderBottomWidth: 0.5, paddingVertical: 3, fontSize: 10 },
  footer: { position: 'absolute', bottom: 40, right: 71, fontSize: 8 },
});

for (const task of tasks) await renderToFile(briefElement(readBrief(task)), task.output);

function briefElement({ title, recommendations }) {
  return h(
    Document,
    { title, language: 'en' },
    h(
      Page,
      { size: 'A4', style: styles.page },
      heading(title, 20),
      h(Text, { style: styles.emphasis }, 'Policy brief for policymakers. World, 24 November 2026.'),
      heading('At a glance', 15),
      table(
        [5, 2, 1, 1],
        [
          ['Recommendation', 'Who', 'By', 'Priority'],
          ...recommendations.map((one) => [
            `${one.title} ${one.statement}`,
            one.actions[0].actor,
            one.actions[0].by,
            one.priority,
          ]),
        ],
      ),
      heading('Recommendations', 15),
      ...recommendations.map(recommendation),
      heading('What is known', 15),
      table(
        [1, 8, 4],
        [
          ['No.', 'Finding', 'Source'],
          ...recommendations.map((one, index) => [
            String(index + 1),
            one.evidence.statement,
            one.source.title,
          ]),
        ],
      ),
      heading('References', 15),
      ...recommendations.map(reference),
      h(Text, {
        fixed: true,
        style: styles.footer,
        render: ({ pageNumber, totalPages }) => `Page ${pageNumber} of ${totalPages}`,
      }),
    ),
  );
}

function heading(text, fontSize) {
  return h(
    Text,
    {
      key: text,
      minPresenceAhead: 40,
      style: { fontFamily: 'Sans', fontWeight: 'bold', fontSize, marginTop: 10, marginBottom: 4 },
    },
    text,
  );
}

function table(widths, rows) {
  return h(
    View,
    { key: rows[0].join() },
    rows.map((cells, index) =>
      h(
        View,
        { key: index, wrap: false, style: styles.row },
        cells.map((cell, column) =>
          h(Text, { key: column, style: { flex: widths[column], paddingRight: 6 } }, cell),
        ),
      ),
    ),
  );
}

function recommendation(one, index) {
  const { source } = one;
  return h(
    View,
    { key: one.id },
    heading(`${index + 1}. ${one.title}`, 12),
    h(Text, { style: styles.strong }, one.statement),
    h(Text, { style: styles.paragraph }, one.rationale),
    one.actions.map(({ text, actor, by }, place) =>
      h(Text, { key: place }, `• ${text} `, h(Text, { style: styles.emphasis }, `${actor}, by ${by}.`)),
    ),
    h(
      Text,
      null,
      `Rests on finding ${index + 1}, `,
      h(
        Link,
        { src: source.url },
        `${source.authors.map(({ family }) => family).join(' and ')} (${source.year})`,
      ),
      '.',
    ),
  );
}

function reference({ source }, index) {
  return h(
    Text,
    { key: source.id },
    `${index + 1}. ${authorsOf(source)} (${source.year}). `,
    h(Text, { style: styles.emphasis }, source.title),
    `. ${source.publisher}. `,
    h(Link, { src: source.url }, source.url),
  );
}
