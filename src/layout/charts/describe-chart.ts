import type { ChartData } from '../../document/document.ts';

/** What kinds of charts are called, for documents without words of their own. */
const names = {
  bars: 'Bar chart',
  'stacked-bars': 'Stacked bar chart',
  timeline: 'Timeline',
  matrix: 'Matrix',
} as const;

/**
 * A chart in words, with all its data. The name of its kind may be the front matter's, such as `bars-label`; nothing else
 * in it belongs to a language.
 */
export function describeChart(data: ChartData, meta: Readonly<Record<string, string>>): string {
  const name = meta[`${data.kind}-label`] || names[data.kind];
  return [name, ...sentencesOf(data)].map((sentence) => `${withoutStop(sentence)}.`).join(' ');
}

function withoutStop(sentence: string): string {
  return sentence.replace(/[.\s]+$/, '');
}

function sentencesOf(data: ChartData): readonly string[] {
  switch (data.kind) {
    case 'bars':
      return [
        `${data.series[0]}: ${data.rows.map(({ label, values }) => `${label} ${values[0]?.text}`).join(', ')}`,
      ];
    case 'stacked-bars':
      return data.rows.map(({ label, values }) => {
        return `${label}: ${values.map(({ text }, index) => `${data.series[index]} ${text}`).join(', ')}`;
      });
    case 'timeline':
      return data.events.map(
        ({ date, text, actor }) => `${date}: ${actor ? `${withoutStop(text)} (${actor})` : text}`,
      );
    case 'matrix':
      return data.rows.map(({ label, cells }) => {
        const said = cells.flatMap((cell, index) => {
          return cell ? [[data.columns[index], cell.text].filter(Boolean).join(' ')] : [];
        });
        return `${label}: ${said.length === 0 ? '–' : said.join(', ')}`;
      });
  }
}
