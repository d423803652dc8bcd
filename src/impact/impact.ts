/** What rests on a source or a finding: the shape that `impact --json` promises. Plain data. */
export interface Impact {
  /** What was asked for; two where a source and a finding have one id. */
  readonly of: readonly Place[];
  /** In corpus order: findings, recommendations, then messages to audiences. */
  readonly records: readonly AffectedRecord[];
  /** Sorted by id. */
  readonly briefs: readonly AffectedBrief[];
}

export interface Place {
  readonly kind: 'source' | 'evidence';
  readonly id: string;
  /** Title of a source, statement of a finding. */
  readonly title: string;
  readonly file: string;
  readonly line: number;
}

export interface AffectedRecord {
  readonly kind: 'evidence' | 'recommendation' | 'headline';
  /** Of a headline: the id of its audience. */
  readonly id: string;
  /** The findings by which it rests on a source; empty where it names what was asked for itself. */
  readonly through: readonly string[];
  readonly sentences: readonly Sentence[];
}

/** A text of a record. */
export interface Sentence {
  /** JSON Pointer in the record, such as `/actions/0/text`. */
  readonly field: string;
  readonly text: string;
  readonly file: string;
  readonly line: number;
}

/** A brief that shows something of it, with the numbers that things have there. */
export interface AffectedBrief {
  readonly id: string;
  readonly title: string;
  readonly recommendations: readonly Numbered[];
  readonly evidence: readonly Numbered[];
  /** References that are asked for. */
  readonly references: readonly Numbered[];
  /** Ids of asks of others. */
  readonly others: readonly string[];
  readonly hasHeadline: boolean;
}

export interface Numbered {
  readonly id: string;
  readonly number: number;
}
