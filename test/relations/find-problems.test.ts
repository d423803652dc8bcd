import { describe, expect, it } from 'vitest';
import { checkRelations } from '../../src/relations/check-relations.ts';
import { findProblems } from '../../src/relations/find-problems.ts';
import { relationGraph } from '../../src/relations/relation-graph.ts';
import { corpusOf, type RecommendationInput as Input, placeOf } from '../selection/sample.ts';

/** A record with relations, such as `['depends-on b', 'supports c']`. */
function item(id: string, relations: readonly string[], more: Omit<Input, 'id'> = {}): Input {
  const stated = relations.map((one) => {
    const [type, partner] = one.split(' ');
    return { type, id: partner };
  });
  return { id, relations: stated, ...more };
}

function messages(...inputs: readonly Input[]): readonly string[] {
  return checkRelations(corpusOf(...inputs)).map(({ code, message }) => `${code}: ${message}`);
}

describe('cycles', () => {
  it('are told by their relations, from the first recommendation on', () => {
    const found = checkRelations(
      corpusOf(
        item('a', ['supports c', 'depends-on b']),
        item('b', ['depends-on c']),
        item('c', ['depends-on a']),
      ),
    );
    expect(found).toMatchObject([
      {
        code: 'relations/cycle',
        message: '`a` waits for itself: it depends on `b`, which depends on `c`, which depends on `a`',
        span: placeOf('corpus/a.yaml', '/relations/1'),
        related: [
          { message: '`b` depends on `c`', span: placeOf('corpus/b.yaml', '/relations/0') },
          { message: '`c` depends on `a`', span: placeOf('corpus/c.yaml', '/relations/0') },
        ],
      },
    ]);
  });

  it.each<[string, readonly Input[], readonly string[]]>([
    [
      'none in a tree',
      [item('a', ['depends-on b', 'depends-on c']), item('b', ['depends-on c']), item('c', [])],
      [],
    ],
    [
      'a shortest one',
      [item('a', ['depends-on b']), item('b', ['depends-on c', 'depends-on a']), item('c', ['depends-on a'])],
      ['relations/cycle: `a` waits for itself: it depends on `b`, which depends on `a`'],
    ],
    [
      'one each for two groups',
      [
        item('a', ['depends-on b']),
        item('b', ['depends-on a', 'depends-on c']),
        item('c', ['depends-on d']),
        item('d', ['depends-on c']),
      ],
      [
        'relations/cycle: `a` waits for itself: it depends on `b`, which depends on `a`',
        'relations/cycle: `c` waits for itself: it depends on `d`, which depends on `c`',
      ],
    ],
    [
      'one of dependence and support',
      [
        item('a', ['supports b']),
        item('b', ['supports c']),
        item('c', []),
        item('d', [], {}),
        item('e', ['supports a']),
        item('f', ['depends-on e', 'supports e']),
      ],
      ['relations/mixed-cycle: `f` waits for itself: it depends on `e`, which is supported by `f`'],
    ],
    ['none of support alone', [item('a', ['supports b']), item('b', ['supports a'])], []],
    ['none where one needs what supports it', [item('a', ['depends-on b']), item('b', ['supports a'])], []],
    [
      'none over what is not in force',
      [item('a', ['depends-on b']), item('b', ['depends-on a'], { status: 'draft' })],
      ['relations/inactive-partner: `a` depends on `b`, whose status is `draft`'],
    ],
  ])('are found: %s', (_, inputs, expected) => {
    expect(messages(...inputs)).toEqual(expected);
  });

  it('are told by their beginning where they are long, and do not exhaust the stack', () => {
    const count = 5000;
    const ring = Array.from({ length: count }, (_, index) =>
      item(`r${index}`, [`depends-on r${(index + 1) % count}`]),
    );
    const [found, ...others] = checkRelations(corpusOf(...ring));
    expect(others).toEqual([]);
    expect(found?.message).toMatch(
      /^`r0` waits for itself: it depends on `r1`, .*, which depends on `r8`, and so on, over 4992 more$/,
    );
    expect(found?.related).toHaveLength(7);
  });
});

describe('partners', () => {
  it.each<[string, readonly Input[], readonly string[]]>([
    [
      'one that is missing in a region',
      [item('a', ['depends-on b'], { regions: ['SE', 'KE'] }), item('b', [], { regions: ['EU'] })],
      ['relations/missing-partner: `a` depends on `b`, which applies nowhere in `KE`'],
    ],
    [
      'none where regions contain each other or overlap',
      [
        item('a', ['depends-on b', 'supports c', 'depends-on d'], { regions: ['EU'] }),
        item('b', [], { regions: ['SE'] }),
        item('c', []),
        item('d', [], { regions: ['nordics'] }),
      ],
      [],
    ],
    [
      'none that is in tension elsewhere',
      [item('a', ['conflicts-with b'], { regions: ['SE'] }), item('b', [], { regions: ['KE'] })],
      [],
    ],
    [
      'a counterpart that points one way',
      [
        item('a', ['counterpart b', 'counterpart c']),
        item('b', ['counterpart a']),
        item('c', ['supports a']),
      ],
      ['relations/one-way: `a` names `c` as its counterpart, and `c` does not name `a`'],
    ],
    [
      'one that is retired, and nothing more of it',
      [
        item('a', ['counterpart b'], { regions: ['SE'] }),
        item('b', [], { regions: ['KE'], status: 'retired' }),
      ],
      ['relations/inactive-partner: `a` is a counterpart of `b`, whose status is `retired`'],
    ],
    [
      'none of what is not in force itself',
      [item('a', ['counterpart b'], { status: 'draft' }), item('b', [])],
      [],
    ],
  ])('are found: %s', (_, inputs, expected) => {
    expect(messages(...inputs)).toEqual(expected);
  });

  it('are looked for in one region where one is named', () => {
    const corpus = corpusOf(
      item('a', ['supports b']),
      item('b', [], { regions: ['KE'] }),
      item('c', ['supports b'], { regions: ['SE'] }),
    );
    const missing = (region?: string) =>
      findProblems(corpus, relationGraph(corpus), { region }).map((problem) =>
        problem.type === 'missing-partner' ? [problem.edge.from, problem.regions] : problem.type,
      );
    expect(missing()).toEqual([['c', ['SE']]]);
    expect(missing('EU')).toEqual([
      ['a', ['EU']],
      ['c', ['EU']],
    ]);
    expect(missing('DE')).toEqual([['a', ['DE']]]);
    expect(missing('KE')).toEqual([]);
  });
});
