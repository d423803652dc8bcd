import { indent, prose, quote, sentences } from './prose.ts';

/** Documents that ask more of the layout than briefs do, as Markdown by name. Every one of them must stay readable. */
export const stressDocuments: Readonly<Record<string, string>> = {
  'long table': longTable(),
  'long brief': longBrief(),
  'long callout': longCallout(),
  'deep lists': deepLists(),
  'long words': longWords(),
  'table in callout in list': tableInCalloutInList(),
  'wide tables': wideTables(),
  'all alerts': allAlerts(),
  'odd tables': oddTables(),
  'code and quotations': codeAndQuotations(),
};

function longTable(): string {
  const actions = [
    'Shared evaluation service',
    'Open data registry',
    'Compute vouchers',
    'Joint procurement',
  ];
  const rows = Array.from({ length: 200 }, (_, index) => {
    const action = `${actions[index % actions.length]}${index % 7 === 3 ? `. ${prose(index, 2)}` : ''}`;
    const cost = ((index * 7919) % 4_000_000) / 100;
    const change =
      (index * 37) % 200 < 8 ? '–' : `${index % 3 === 0 ? '−' : '+'}${((index * 37) % 200) / 10}%`;
    const shown = cost.toFixed(index % 5 === 0 ? 0 : 2).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
    return `| ${index + 1} | ${action} | ${shown} | ${change} | ${2026 + (index % 5)} |`;
  });
  return `# A table of 200 rows

${prose(0, 2)}

| No. | Action | Cost, EUR thousand | Change | Year |
|---|---|---|---|---|
${rows.join('\n')}
`;
}

function longBrief(): string {
  const sections = Array.from({ length: 54 }, (_, index) => {
    const lists = `- ${sentences[index % 6]}\n- ${prose(index, 2)}\n- ${sentences[(index + 4) % 6]}`;
    const table = `| Measure | Lead | Year |\n|---|---|---|\n| ${sentences[(index + 1) % 6]} | Ministry | 2027 |\n| ${sentences[(index + 3) % 6]} | Agency | 2028 |`;
    const callout = quote(`[!${['NOTE', 'TIP', 'WARNING'][index % 3]}]\n${prose(index, 3)}`);
    const parts = [prose(index, 9), lists, prose(index + 2, 7), table, callout, prose(index + 4, 11)];
    const code = index % 6 === 0 ? `\n\n\`\`\`\nshare:\n  weights: open\n  data: on request\n\`\`\`` : '';
    return `## ${index + 1}. Section of the brief\n\n${parts.join('\n\n')}${code}\n\n### What follows\n\n${prose(index + 1, 14)}`;
  });
  return `# A brief of sixty pages\n\n${sections.join('\n\n')}\n`;
}

function longCallout(): string {
  const paragraphs = Array.from({ length: 16 }, (_, index) => prose(index, 5));
  const list = Array.from({ length: 30 }, (_, index) => `- ${prose(index, 2)}`).join('\n');
  const rows = Array.from({ length: 30 }, (_, index) => `| ${sentences[index % 6]} | ${index * 1250} |`);
  const table = `| Finding | Offices |\n|---|--:|\n${rows.join('\n')}`;
  const code = `\`\`\`\n${Array.from({ length: 40 }, (_, index) => `step ${index + 1}`).join('\n')}\n\`\`\``;
  const inner = quote(`[!CAUTION]\n${prose(2, 12)}\n\n- ${prose(0, 2)}\n- ${prose(4, 2)}`);
  const content = [...paragraphs.slice(0, 8), list, table, inner, code, ...paragraphs.slice(8)].join('\n\n');
  return `# A callout of several pages\n\n${prose(1, 3)}\n\n${quote(`[!IMPORTANT]\n${content}`)}\n\n${prose(3, 4)}\n`;
}

