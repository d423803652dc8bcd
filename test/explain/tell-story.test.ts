import { describe, expect, it } from 'vitest';
import { storyText, tellStory } from '../../src/explain/tell-story.ts';
import { selectRecommendations } from '../../src/selection/select-recommendations.ts';
import { corpusOf, type RecommendationInput as Input, type SpecInput, specOf } from '../selection/sample.ts';

/** The story of the first recommendation. */
function tell(specInput: SpecInput, ...inputs: readonly Input[]) {
  const corpus = corpusOf(...inputs);
  const spec = specOf(specInput);
  const { value: selection } = selectRecommendations(corpus, spec);
  const [first] = corpus.recommendations;
  if (!selection || !first) throw new Error('nothing to tell of');
  return tellStory({ corpus, spec, selection }, first);
}

describe('the rules', () => {
  it.each<[string, Omit<Input, 'id'>, SpecInput, string]>([
    ['its own audience', {}, {}, 'It is asked of Companies, whom the brief is for.'],
    [
      'a wider audience',
      {},
      { audience: 'ai-startups' },
      'It is asked of Companies, among them those whom the brief is for: AI startups ⊂ Startups ⊂ Companies.',
    ],
    [
      'a narrower audience',
      { audiences: ['startups'] },
      {},
      'It is asked of Startups only, a part of those whom the brief is for: Startups ⊂ Companies. The rule `audience` says no.',
    ],
    [
      'another audience',
      { audiences: ['policymakers'] },
      {},
      'It is asked of Policymakers, and the brief is for Companies. The rule `audience` says no.',
    ],
    ['its own region', { regions: ['EU'] }, {}, 'It applies to EU (European Union), which the brief is for.'],
    [
      'a wider region',
      { regions: ['nordics'] },
      { region: 'SE' },
      'It applies to Nordic countries, which holds the region of the brief: SE (Sweden) ⊂ nordics (Nordic countries).',
    ],
    [
      'a narrower region',
      { regions: ['SE'] },
      {},
      'It applies to Sweden only, a part of the region of the brief: SE (Sweden) ⊂ EU (European Union). The rule `region` says no.',
    ],
    [
      'a narrower region that the brief takes',
      { regions: ['SE'] },
      { includeNarrower: true },
      'It applies to Sweden, inside the region of the brief, which takes narrower places: SE (Sweden) ⊂ EU (European Union).',
    ],
    [
      'other regions',
      { regions: ['KE', 'SG', 'US'] },
      {},
      'It applies to Kenya, Singapore and United States, and the brief is for EU (European Union). The rule `region` says no.',
    ],
    [
      'a draft',
      { status: 'draft' },
      {},
      'Its status is `draft`, and only what is `active` may be in a brief. The rule `status` says no.',
    ],
    [
      'a period',
      { valid: { from: '2026-01-01', until: '2026-12-31' } },
      {},
      'It is valid from 2026-01-01 until 2026-12-31, and the brief speaks for 2026-11-23.',
    ],
    [
      'a period to come',
      { valid: { from: '2027-01-01' } },
      {},
      'It is valid from 2027-01-01, and the brief speaks for 2026-11-23. The rule `date` says no.',
    ],
    [
      'a topic',
      { topics: ['compute'] },
      { select: { topics: ['infrastructure'] } },
      'Selected: topics `compute` ⊂ `infrastructure`.',
    ],
    [
      'no topic',
      {},
      { select: { topics: ['data'] } },
      'It has no topics; the brief selects `data`. The rule `facet` says no.',
    ],
    ['its name', {}, { select: { topics: ['data'], include: ['x'] } }, 'Included by name.'],
    [
      'being excluded',
      {},
      { select: { exclude: ['x'] } },
      'The brief excludes it by name. The rule `exclude` says no.',
    ],
    ['the limit', {}, { select: { limit: 3 } }, 'It ranks 1, and the brief takes 3.'],
    ['no limit', {}, {}, 'The brief sets no limit to their number.'],
  ])('speak of %s', (_, input, spec, sentence) => {
    expect(tell(spec, { ...input, id: 'x' }).rules.map((rule) => rule.sentence)).toContain(sentence);
  });

  it('are all told, in order, also after a first no', () => {
    const { rules } = tell({}, { id: 'x', audiences: ['platforms'], status: 'draft' });
    expect(rules.map(({ rule, isMet }) => `${rule} ${isMet}`)).toEqual([
      'audience false',
      'region true',
      'status false',
      'date true',
      'facet true',
      'exclude true',
    ]);
  });
});

