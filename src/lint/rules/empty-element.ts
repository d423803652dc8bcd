import type { Finding, TagsRule } from '../rule.ts';
import { placeOf, walkTags } from '../walk-tags.ts';

export const emptyElement: TagsRule = {
  code: 'lint/empty-element',
  subject: 'tags',
  why: 'A screen reader stops at an element and has nothing to say.',
  clause: 'PDF/UA-1, 7.1',
  good: ['Document\n  P\n    "a"', 'Document\n  Table\n    TR\n      TH\n      TD\n        "a"', 'Document'],
  bad: ['Document\n  P', 'Document\n  Sect\n    H2'],
  check(root) {
    const findings: Finding[] = [];
    walkTags(root, (element) => {
      const { role, children } = element;
      if (children.length > 0 || mayBeEmpty.has(role)) return;
      findings.push({ message: `an element \`${role}\` of the tag tree is empty`, ...placeOf(element) });
    });
    return findings;
  },
};

/** A table keeps its grid, and a list its items. */
const mayBeEmpty: ReadonlySet<string> = new Set(['Document', 'TH', 'TD', 'TBody', 'LBody']);
