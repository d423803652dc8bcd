import type { Rule } from '../rule.ts';
import { actionability } from './actionability.ts';
import { altText } from './alt-text.ts';
import { briefLength } from './brief-length.ts';
import { contrast } from './contrast.ts';
import { duplicateName } from './duplicate-name.ts';
import { emptyElement } from './empty-element.ts';
import { emptyHeader } from './empty-header.ts';
import { headingOrder } from './heading-order.ts';
import { languageChange } from './language-change.ts';
import { linkText } from './link-text.ts';
import { listStructure } from './list-structure.ts';
import { missingAlt } from './missing-alt.ts';
import { numberWithoutEvidence } from './number-without-evidence.ts';
import { outsidePaper } from './outside-paper.ts';
import { readingLevel } from './reading-level.ts';
import { readingOrder } from './reading-order.ts';
import { reviewDue } from './review-due.ts';
import { reviewOverdue } from './review-overdue.ts';
import { sentenceLength } from './sentence-length.ts';
import { standAlone } from './stand-alone.ts';
import { strengthAboveCertainty } from './strength-above-certainty.ts';
import { tableStructure } from './table-structure.ts';
import { untaggedText } from './untagged-text.ts';
import { vagueVerb } from './vague-verb.ts';
import { variantFidelity } from './variant-fidelity.ts';

/** Every rule, by the name of its file. One file of this folder each, and one code. */
export const rules = {
  actionability,
  altText,
  briefLength,
  contrast,
  duplicateName,
  emptyElement,
  emptyHeader,
  headingOrder,
  languageChange,
  linkText,
  listStructure,
  missingAlt,
  numberWithoutEvidence,
  outsidePaper,
  readingLevel,
  readingOrder,
  reviewDue,
  reviewOverdue,
  sentenceLength,
  standAlone,
  strengthAboveCertainty,
  tableStructure,
  untaggedText,
  vagueVerb,
  variantFidelity,
} as const satisfies Record<string, Rule>;
