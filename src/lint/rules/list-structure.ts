import type { TagElement } from '../../layout/layout.ts';
import type { Finding, TagsRule } from '../rule.ts';
import { elementsIn, placeOf, walkTags } from '../walk-tags.ts';

export const listStructure: TagsRule = {
  code: 'lint/list-structure',
  subject: 'tags',
  why: 'A screen reader says how many items a list has, and which one is read.',
  clause: 'PDF/UA-1, 7.6; ISO 32000-1, 14.8.4.3.3',
  good: [
    'Document\n  L\n    LI\n      Lbl\n        "1."\n      LBody\n        P\n          "a"',
    'Document\n  Note\n    Lbl\n      "1"',
  ],
  bad: [
    'Document\n  L\n    P\n      "a"',
    'Document\n  L\n    LI\n      P\n        "a"\n      LBody\n        "b"',
    'Document\n  LI\n    LBody\n      "a"',
    'Document\n  L\n    LI\n      LBody\n        "a"\n      LBody\n        "b"',
    'Document\n  LBody\n    "a"',
  ],
  check(root) {
    const findings: Finding[] = [];
    walkTags(root, (element, parent) => {
      const { role } = element;
      if (isMisplaced(element, parent)) {
        const message = `an element \`${role}\` stands in \`${parent?.role ?? 'nothing'}\``;
        findings.push({ message, ...placeOf(element) });
      }
      if (role === 'LI' && elementsIn(element).filter((child) => child.role === 'LBody').length !== 1) {
        findings.push({ message: 'an item of a list has not one body', ...placeOf(element) });
      }
    });
    return findings;
  },
};

/** Where elements of lists may stand, and what may stand in them. */
function isMisplaced({ role }: TagElement, parent: TagElement | undefined): boolean {
  if (parent?.role === 'L') return !['LI', 'L', 'Caption'].includes(role);
  if (parent?.role === 'LI') return role !== 'Lbl' && role !== 'LBody';
  return role === 'LI' || role === 'LBody';
}
