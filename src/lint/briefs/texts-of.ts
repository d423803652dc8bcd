import type { Located } from '../../corpus/corpus.ts';
import type { Recommendation } from '../../corpus/schema/recommendation.ts';
import { spanIn } from '../../diagnostics/location.ts';
import type { Span } from '../../diagnostics/span.ts';
import { proseOf } from '../records/prose-of.ts';
import type { BriefSubject } from '../rule.ts';

/** A text that readers of a brief meet, and where somebody wrote it. */
export interface PlacedText {
  /** Without markup. */
  readonly text: string;
  /** Absent for an ad-hoc brief's own texts. */
  readonly span?: Span;
  readonly kind: 'title' | 'statement' | 'reason' | 'action' | 'finding';
}

const fields = ['title', 'statement', 'rationale', 'short'] as const;

/** The texts of a brief in the order of reading: what it is called, then each recommendation, then the findings. */
export function textsOf({ brief, spec, corpus }: BriefSubject): readonly PlacedText[] {
  const records = new Map(corpus.recommendations.map((record) => [record.id, record]));
  const findings = new Map(corpus.evidence.map((record) => [record.id, record]));
  const own = [brief.title, brief.subtitle ?? '', brief.headline?.text ?? ''].map((text) =>
    placed('title', text, spec.span),
  );
  const asks = brief.recommendations.flatMap((item) => {
    const record = records.get(item.id);
    if (!record) return [];
    const kept = item.length === 'title' ? fields.slice(0, 1) : fields;
    const texts = kept.flatMap((field) => {
      const text = item[field];
      return text === undefined ? [] : [placed(kindOf(field), text, spanOf(record, field, text))];
    });
    const actions = item.actions.map(({ text }) => placed('action', text, spanOfAction(record, text)));
    return [...texts, ...actions];
  });
  const evidence = brief.evidence.map(({ id, statement }) => {
    const record = findings.get(id);
    return placed('finding', statement, spanIn(record ?? {}, '/statement'));
  });
  return [...own, ...asks, ...evidence];
}

function placed(kind: PlacedText['kind'], text: string, span: Span | undefined): PlacedText {
  return { kind, text: proseOf(text), ...(span ? { span } : {}) };
}

function kindOf(field: (typeof fields)[number]): PlacedText['kind'] {
  return field === 'title' || field === 'statement' ? field : 'reason';
}

/** Where the plain text stands, or that of the variant that is worded so. */
function spanOf(record: Located<Recommendation>, field: (typeof fields)[number], text: string): Span {
  const variant = record[field] === text ? -1 : record.variants.findIndex((one) => one[field] === text);
  return spanIn(record, variant < 0 ? `/${field}` : `/variants/${variant}/${field}`);
}

function spanOfAction(record: Located<Recommendation>, text: string): Span {
  const index = record.actions.findIndex((action) => text.startsWith(action.text.replace(/\.$/, '')));
  return spanIn(record, `/actions/${index}/text`);
}
