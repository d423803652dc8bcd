/** Sentences for made-up briefs: seeded, so that every run of the benchmark measures the same words. */

/** A generator of numbers from 0 to 1 (a 32-bit linear congruence, high bits only); the same seed gives the same row. */
export function seededRandom(seed) {
  let state = (Math.imul(seed, 2654435761) ^ 0x9e3779b9) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) / 2 ** 24;
  };
}

export function pick(random, list) {
  return list[Math.floor(random() * list.length)];
}

const verbs = ['Publish', 'Fund', 'Open', 'Test', 'Share', 'Protect', 'Train', 'Review', 'Map', 'Extend'];
const goods = [
  'reading rooms for public data',
  'lending of instruments between laboratories',
  'common forms for reporting faults',
  'plain summaries of long reports',
  'time for maintenance in every grant',
  'independent trials before a service starts',
  'registers that other agencies may copy',
  'prizes for repaired equipment',
  'help desks for small organisations',
  'translations into regional languages',
  'measuring stations along the coast',
  'courses for people who change their trade',
];
const doers = [
  'Ministry of works',
  'Regional councils',
  'Grid operators',
  'University libraries',
  'Port authorities',
  'Research funders',
  'Hospital boards',
  'Statistical office',
];
const causes = [
  'Small towns pay more for the same service because each negotiates alone',
  'Half of the offices that were asked could not say who looks after their records',
  'Work that is done once is lost when the person who did it leaves',
  'Visitors wait longest where forms are only printed',
  'The costs fall on those who gain least from the change',
  'Trials end before anybody has measured what they were for',
  'Equipment stands idle for two thirds of the year',
  'Neighbouring regions learn of a fault only from the press',
];
const effects = [
  'a shared rule would let them plan for several years at a time',
  'a modest budget in the first year saves a larger one in the third',
  'early results from four regions point the same way',
  'nobody has to give up a system that works today',
  'the gain is greatest for those who come last',
  'it can be taken back without loss if the trial fails',
];
const tasks = [
  'Name one person who answers questions about it, and say so in public.',
  'Set aside a fixed share of the budget for upkeep.',
  'Ask three neighbours for their forms before writing a new one.',
  'Count how many requests are answered within ten days.',
  'Write down what was tried, also where it failed.',
  'Open the minutes of every meeting that spends public money.',
  'Agree on one vocabulary with the agencies next door.',
  'Offer a second way in for people who cannot use the first.',
  'Let somebody from outside repeat the measurement.',
];
const findings = [
  'A survey of forty offices found shorter queues',
  'Two winters of measurements show fewer failures',
  'An audit of nine projects found lower costs',
  'Interviews in six towns report less paperwork',
  'A trial with three ports found quicker answers',
];
const fields = [
  'coastal ferries',
  'night trains',
  'school kitchens',
  'river gauges',
  'public archives',
  'street lighting',
  'repair shops',
  'blood banks',
];
const surnames = [
  'Adeyemi',
  'Bergström',
  'Castañeda',
  'Dvořák',
  'Eriksen',
  'Fontaine',
  'Gökçe',
  'Hartmann',
  'Ivanova',
  'Jørgensen',
];

const months = ['01', '03', '06', '09', '11'];

/** A recommendation with its evidence and source, in words; `number` makes its ids. */
export function makeRecommendation(random, number) {
  const field = pick(random, fields);
  const percent = 3 + Math.floor(random() * 60);
  const year = 2016 + Math.floor(random() * 9);
  const [family, other] = [pick(random, surnames), pick(random, surnames)];
  return {
    id: `r${number}`,
    title: `${pick(random, verbs)} ${pick(random, goods)}`,
    statement: `${pick(random, doers)} should act on ${field} within ${2 + Math.floor(random() * 30)} months, since ${pick(random, effects)}.`,
    rationale: `${pick(random, causes)}, and in ${percent} of a hundred cases that touches ${field}; ${pick(random, effects)}.`,
    priority: pick(random, ['high', 'medium', 'low']),
    actions: [0, 1, 2].map((index) => ({
      text: tasks[(number + index * 4 + Math.floor(random() * 2)) % tasks.length],
      actor: pick(random, doers),
      by: `${2027 + Math.floor(random() * 3)}-${pick(random, months)}`,
    })),
    evidence: {
      id: `e${number}`,
      statement: `${pick(random, findings)}, by about ${percent} per cent, where ${field} were concerned.`,
    },
    source: {
      id: `s${number}`,
      title: `What ${field} cost, and whom: volume ${1 + Math.floor(random() * 90)}`,
      authors: [
        { family, given: pick(random, ['A.', 'B.', 'C.', 'D.']) },
        { family: other, given: pick(random, ['E.', 'F.', 'G.', 'H.']) },
      ],
      publisher: pick(random, [
        'Journal of Quiet Works',
        'Papers on Upkeep',
        'Harbour Review',
        'Annals of Repair',
      ]),
      year: String(year),
      url: `https://example.org/${year}/${number}`,
    },
  };
}
