import type { DiagnosticCode, Severity } from '../diagnostics/codes.ts';

type Area = DiagnosticCode extends `${infer Name}/${string}` ? Name : never;

/** What to do about a diagnostic: what is told of its code alone, else what holds for its area. */
export function adviceFor(code: DiagnosticCode, severity: Severity): string {
  const own: Readonly<Partial<Record<DiagnosticCode, string>>> = byCode;
  const [area] = code.split('/') as [Area];
  if (area === 'lint') return adviceForRule(code, severity);
  return own[code] ?? byArea[area];
}

function adviceForRule(code: DiagnosticCode, severity: Severity): string {
  return severity === 'error'
    ? 'this rule cannot be silenced'
    : `to change how it counts, write \`lint: { ${code}: off }\` in \`briefwright.yaml\`, or \`info\`, \`warning\` or \`error\``;
}

const byArea: Readonly<Record<Exclude<Area, 'lint'>, string>> = {
  yaml: 'mend the text of the file at the place that is named; an editor that knows the schema shows the same while you write',
  project:
    'mend `briefwright.yaml`, or the file of the theme or language that is named; `briefwright schema project` prints its schema',
  corpus:
    'mend the record at the line that is named; `briefwright schema recommendation` and its like print what records may say',
  spec: 'mend the brief’s definition, or the option of the command line; `briefwright list` shows the names that exist',
  selection: 'look at `briefwright explain <brief>`, which says for each recommendation why it is in or out',
  budget:
    'allow more pages, name less under `budget`, or let fewer recommendations in; `briefwright fit <brief>` shows what fits',
  template:
    'mend the template at the line that is named; `templates/README.md` describes all that one may name',
  document:
    'mend the text that the place shows: that of a record, or of a template where the place is in the Markdown',
  image: 'replace the picture; PNG, JPEG and SVG of simple shapes are shown',
  layout: 'shorten what does not fit, or choose another theme or paper',
  pdf: 'add the font that is named to `fonts/`, or install its package',
  relations:
    'mend the `relations` of the records that are named; `briefwright deps` shows how they hang together',
  coverage: 'mend the record that is named, or retire it; `briefwright coverage` shows all gaps',
  leak: 'find out how the words came into the file, which is most often a template; nothing of it may be published',
  input: 'look at the file that was named',
  verify: 'build the brief anew, or find out who changed the file',
  merge: 'build all parts again with the same program, day and project',
  output: 'look at the file that was named, and at who else writes there',
};

/** Where what holds for an area is no help. */
const byCode = {
  'project/missing': 'name the folder with `--project`, or start a project with `briefwright init`',
  'project/cannot-read': 'see who may read the file or folder that is named',
  'corpus/ambiguous-variant':
    'make one of the two conditions narrower, or name both an audience and a region',
  'corpus/unused-variant':
    'define a brief that it is for, or delete it; `briefwright explain <brief> <recommendation>` says why it is passed over',
  'corpus/empty': 'write a first recommendation in a file below `corpus/recommendations/`',
  'spec/no-briefs':
    'define a brief in a file below `briefs/`, or build one that needs no definition with `--audience`',
  'spec/unknown-edition':
    'keep what `briefwright edition <commit or folder>` prints as a file below `editions/`',
  'spec/invalid-edition': 'print the record anew with `briefwright edition <commit or folder>`',
  'selection/rule-without-effect': 'delete the entry, or mend the name that was meant',
  'budget/counted-title':
    'write `{{count}}` in the title for the number in words, and `{{#if isOne}}step{{else}}steps{{/if}}` where it may be one',
  'budget/missing': 'name a number of pages with `--pages`, or with `pages` in the definition',
  'budget/not-best': 'this is a mistake of briefwright: please report it with the corpus',
  'budget/not-proved':
    'prove a brief with fewer recommendations, or on fewer pages; `fit` without `--prove` is exact all the same',
  'template/render': 'see what the template does with the value at the line that is named',
  'document/missing-title': 'begin the template with one heading of the first level',
  'document/unknown-role': 'mend the name of the role; `templates/README.md` lists them',
  'image/missing': 'mend the path, which begins at the folder of the project',
  'pdf/unusable-font': 'replace the file by a static TrueType font that may be embedded',
  'coverage/orphan':
    'define a brief that it is for, or retire it; `briefwright coverage` says what keeps it out of the nearest one',
  'coverage/empty-cell':
    'write a recommendation for this audience and region, widen the regions of one, or leave the cell empty knowingly',
  'coverage/without-evidence':
    'name under `evidence` what it rests on, or say in `assessed-by` who judged it',
  'coverage/unused-evidence': 'name it under `evidence` of a recommendation that rests on it, or delete it',
  'coverage/uncited-source': 'cite it in a recommendation or an evidence record, or delete it',
  'coverage/unused-variant': 'define a brief that it is for, or delete it',
  'leak/unread':
    'build the file anew; what cannot be read may hold anything, and a PDF of another program does not belong among briefs',
  'leak/unexpected-file': 'take the file away, or build the brief that it belongs to',
  'leak/missing-file': 'build the brief anew',
  'leak/unknown-brief': 'delete the file, or define its brief again',
  'input/cannot-read': 'mend the path, and see who may read it',
  'input/no-repository': 'name the folder of another copy of the project instead of a commit',
  'input/unknown-ref':
    'name a commit, tag or branch that is there; a shallow clone lacks the older ones: `git fetch --unshallow`',
  'input/broken-project': 'compare with a state of the project that `briefwright check` finds no mistakes in',
  'input/unknown-record':
    'mend the id; `briefwright list sources` and `briefwright list evidence` show all there are',
  'input/no-brief': 'name a PDF that `briefwright build` wrote',
  'input/changed': 'get the file from where it was published, or build it anew',
  'input/edited': 'see who changed the file; its attachments are as they were',
  'input/invalid-manifest': 'name the `manifest.json` that a build wrote, or build anew',
  'input/unknown-code': 'mend the code; `briefwright rules` lists those of lint',
  'verify/gone': 'see what became of the brief, its recommendations or its template since the PDF was made',
  'merge/gap': 'run the shard that is missing, and merge again with its manifest',
  'output/unsafe-path': 'write into a folder of the project, or name one with `--out`',
  'output/cannot-write': 'see who may write there, and whether there is room',
  'output/no-summary':
    'see who may write the file that `GITHUB_STEP_SUMMARY` names; the build itself is whole',
  'output/invalid-manifest': 'let the build replace it; it is compared with again next time',
  'output/stale': 'build the briefs and commit what changed',
  'output/exists': 'choose another folder, or overwrite with `--force`',
} as const satisfies Partial<Record<DiagnosticCode, string>>;
