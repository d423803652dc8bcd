import type { Rule } from '../rule.ts';
import { altText } from './alt-text.ts';
import { contrast } from './contrast.ts';
import { duplicateName } from './duplicate-name.ts';
import { emptyElement } from './empty-element.ts';
import { emptyHeader } from './empty-header.ts';
import { headingOrder } from './heading-order.ts';
import { languageChange } from './language-change.ts';
import { linkText } from './link-text.ts';
import { listStructure } from './list-structure.ts';
import { missingAlt } from './missing-alt.ts';
import { outsidePaper } from './outside-paper.ts';
import { readingOrder } from './reading-order.ts';
import { tableStructure } from './table-structure.ts';
import { untaggedText } from './untagged-text.ts';

/** Every rule, by the name of its file. One file of this folder each, and one code. */
export const rules = {
  altText,
  contrast,
  duplicateName,
  emptyElement,
  emptyHeader,
  headingOrder,
  languageChange,
  linkText,
  listStructure,
  missingAlt,
  outsidePaper,
  readingOrder,
  tableStructure,
  untaggedText,
} as const satisfies Record<string, Rule>;
