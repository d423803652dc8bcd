import type { Finding, TagsRule } from '../rule.ts';
import { placeOf, walkTags } from '../walk-tags.ts';

export const duplicateName: TagsRule = {
  code: 'lint/duplicate-name',
  subject: 'tags',
  why: 'What leads to a note, or names the header of a cell, must not lead to another one.',
  clause: 'PDF/UA-1, 7.9',
  good: ['Document\n  Note name="a"\n    "1"\n  Note name="b"\n    "2"'],
  bad: ['Document\n  Note name="a"\n    "1"\n  Note name="a"\n    "2"'],
  check(root) {
    const names = new Set<string>();
    const findings: Finding[] = [];
    walkTags(root, (element) => {
      const { name } = element;
      if (name === undefined) return;
      const message = `two elements of the tag tree have the name \`${name}\``;
      if (names.has(name)) findings.push({ message, ...placeOf(element) });
      names.add(name);
    });
    return findings;
  },
};