describe('the rank', () => {
  it.each<[string, Partial<Input>, Partial<Input>, SpecInput, string]>([
    [
      'inclusion by name',
      { priority: 'high' },
      {},
      { select: { include: ['y'] } },
      '`y` comes before it, because the brief includes `y` by name.',
    ],
    [
      'the order of inclusion',
      {},
      {},
      { select: { include: ['y', 'x'] } },
      '`y` comes before it, because `select.include` names them in this order.',
    ],
    [
      'priority',
      { priority: 'low' },
      { priority: 'medium' },
      {},
      '`y` comes before it, because priority `medium` ranks before `low`.',
    ],
    [
      'strength',
      { strength: 'strong' },
      {},
      {},
      '`y` comes after it, because strength `strong` ranks before `unrated`.',
    ],
    [
      'horizon',
      { horizon: 'long' },
      { horizon: 'short' },
      {},
      '`y` comes before it, because horizon `short` ranks before `long`.',
    ],
    [
      'the corpus',
      {},
      {},
      {},
      '`y` comes after it, because it stands earlier in the corpus, and their ratings are the same.',
    ],
  ])('is decided by %s', (_, first, second, spec, sentence) => {
    const { order } = tell(spec, { ...first, id: 'x' }, { ...second, id: 'y' });
    expect(order?.sentences).toContain(sentence);
    expect(order?.of).toBe(2);
  });

  it('is told of what the limit cuts, and not of what another rule keeps out', () => {
    const rival = { id: 'y', priority: 'high' };
    expect(tell({ select: { limit: 1 } }, { id: 'x' }, rival)).toMatchObject({
      order: { place: 2, of: 2, before: 'y' },
      excluded: [{ rule: 'limit' }],
    });
    expect(tell({}, { id: 'x', status: 'draft' }, rival).order).toBeUndefined();
  });
});

describe('the wording', () => {
  const variants = [
    { when: { region: 'KE' }, title: 'A', reason: 'Kenya differs.' },
    { when: { region: 'europe' }, title: 'B', reason: 'Europe differs.' },
    { when: { region: 'EU', audience: 'companies' }, title: 'C', reason: 'So does the EU.' },
    { when: { language: 'fr' }, title: 'D', reason: 'French.' },
    { when: { audience: 'startups' }, title: 'E', reason: 'Small firms.' },
  ];

  it('names the variant chosen and why each other is passed over', () => {
    const story = tell({}, { id: 'x', variants });
    expect(story.variants.map(({ sentence }) => sentence)).toEqual([
      'Its variant 1 (for KE (Kenya)) is passed over: the brief is for EU (European Union).',
      'Its variant 2 (for Europe) is passed over: variant 3 fits more closely.',
      'It is worded as its variant 3 (for Companies and EU (European Union)): So does the EU.',
      'Its variant 4 (for language `fr`) is passed over: the brief is in `en`.',
      'Its variant 5 (for Startups) is passed over: the brief is for Companies.',
    ]);
    expect(storyText(story)).not.toContain('plain wording');
  });

  it('says that it is plain where no variant fits, and names a tie', () => {
    expect(storyText(tell({ region: 'SG' }, { id: 'x', variants: variants.slice(0, 2) }))).toContain(
      'It has its plain wording.\nIts variant 1',
    );
    const tied = [
      { when: { region: 'EU' }, title: 'A', reason: 'R.' },
      { when: { region: 'nordics' }, title: 'B', reason: 'R.' },
    ];
    expect(
      tell({ region: 'SE' }, { id: 'x', variants: tied }).variants.map(({ verdict }) => verdict),
    ).toEqual([
      { type: 'tied', with: 1 },
      { type: 'tied', with: 0 },
    ]);
  });

  it('names the actions that are left out', () => {
    const actions = [
      { text: 'Use EU funds.', when: { region: 'EU' } },
      { text: 'Ask Nairobi.', when: { region: 'KE' } },
    ];
    expect(tell({}, { id: 'x', actions }).actionsLeftOut).toEqual([
      {
        action: 1,
        sentence:
          'Its action “Ask Nairobi” is left out: it is for KE (Kenya), and the brief is for EU (European Union).',
      },
    ]);
  });

  it('is not told of what is out', () => {
    const story = tell({}, { id: 'x', status: 'draft', variants });
    expect(story.variants).toEqual([]);
  });
});

it('is plain data that survives JSON', () => {
  const story = tell({}, { id: 'x' });
  expect(JSON.parse(JSON.stringify(story))).toEqual(story);
});
