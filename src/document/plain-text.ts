import type { Inline } from './document.ts';

/** What inlines read without their markup. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(textOf).join('');
}

function textOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'inlineCode':
      return inline.value;
    case 'break':
      return ' ';
    case 'anchor':
    case 'footnoteReference':
      return '';
    default:
      return plainText(inline.children);
  }
}
