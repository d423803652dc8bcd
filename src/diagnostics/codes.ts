export type Severity = 'error' | 'warning' | 'info';

interface CodeEntry {
  readonly severity: Severity;
  /** What the code means, in one sentence without a full stop. */
  readonly summary: string;
}

/** Every code a diagnostic can carry. A code is `area/bad-thing`; its severity stands here and nowhere else. */
export const diagnosticCodes = {
  'yaml/syntax': { severity: 'error', summary: 'the file is not valid YAML' },
  'yaml/duplicate-key': { severity: 'error', summary: 'one mapping holds the same key twice' },
  'yaml/unknown-tag': { severity: 'error', summary: 'a tag is not one of the YAML core schema' },
  'yaml/alias-bomb': { severity: 'error', summary: 'aliases expand to more data than is allowed' },
  'yaml/too-deep': { severity: 'error', summary: 'the file is nested more deeply than is allowed' },
  'yaml/too-large': { severity: 'error', summary: 'the file is larger than is allowed' },
  'yaml/encoding': { severity: 'error', summary: 'the file is not UTF-8 text' },
  'yaml/invalid-character': { severity: 'error', summary: 'a text holds a character that cannot be shown' },
  'yaml/unsafe-key': { severity: 'error', summary: 'a key has a meaning in JavaScript and is refused' },
  'yaml/merge-key': { severity: 'error', summary: 'a merge key, which YAML 1.2 does not have' },
  'yaml/empty': { severity: 'error', summary: 'the file holds no record' },
  'yaml/multiple-documents': { severity: 'error', summary: 'the file holds more than one YAML document' },
  'yaml/unquoted-value': {
    severity: 'error',
    summary: 'YAML reads an unquoted value as something other than the text that was written',
  },

  'project/missing': { severity: 'error', summary: 'no briefwright.yaml was found' },
  'project/unknown-key': { severity: 'error', summary: 'a key is not one of the project file' },
  'project/missing-key': { severity: 'error', summary: 'a required key of the project file is missing' },
  'project/invalid-value': { severity: 'error', summary: 'a value of the project file has the wrong form' },
  'project/cannot-read': { severity: 'error', summary: 'a file or folder that is there cannot be read' },
  'project/too-large': { severity: 'error', summary: 'a file or folder holds more than is allowed' },
  'project/duplicate-value': {
    severity: 'error',
    summary: 'a list of the project names the same thing twice',
  },
  'project/unsafe-path': { severity: 'error', summary: 'a path leads outside the project' },
  'project/unknown-language': {
    severity: 'error',
    summary: 'a language has no wording for the fixed texts of briefs',
  },
  'project/unknown-theme': { severity: 'error', summary: 'a theme is neither built in nor in the project' },
  'project/invalid-theme': { severity: 'error', summary: 'a theme file has a wrong key or value' },
  'project/invalid-language': { severity: 'error', summary: 'a language file has a wrong key or value' },

  'corpus/unknown-kind': {
    severity: 'error',
    summary: 'the name of a corpus file and its folders do not say what kind of record it holds',
  },
  'corpus/unknown-key': { severity: 'error', summary: 'a key is not one of this kind of record' },
  'corpus/missing-key': { severity: 'error', summary: 'a required key of a record is missing' },
  'corpus/invalid-value': { severity: 'error', summary: 'a value has the wrong form' },
  'corpus/duplicate-id': { severity: 'error', summary: 'two records of one kind have the same id' },
  'corpus/duplicate-value': { severity: 'error', summary: 'a list names the same thing twice' },
  'corpus/unknown-audience': { severity: 'error', summary: 'an audience is not defined' },
  'corpus/unknown-region': { severity: 'error', summary: 'a region is not defined' },
  'corpus/unknown-topic': { severity: 'error', summary: 'a topic is not defined' },
  'corpus/unknown-facet-value': {
    severity: 'error',
    summary: 'a value is not one that the project declares for a facet',
  },
  'corpus/unknown-instrument': {
    severity: 'error',
    summary: 'an instrument is not one that the project declares',
  },
  'corpus/unknown-evidence': { severity: 'error', summary: 'an evidence record does not exist' },
  'corpus/unknown-source': { severity: 'error', summary: 'a source record does not exist' },
  'corpus/unknown-recommendation': { severity: 'error', summary: 'a recommendation does not exist' },
  'corpus/unknown-language': { severity: 'error', summary: 'a language is not one of the project' },
  'corpus/taxonomy-cycle': { severity: 'error', summary: 'terms of a taxonomy contain each other' },
  'corpus/taxonomy-too-deep': { severity: 'error', summary: 'a term is inside more others than is allowed' },
  'corpus/impossible-condition': { severity: 'error', summary: 'a `when` can never hold' },
  'corpus/ambiguous-variant': {
    severity: 'error',
    summary: 'two variants of a recommendation fit equally well',
  },
  'corpus/invalid-period': { severity: 'error', summary: 'a period ends before it begins' },
  'corpus/self-relation': { severity: 'error', summary: 'a record relates to itself' },
  'corpus/empty': { severity: 'error', summary: 'the corpus holds no recommendation' },
  'corpus/unused-variant': { severity: 'warning', summary: 'a variant is chosen in no brief of the project' },

  'relations/cycle': { severity: 'warning', summary: 'recommendations depend on each other in a circle' },
  'relations/mixed-cycle': {
    severity: 'info',
    summary: 'a recommendation depends on one that it supports itself, directly or over others',
  },
  'relations/missing-partner': {
    severity: 'warning',
    summary: 'a recommendation relates to one that applies nowhere in its region',
  },
  'relations/one-way': { severity: 'warning', summary: 'a counterpart does not name its counterpart' },
  'relations/inactive-partner': {
    severity: 'warning',
    summary: 'a recommendation relates to one that is not in force',
  },

  'spec/unknown-key': { severity: 'error', summary: 'a key is not one of a brief definition' },
  'spec/missing-key': { severity: 'error', summary: 'a required key of a brief definition is missing' },
  'spec/invalid-value': { severity: 'error', summary: 'a value of a brief definition has the wrong form' },
  'spec/duplicate-value': { severity: 'error', summary: 'a list of a brief definition names a thing twice' },
  'spec/duplicate-id': { severity: 'error', summary: 'two briefs have the same id' },
  'spec/unknown-brief': { severity: 'error', summary: 'a brief is not defined' },
  'spec/unknown-audience': { severity: 'error', summary: 'the audience of a brief is not defined' },
  'spec/unknown-region': { severity: 'error', summary: 'the region of a brief is not defined' },
  'spec/unknown-topic': { severity: 'error', summary: 'a topic that a brief selects is not defined' },
  'spec/unknown-facet-value': {
    severity: 'error',
    summary: 'a facet value that a brief selects is not declared',
  },
  'spec/unknown-recommendation': {
    severity: 'error',
    summary: 'a recommendation that a brief names does not exist',
  },
  'spec/unknown-template': { severity: 'error', summary: 'the template of a brief does not exist' },
  'spec/unknown-section': {
    severity: 'error',
    summary: 'a section of a brief is not one that its template can show',
  },
  'spec/unknown-language': {
    severity: 'error',
    summary: 'the language of a brief is not one of the project',
  },
  'spec/unknown-format': { severity: 'error', summary: 'an output format does not exist' },
  'spec/unknown-edition': { severity: 'error', summary: 'an edition that a brief names has no record' },
  'spec/invalid-edition': { severity: 'error', summary: 'the record of an edition cannot be read' },
  'spec/conflicting-keys': {
    severity: 'error',
    summary: 'two keys of a brief definition exclude each other',
  },
  'spec/no-briefs': { severity: 'error', summary: 'the project defines no brief' },

  'selection/empty-brief': { severity: 'error', summary: 'a brief selects no recommendation' },
  'selection/include-out-of-reach': {
    severity: 'error',
    summary: 'a brief includes a recommendation by name that another rule keeps out',
  },
  'selection/rule-without-effect': { severity: 'warning', summary: 'a rule of a brief changes nothing' },

  'budget/too-long': {
    severity: 'error',
    summary: 'what has to stay in a brief takes more pages than its page budget',
  },
  'budget/too-many': {
    severity: 'error',
    summary: 'a brief with a page budget has more recommendations than can be weighed',
  },
  'budget/given-up': {
    severity: 'error',
    summary: 'no cut of a brief to its page budget was found in reasonable time',
  },
  'budget/unproved': {
    severity: 'warning',
    summary:
      'a brief was cut to its page budget, and a better cut may fit: there are too many to try them all',
  },
  'budget/counted-title': {
    severity: 'warning',
    summary: 'the title of a brief counts more recommendations than its page budget leaves',
  },
  'budget/missing': { severity: 'error', summary: 'a brief that is to be fitted has no page budget' },
  'budget/not-best': { severity: 'error', summary: 'a better choice fits the page budget of a brief' },
  'budget/not-proved': {
    severity: 'error',
    summary: 'a brief has more choices than can be laid out to prove the best one',
  },

  'template/syntax': { severity: 'error', summary: 'a template is not valid Handlebars' },
  'template/missing-variable': {
    severity: 'error',
    summary: 'a template names a value that a brief does not have',
  },
  'template/unknown-helper': { severity: 'error', summary: 'a template calls a helper that does not exist' },
  'template/unknown-partial': {
    severity: 'error',
    summary: 'a template includes a partial that does not exist',
  },
  'template/invalid-header': {
    severity: 'error',
    summary: 'the header of a template has a wrong key or value',
  },
  'template/wrong-type': {
    severity: 'error',
    summary: 'a template uses a value as something other than what it is',
  },
  'template/invalid-name': {
    severity: 'error',
    summary: 'the path of a file in `templates/` is not that of a template or partial',
  },
  'template/unsafe': { severity: 'error', summary: 'a template uses a construct that is not allowed' },
  'template/render': { severity: 'error', summary: 'a template failed while it was filled in' },

  'document/missing-title': { severity: 'error', summary: 'the document has no heading of the first level' },
  'document/unsupported': { severity: 'warning', summary: 'a Markdown construct is shown in a simpler form' },
  'document/unknown-role': { severity: 'error', summary: 'a role comment names no known role' },
  'document/unknown-language': {
    severity: 'error',
    summary: 'a document or a part of it names no known language',
  },
  'document/missing-footnote': { severity: 'error', summary: 'a footnote is referred to but not defined' },
  'document/unused-footnote': { severity: 'warning', summary: 'nothing refers to a footnote' },
  'document/unknown-anchor': {
    severity: 'error',
    summary: 'a link leads to an anchor that the document does not have',
  },
  'document/unsafe-link': { severity: 'error', summary: 'a link has an address scheme that is not allowed' },
  'document/too-deep': { severity: 'error', summary: 'the document is nested more deeply than is allowed' },
  'document/too-large': {
    severity: 'error',
    summary: 'the document or one of its paragraphs is longer than is allowed',
  },
  'document/duplicate-anchor': {
    severity: 'error',
    summary: 'two places of a document have the same anchor',
  },

  'document/missing-alt': { severity: 'error', summary: 'a picture has no text that says what it shows' },
  'document/unsafe-image': { severity: 'error', summary: 'a picture is not a file of the project' },
  'document/unknown-chart': { severity: 'error', summary: 'a chart comment names no known kind of chart' },
  'document/invalid-chart': { severity: 'error', summary: 'a chart cannot be drawn from its table' },

  'image/missing': { severity: 'error', summary: 'the file of a picture does not exist' },
  'image/damaged': { severity: 'error', summary: 'the file of a picture breaks the rules of its format' },
  'image/unsupported': { severity: 'error', summary: 'a picture uses what cannot be shown' },
  'image/unsafe': { severity: 'error', summary: 'a picture holds what leads out of it or runs' },
  'image/too-large': { severity: 'error', summary: 'a picture is larger than is allowed' },

  'layout/chart-as-table': { severity: 'warning', summary: 'a chart does not fit and is shown as its table' },
  'layout/cramped-table': { severity: 'warning', summary: 'a table has too many columns for its page' },
  'layout/overfull-line': { severity: 'warning', summary: 'a line is wider than its measure' },
  'layout/too-many-pages': { severity: 'error', summary: 'the document runs over the limit of pages' },

  'pdf/missing-glyph': { severity: 'error', summary: 'no font has a glyph for a character' },
  'pdf/missing-script': { severity: 'error', summary: 'no font has the characters of a script' },
  'pdf/unusable-font': { severity: 'error', summary: 'a font file cannot be embedded' },

  'input/cannot-read': { severity: 'error', summary: 'a file that was named cannot be read' },
  'input/no-repository': { severity: 'error', summary: 'the project is not in a git repository that opens' },
  'input/unknown-ref': { severity: 'error', summary: 'a commit, tag or branch does not exist' },
  'input/broken-project': { severity: 'error', summary: 'another state of the project has mistakes' },
  'input/unknown-record': { severity: 'error', summary: 'no record of the corpus has an id' },
  'input/no-brief': {
    severity: 'error',
    summary: 'a file is not a PDF that briefwright made, or it is damaged',
  },
  'input/changed': { severity: 'error', summary: 'a PDF was changed after it was made' },
  'input/edited': {
    severity: 'warning',
    summary: 'a PDF was changed after it was made, and the files in it are whole',
  },
  'input/invalid-manifest': { severity: 'error', summary: 'a file is not the manifest of a build' },

  'input/unknown-code': { severity: 'error', summary: 'a code that was named is that of no diagnostic' },

  'verify/different': { severity: 'error', summary: 'a PDF is not what the project gives' },
  'verify/gone': { severity: 'error', summary: 'the project cannot give the brief of a PDF any more' },

  'merge/no-shard': { severity: 'error', summary: 'a manifest to merge is not that of a shard' },
  'merge/mixed': { severity: 'error', summary: 'manifests to merge are not of one build' },
  'merge/overlap': { severity: 'error', summary: 'manifests to merge hold the same thing twice' },
  'merge/gap': { severity: 'error', summary: 'a part of a build is missing' },
  'merge/missing-file': { severity: 'error', summary: 'a file that a manifest names is missing' },
  'merge/changed-file': { severity: 'error', summary: 'a file is not what its manifest says' },

  'leak/wording': {
    severity: 'error',
    summary: 'a built file holds words of a record that it may not show',
  },
  'leak/id': { severity: 'error', summary: 'a built file names a record that it may not show' },
  'leak/unread': { severity: 'error', summary: 'a built file cannot be read, so nothing is known of it' },
  'leak/unexpected-file': {
    severity: 'error',
    summary: 'a file stands among built ones, and no manifest names it',
  },
  'leak/missing-file': { severity: 'error', summary: 'a file that a manifest names is missing' },
  'leak/unknown-brief': {
    severity: 'error',
    summary: 'the project does not give the brief of a built file any more',
  },

  'lint/actionability': {
    severity: 'info',
    summary: 'a recommendation does not say who acts by when, by which means, or how one will see it',
  },
  'lint/brief-length': {
    severity: 'info',
    summary: 'a brief is longer than what is asked for, or has too few messages',
  },
  'lint/reading-level': { severity: 'info', summary: 'a brief is harder to read than its audience manages' },
  'lint/sentence-length': {
    severity: 'info',
    summary: 'a sentence is longer than the audience of a brief manages',
  },
  'lint/stand-alone': { severity: 'warning', summary: 'a text of a brief needs what is not in the brief' },
  'lint/vague-verb': { severity: 'info', summary: 'an ask has a verb that nobody can see done' },
  'lint/alt-text': { severity: 'warning', summary: 'the alternative text of a picture says nothing of it' },
  'lint/contrast': { severity: 'warning', summary: 'text stands out too little from what is behind it' },
  'lint/duplicate-name': { severity: 'error', summary: 'two elements of the tag tree have the same name' },
  'lint/empty-element': { severity: 'warning', summary: 'an element of the tag tree is empty' },
  'lint/empty-header': { severity: 'warning', summary: 'a column of a table has no header' },
  'lint/heading-order': { severity: 'warning', summary: 'the levels of headings leave one out' },
  'lint/language-change': {
    severity: 'warning',
    summary: 'text stands in a script that its language is not written in',
  },
  'lint/link-text': { severity: 'warning', summary: 'the text of a link does not stand alone' },
  'lint/list-structure': { severity: 'error', summary: 'a list of the tag tree is not well formed' },
  'lint/missing-alt': { severity: 'error', summary: 'a figure of the tag tree has no alternative text' },
  'lint/number-without-evidence': {
    severity: 'warning',
    summary: 'a number of a recommendation stands in nothing that it cites',
  },
  'lint/outside-paper': { severity: 'error', summary: 'text stands outside the paper' },
  'lint/reading-order': { severity: 'warning', summary: 'a page is drawn in another order than it is read' },
  'lint/review-due': { severity: 'info', summary: 'a recommendation has to be reviewed soon' },
  'lint/review-overdue': { severity: 'warning', summary: 'the review of a recommendation is overdue' },
  'lint/strength-above-certainty': {
    severity: 'warning',
    summary: 'a strong recommendation rests on evidence of low certainty, and no reason is given',
  },
  'lint/table-structure': { severity: 'error', summary: 'a cell of a table has no header' },
  'lint/untagged-text': { severity: 'error', summary: 'text on a page is not in the tag tree' },
  'lint/variant-fidelity': {
    severity: 'warning',
    summary: 'a variant or a short text says something else than the text it stands for',
  },

  'coverage/orphan': { severity: 'error', summary: 'a recommendation is in no brief' },
  'coverage/empty-cell': { severity: 'error', summary: 'nothing applies to an audience in a region' },
  'coverage/without-evidence': { severity: 'error', summary: 'a recommendation rests on no evidence' },
  'coverage/unused-evidence': { severity: 'error', summary: 'no recommendation rests on an evidence record' },
  'coverage/uncited-source': { severity: 'error', summary: 'nothing cites a source' },
  'coverage/unused-variant': { severity: 'error', summary: 'a variant is chosen in no brief' },

  'output/unsafe-path': { severity: 'error', summary: 'an output path leads outside the output folder' },
  'output/cannot-write': { severity: 'error', summary: 'a file could not be written' },
  'output/no-summary': { severity: 'warning', summary: 'the job summary could not be written' },
  'output/invalid-manifest': {
    severity: 'warning',
    summary: 'the manifest that a build replaces cannot be read, so that nothing is compared with it',
  },
  'output/stale': { severity: 'error', summary: 'a built file is not what the project gives' },
  'output/exists': { severity: 'error', summary: 'a file is there already and is not overwritten' },
} as const satisfies Record<`${string}/${string}`, CodeEntry>;

export type DiagnosticCode = keyof typeof diagnosticCodes;

export function severityOf(code: DiagnosticCode): Severity {
  return diagnosticCodes[code].severity;
}
