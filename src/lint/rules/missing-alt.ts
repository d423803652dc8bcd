import type { Finding, TagsRule } from '../rule.ts';
import { placeOf, walkTags } from '../walk-tags.ts';

export const missingAlt: TagsRule = {
  code: 'lint/missing-alt',
  subject: 'tags',
  why: 'Without an alternative text a screen reader says nothing of a picture but that it is there.',
  clause: 'PDF/UA-1, 7.3; WCAG 2.2, 1.1.1',
  good: ['Document\n  Figure alt="Three of four projects end"\n    ""'],
  bad: ['Document\n  Figure\n    ""', 'Document\n  Figure alt=" "\n    ""'],
  check(root) {
    const findings: Finding[] = [];
    walkTags(root, (element) => {
      const { role, alt = '' } = element;
      if (role === 'Figure' && alt.trim() === '')
        findings.push({ message: 'a figure has no alternative text', ...placeOf(element) });
    });
    return findings;
  },
};