function deepLists(): string {
  const nested = (level: number, depth: number, marker: string): string =>
    level > depth
      ? ''
      : `${marker} Level ${level}: ${sentences[level % 6]}\n${indent(`${nested(level + 1, depth, marker)}${marker} After it, at level ${level}\n`, marker.length + 1)}`;
  const mixed =
    '1. First step\n   - one part of it\n     1. first detail\n     2. second detail\n        - the smallest point\n          - smaller still\n   - another part\n2. Second step';
  const numbers = Array.from({ length: 12 }, (_, index) => `${index + 95}. ${sentences[index % 6]}`).join(
    '\n',
  );
  const tasks =
    '- [x] Criteria published\n- [ ] Budget agreed with the finance directorate\n  - [ ] by June\n  - [x] draft\n- no task at all';
  const loose = `- ${prose(0, 3)}\n\n  ${prose(2, 2)}\n\n- ${prose(3, 2)}\n\n- Last`;
  return `# Lists at any depth

## Five levels

${nested(1, 5, '-')}
## Five levels of numbers

${nested(1, 5, '1.')}
## Mixed

${mixed}

## Numbers that grow

${numbers}

## Tasks

${tasks}

## Loose

${loose}

## Fifty levels

${nested(1, 50, '-')}
`;
}

function longWords(): string {
  const word = 'incomprehensibilities'.repeat(15).slice(0, 300);
  const address = `https://example.org/${'reports/evaluation/'.repeat(12)}index.html?edition=2026&language=en#annex`;
  return `# Words longer than a line

Before ${word} after.

An address, ${address}, in a sentence; and a [link with a long text: ${word}](https://example.org/).

- ${word}
- ${address}

> ${word}

| Item | Where | Count |
|---|---|---|
| Report | ${address} | 12 |
| ${word} | Registry | 1,204 |
| Note | ${word} | 3.5 |

| ${word} | ${word} | ${word} |
|---|---|---|
| ${word} | short | 1 |

\`\`\`
${word}
\`\`\`

## ${word.slice(0, 120)}

> [!WARNING]
> ${address}
`;
}

function tableInCalloutInList(): string {
  const rows = Array.from(
    { length: 24 },
    (_, index) =>
      `| ${sentences[index % 6]} | ${1500 + index * 875} | ${index % 4 === 0 ? '–' : `${index}.5%`} |`,
  );
  const table = `| Measure | Offices | Share |\n|---|---|---|\n${rows.join('\n')}`;
  const callout = quote(
    `[!TIP]\nA table in a box in an item.\n\n${table}\n\n1. ${sentences[0]}\n2. ${sentences[1]}`,
  );
  return `# A table in a callout in a list

1. ${prose(0, 3)}

${indent(callout, 3)}

2. ${prose(3, 2)}

   - ${prose(1, 2)}

${indent(quote(`[!NOTE]\n${prose(2, 3)}\n\n${quote(`[!WARNING]\n${prose(0, 3)}`)}`), 5)}

3. ${prose(1, 1)}
`;
}

function wideTables(): string {
  const table = (count: number, cell: (row: number, column: number) => string, rows = 6) => {
    const row = (at: number) =>
      `| ${Array.from({ length: count }, (_, column) => cell(at, column)).join(' | ')} |`;
    return `${row(0)}\n|${'---|'.repeat(count)}\n${Array.from({ length: rows }, (_, index) => row(index + 1)).join('\n')}`;
  };
  const countries = [
    'Region',
    'Austria',
    'Belgium',
    'Denmark',
    'Finland',
    'France',
    'Germany',
    'Ireland',
    'Italy',
    'Norway',
    'Poland',
    'Spain',
  ];
  const topics = ['Weights', 'Training data', 'Evaluation', 'Licence', 'Liability', 'Procurement'];
  const levels = ['low', 'medium', 'high'];
  const twelve = table(12, (row, column) =>
    row === 0
      ? (countries[column] ?? '')
      : column === 0
        ? (topics[row - 1] ?? '')
        : (((row * column * 97) % 1000) / 10).toFixed(1),
  );
  const twenty = table(20, (row, column) =>
    row === 0
      ? `Indicator ${column + 1}`
      : column === 0
        ? (topics[row - 1] ?? '')
        : String((row * column * 977) % 10_000),
  );
  const words = table(12, (row, column) =>
    row === 0
      ? `Column ${column + 1}`
      : (['institution', 'responsible', 'evaluation of models', 'yes', 'by June'][(row + column) % 5] ?? ''),
  );
  const options = Array.from(topics, (_, index) => {
    const [one, two] = [levels[index % 3], levels[(index + 1) % 3]];
    return `| Option ${index + 1} | ${one} | ${two} | ${sentences[(index + 2) % 6]} | ${one} | ${prose(index + 1, 2)} |`;
  });
  const six = `| ${topics.join(' | ')} |\n${'|---'.repeat(6)}|\n${options.join('\n')}`;
  return `# Tables with many columns

## Twelve columns of numbers

${twelve}

## Twelve columns of words

${words}

## Twenty columns

${twenty}

## Short beside long

${six}
`;
}

