import type { BlockRole, Inline, Paragraph } from '../../document/document.ts';
import { addPenalty, addSpace } from '../flow.ts';
import { inlineItems } from '../inline-items.ts';
import type { LayoutContext, Place } from '../layout-context.ts';
import { forbidden } from '../page-cost.ts';
import { fullWidth } from '../page-geometry.ts';
import { addLines, setLines } from '../set-lines.ts';
import { addElement } from '../tag-tree.ts';
import { type TypeStyle, typeStyle } from '../type-style.ts';

/**
 * A paragraph; its role decides about type and place. A paragraph that is all bold is a label: it stays with what
 * follows, and so does a statement.
 */
export function paragraph(context: LayoutContext, block: Paragraph, place: Place): void {
  const { flow, tags } = context;
  const kind = kindOf(block, place);
  const quiet = isOneInternalLink(block.children) ? ({ hasQuietLinks: true } as const) : {};
  const style = { ...styleOf(context, kind, place), ...quiet };
  const column = kind === 'byline' || kind === 'kicker' ? fullWidth(place.column) : place.column;
  const children = kind === 'statement' ? withoutStrong(block.children) : block.children;
  const items = inlineItems(context, children, style, addElement(tags, place.parent, 'P'));
  const lines = setLines(context, items, { style, column, hyphenate: isSmallType(kind), span: block.span });
  addSpace(flow, style.before);
  if (kind === 'small') addPenalty(flow, lonelyNote);
  addLines(flow, lines);
  addSpace(flow, style.after);
  if (kind === 'statement' || kind === 'label') addPenalty(flow, forbidden);
}

/** Cost of a page that begins with a line of small type, such as the sources of what stands on the page before. */
const lonelyNote = 300;

type ParagraphKind = BlockRole | 'statement' | 'label' | 'plain';

function kindOf(block: Paragraph, { isStatement, parent }: Place): ParagraphKind {
  if (block.role !== undefined) return block.role;
  if (isStatement) return 'statement';
  return isAllStrong(block.children) && parent.role !== 'LBody' ? 'label' : 'plain';
}

function styleOf({ theme }: LayoutContext, kind: ParagraphKind, { style }: Place): TypeStyle {
  switch (kind) {
    case 'kicker':
    case 'subtitle':
    case 'byline':
    case 'lead':
    case 'small':
    case 'statement':
      return typeStyle(theme, kind);
    case 'caption':
    case 'references':
      return typeStyle(theme, 'small');
    case 'label':
      return { ...style, family: 'heading', after: style.after * labelTightness };
    default:
      return style;
  }
}

/** Words are not broken in larger type. */
function isSmallType(kind: ParagraphKind): boolean {
  return kind === 'plain' || kind === 'small' || kind === 'caption' || kind === 'references';
}

/** A label stands nearer to what it names than paragraphs stand to each other. */
const labelTightness = 0.4;

/** A paragraph that is one link into the document, such as a key message, looks like any other. */
function isOneInternalLink(inlines: readonly Inline[]): boolean {
  const [first, ...rest] = inlines.filter((inline) => inline.type !== 'anchor');
  return rest.length === 0 && first?.type === 'link' && first.url.startsWith('#');
}

function isAllStrong(inlines: readonly Inline[]): boolean {
  return inlines.length === 1 && inlines[0]?.type === 'strong';
}

/** The style of a statement is emphasis enough. */
function withoutStrong(inlines: readonly Inline[]): readonly Inline[] {
  const [first] = inlines;
  return inlines.length === 1 && first?.type === 'strong' ? first.children : inlines;
}
