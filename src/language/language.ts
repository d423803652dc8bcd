/** The fixed texts of briefs in one language, from `templates/languages/<tag>.yaml`. */
export interface Language {
  /** BCP 47 tag. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  /** By key, such as `keyMessages`; may hold `{placeholders}`. */
  readonly labels: Readonly<Record<string, string>>;
}
