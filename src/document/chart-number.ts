/** How a table writes its numbers. */
export interface NumberFormat {
  /** What parts the digits after the point. */
  readonly decimal: 'point' | 'comma';
}

/** A number, and the unit that follows it. */
export interface ReadNumber {
  readonly number: number;
  readonly unit: string;
}

const patterns = {
  point: /^([+-]?)(\d{1,3}(?:[,\s]\d{3})+|\d{1,15})(?:\.(\d{1,15}))?\s*(\D{0,20})$/u,
  comma: /^([+-]?)(\d{1,3}(?:[.\s]\d{3})+|\d{1,15})(?:,(\d{1,15}))?\s*(\D{0,20})$/u,
} as const;

/** Reads `1,234.5`, `-3` or `45 %`; `undefined` for everything else. */
export function readChartNumber(text: string, { decimal }: NumberFormat): ReadNumber | undefined {
  const match = patterns[decimal].exec(text.trim().replace('−', '-'));
  if (!match) return undefined;
  const [, sign = '', whole = '', part = '', unit = ''] = match;
  if (/^[.,]/.test(unit)) return undefined;
  const number = Number(`${sign}${whole.replace(/\D/g, '')}.${part || '0'}`);
  return { number, unit: unit.trim() };
}
