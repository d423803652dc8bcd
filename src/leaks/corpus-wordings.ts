import type { Corpus, Located } from '../corpus/corpus.ts';
import type { Evidence } from '../corpus/schema/evidence.ts';
import type { Recommendation } from '../corpus/schema/recommendation.ts';
import type { Source } from '../corpus/schema/source.ts';
import { type Location, spanIn } from '../diagnostics/location.ts';
import type { Span } from '../diagnostics/span.ts';
import { type CanonicalText, canonicalText } from './canonical-text.ts';
import { hiddenRecords } from './hidden-records.ts';
import { readableText } from './markdown-texts.ts';
import { indexWordings, type WordingIndex } from './wording-index.ts';

/** A record whose words may not stand in every brief. */
export interface GuardedRecord {
  readonly kind: 'recommendation' | 'evidence' | 'source';
  readonly id: string;
  /** Why no brief may show it; absent where some may. Of findings and sources: that of what alone rests on them. */
  readonly hidden?: 'draft' | 'embargoed' | 'retired';
  readonly span: Span;
}

/** A text of a record. */
export interface GuardedText {
  readonly record: GuardedRecord;
  /** JSON Pointer in the record, such as `/variants/0/title`. */
  readonly field: string;
  readonly span: Span;
}

/** All texts that a brief could show by mistake. */
export interface CorpusWordings {
  readonly index: WordingIndex;
  /** By their letters: several records may share one text. */
  readonly texts: ReadonlyMap<string, readonly GuardedText[]>;
  readonly ids: ReadonlyMap<string, GuardedRecord>;
}

/** Gathers every wording of every recommendation, and of the findings and sources that only hidden ones rest on. */
export function corpusWordings(corpus: Corpus): CorpusWordings {
  const hidden = hiddenRecords(corpus);
  const entries = [
    ...corpus.recommendations.map(guardRecommendation),
    ...hidden.evidence.map(({ record, status }) => guardEvidence(record, status)),
    ...hidden.sources.map(({ record, status }) => guardSource(record, status)),
  ];
  const forms = entries.flatMap(formsOf);
  const texts = new Map<string, GuardedText[]>();
  for (const { wording, guarded } of forms) {
    const known = texts.get(wording.letters);
    if (known) known.push(guarded);
    else texts.set(wording.letters, [guarded]);
  }
  const ids = new Map(entries.toReversed().map(({ record }) => [record.id, record]));
  return { index: indexWordings(forms.map(({ wording }) => wording)), texts, ids };
}

interface Form {
  readonly wording: CanonicalText;
  readonly guarded: GuardedText;
}

/** Each text of a record as it is written, and as it reads without markup where that differs. */
function formsOf({ record, located, values }: Guarded): readonly Form[] {
  return values.flatMap(([field, text]) => {
    const guarded = { record, field, span: spanIn(located, field) };
    const forms = [text, readableText(text)].map(canonicalText).filter(({ letters }) => letters !== '');
    const distinct = forms.filter(({ letters }, index) => index === 0 || letters !== forms[0]?.letters);
    return distinct.map((wording) => ({ wording, guarded }));
  });
}

interface Guarded {
  readonly record: GuardedRecord;
  readonly located: Location;
  /** Texts by their field. */
  readonly values: readonly (readonly [string, string])[];
}

function guardRecommendation(recommendation: Located<Recommendation>): Guarded {
  const { id, status, span, variants, actions } = recommendation;
  return {
    record: { kind: 'recommendation', id, span, ...(status === 'active' ? {} : { hidden: status }) },
    located: recommendation,
    values: [
      ...fieldsOf('', recommendation, ['title', 'statement', 'rationale', 'short']),
      ...variants.flatMap((variant, index) =>
        fieldsOf(`/variants/${index}`, variant, ['title', 'statement', 'rationale', 'short', 'reason']),
      ),
      ...actions.flatMap((action, index) => fieldsOf(`/actions/${index}`, action, ['text', 'indicator'])),
    ],
  };
}

type Hidden = NonNullable<GuardedRecord['hidden']>;

function guardEvidence(evidence: Located<Evidence>, hidden: Hidden): Guarded {
  const { id, span } = evidence;
  return {
    record: { kind: 'evidence', id, span, hidden },
    located: evidence,
    values: fieldsOf('', evidence, ['statement', 'note']),
  };
}

function guardSource(source: Located<Source>, hidden: Hidden): Guarded {
  const { id, span } = source;
  return {
    record: { kind: 'source', id, span, hidden },
    located: source,
    values: fieldsOf('', source, ['title', 'DOI', 'URL']),
  };
}

function fieldsOf<Key extends string>(
  pointer: string,
  record: { readonly [K in Key]?: string | undefined },
  keys: readonly Key[],
): readonly (readonly [string, string])[] {
  return keys.flatMap((key) => {
    const text = record[key];
    return text === undefined ? [] : [[`${pointer}/${key}`, text] as const];
  });
}