function allAlerts(): string {
  const kinds = ['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION'];
  const boxes = kinds.map((kind, index) => quote(`[!${kind}]\n${prose(index, 2)}`));
  const titled = kinds.map((kind, index) =>
    quote(
      `[!${kind}]\n**A heading of its own, longer than the margin**\n\n${prose(index, 1)}\n\n- ${sentences[0]}\n- ${sentences[3]}`,
    ),
  );
  return `# Every kind of alert\n\n${[...boxes, ...titled].join('\n\n')}\n\n${prose(0, 3)}\n`;
}

function oddTables(): string {
  const tall = Array.from({ length: 14 }, (_, index) => prose(index, 6)).join('<br>');
  return `# Tables of every kind

## Numbers

| Measure | Cost | Share | Change | Range | Mixed |
|---|---|---|---|---|---|
| Evaluation | 1,250,000.50 | 12.5% | +3 | 10–20 | 12 |
| Registry | 98.5 | 100% | −12.25 | 5–7.5 | n/a |
| Vouchers | 1,200 | 7% | – | – | about 30 |
| Training | 0.125 | 0.3% | ±0.5 | 100–120 | 5 |

| Posten | Kosten | Anteil |
|---|---|---|
| Prüfung | 1.250.000,50 € | 12,5 % |
| Register | 98,5 € | 7 % |
| Schulung | 1.200 € | 100 % |

## Alignment by the author

| Left | Centre | Right | Free |
|:--|:-:|--:|---|
| 1.5 | 1.5 | 1.5 | 1.5 |
| 100 | 100 | 100 | 100 |
| text | text | text | 12.25 |

## Row headers

| | Open weights | Closed weights |
|---|---|---|
| Audit | possible by anyone | by contract only |
| Cost | 120 | 1,400 |

| Actor | Task | When |
|---|---|---|
| **Ministry** | Publish the criteria | 2026 |
| **Regulator** | ${sentences[4]} | 2027 |

## One column

| Only one |
|---|
| first |
| ${prose(0, 2)} |

## Empty cells and rows

| a | b | c |
|---|---|---|
| | | |
| 1 | | 3 |
| | x | |

## No rows

| a | b | c |
|---|---|---|

## Notes and code in cells

| Item | Text |
|---|---|
| \`code_of_an_item\` | See *there*, **here**, and [the report](https://example.org/)[^1] |
| ~~gone~~ | ${prose(1, 3)} |

## A cell taller than a page

| Key | Text |
|---|---|
| Tall | ${tall} |
| Short | ${sentences[0]} |

## A header too tall to repeat

| ${prose(0, 12)} | ${prose(2, 16)} | ${prose(1, 14)} |
|---|---|---|
${Array.from({ length: 40 }, (_, index) => `| ${index} | ${sentences[index % 6]} | x |`).join('\n')}

[^1]: A note that is called from a cell.
`;
}

function codeAndQuotations(): string {
  const body = Array.from(
    { length: 60 },
    (_, index) => `${'  '.repeat(index % 5)}line_${index + 1}: value`,
  ).join('\n');
  return `# Code and quotations

${prose(0, 3)} Files of offices affect the official offer: fi fl ff ffi ffl. “Quoted” and ‘quoted’.

\`\`\`yaml
policy:
\twith: a tab
  nested:
    - list of things

    - after an empty line
  long: this line is far longer than the measure of the column and has to be broken somewhere after a space so that all of it is seen
    ${'x'.repeat(160)}
\`\`\`

\`\`\`
${body}
\`\`\`

> ${prose(1, 4)}
>
> > ${prose(2, 3)}
> >
> > > ${prose(3, 2)}
>
> - ${sentences[0]}
> - ${sentences[1]}
>
> \`\`\`
> code in a quotation
> \`\`\`

${prose(4, 4)}

***

${prose(2, 4)}

- ${sentences[2]}

  \`\`\`
  code in an item
  \`\`\`

  > ${sentences[3]}
`;
}
