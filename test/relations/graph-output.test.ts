import { expect, it } from 'vitest';
import { focusGraph } from '../../src/relations/focus-graph.ts';
import { graphData } from '../../src/relations/graph-data.ts';
import { graphMermaid } from '../../src/relations/graph-mermaid.ts';
import { graphText } from '../../src/relations/graph-text.ts';
import { relationGraph } from '../../src/relations/relation-graph.ts';
import { corpusOf } from '../selection/sample.ts';

const corpus = corpusOf(
  {
    id: 'pay',
    title: 'Say "pay" & <b>mean</b> `it` #1',
    relations: [
      { type: 'depends-on', id: 'open' },
      { type: 'counterpart', id: 'share' },
      { type: 'conflicts-with', id: 'keep' },
    ],
  },
  { id: 'open', title: 'Open', relations: [{ type: 'supports', id: 'share' }] },
  {
    id: 'share',
    title: 'Share',
    audiences: ['startups', 'policymakers'],
    regions: ['KE'],
    relations: [{ type: 'counterpart', id: 'pay' }],
  },
  {
    id: 'keep',
    title: 'Keep',
    audiences: ['policymakers'],
    status: 'draft',
    relations: [{ type: 'counterpart', id: 'open' }],
  },
  { id: 'alone', title: '1. Alone - *really* 2.5' },
);
const graph = relationGraph(corpus);

it('lists a graph by audience, each relation at both its ends', () => {
  expect(graphText(corpus.audiences, focusGraph(corpus, graph, {}))).toBe(`Companies
  pay: Say "pay" & <b>mean</b> \`it\` #1
    depends on open
    is a counterpart of share (Startups, Policymakers)
    is in tension with keep [draft] (Policymakers)
  open: Open
    is needed by pay
    supports share (Startups, Policymakers)
    is a counterpart of keep [draft] (Policymakers)

Startups, Policymakers
  share: Share
    is supported by open (Companies)
    is a counterpart of pay (Companies)

Policymakers
  keep [draft]: Keep
    is a counterpart of open (Companies)
    is in tension with pay (Companies)

without relations
  alone
`);
});

it('says so where nothing was asked for', () => {
  const part = focusGraph(corpus, graph, { recommendation: 'share', region: 'EU' });
  expect(graphText(corpus.audiences, part)).toBe('no recommendation fits all that was asked for\n');
});

it('draws a graph for Mermaid, with one arrow for a pair', () => {
  expect(graphMermaid(corpus.audiences, graph)).toBe(`flowchart LR
  subgraph a1["Companies"]
    r1["Say #34;pay#34; #38; #60;b#62;mean#60;/b#62; #96;it#96; #35;1"]
    r2["Open"]
    r5["1#46; Alone - #42;really#42; 2.5"]
  end
  subgraph a2["Startups, Policymakers"]
    r3["Share"]
  end
  subgraph a3["Policymakers"]
    r4(["Keep (draft)"])
  end
  r1 -->|depends on| r2
  r1 <-->|counterpart| r3
  r1 x--x|in tension with| r4
  r2 -.->|supports| r3
  r4 -->|counterpart, one way| r2
`);
});

it.each([
  [{ recommendation: 'open' }, ['open'], ['pay', 'open', 'share', 'keep'], 3],
  [{ audience: 'policymakers' }, ['share', 'keep'], ['pay', 'open', 'share', 'keep'], 5],
  [
    { audience: 'ai-startups' },
    ['pay', 'open', 'share', 'alone'],
    ['pay', 'open', 'share', 'keep', 'alone'],
    6,
  ],
  [{ region: 'EU' }, ['pay', 'open', 'keep', 'alone'], ['pay', 'open', 'keep', 'alone'], 3],
  [
    { region: 'africa', audience: 'startups', recommendation: 'share' },
    ['share'],
    ['pay', 'open', 'share'],
    3,
  ],
  [{ region: 'EU', recommendation: 'share' }, [], [], 0],
])('shows of a graph what is asked for: %j', (focus, core, nodes, edges) => {
  const part = focusGraph(corpus, graph, focus);
  expect(part.core).toEqual(core);
  expect(part.nodes.map(({ id }) => id)).toEqual(nodes);
  expect(part.edges).toHaveLength(edges);
});

it('is data with places', () => {
  const [edge] = graph.edges;
  if (!edge) throw new Error('the graph has no relation');
  const data = graphData(focusGraph(corpus, graph, { recommendation: 'alone' }), [
    { type: 'missing-partner', edge, regions: ['EU'] },
    {
      type: 'cycle',
      cycle: [
        { from: 'pay', to: 'open', edge },
        { from: 'open', to: 'pay', edge },
      ],
    },
  ]);
  expect(data).toEqual({
    recommendations: [
      {
        id: 'alone',
        title: '1. Alone - *really* 2.5',
        audiences: ['companies'],
        regions: ['world'],
        status: 'active',
        file: 'corpus/alone.yaml',
        line: 1,
      },
    ],
    relations: [],
    problems: [
      { type: 'missing-partner', recommendations: ['pay', 'open'], regions: ['EU'] },
      { type: 'cycle', recommendations: ['pay', 'open'] },
    ],
  });
});
