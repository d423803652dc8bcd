import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Span } from '../diagnostics/span.ts';
import type { ScriptCharacters } from './collect-characters.ts';
import { packageOf, scriptFonts } from './script-fonts.ts';
import { symbolFamily } from './symbol-family.ts';

/**
 * What is missing for one script: the script (`pdf/missing-script`), where no face has any of its characters, or else
 * single characters (`pdf/missing-glyph`).
 */
export function describeMissing(
  { script, places }: ScriptCharacters,
  hasGlyph: (codePoint: number) => boolean,
): readonly Diagnostic[] {
  const missing = [...places].filter(([codePoint]) => !hasGlyph(codePoint));
  const [first] = missing;
  if (first === undefined) return [];
  if (script !== 'Zyyy' && missing.length === places.size) return [missingScript(script, first[1])];
  return missing.map(([codePoint, span]) => missingGlyph(script, codePoint, span));
}

function missingScript(script: string, span: Span | undefined): Diagnostic {
  const fonts = Object.hasOwn(scriptFonts, script) ? scriptFonts[script] : undefined;
  return {
    code: 'pdf/missing-script',
    message: `no font has the ${fonts ? fonts.label : `\`${script}\``} script`,
    help: helpWith(fonts?.families[0]),
    ...(span === undefined ? {} : { span }),
  };
}

function missingGlyph(script: string, codePoint: number, span: Span | undefined): Diagnostic {
  const family = script === 'Zyyy' ? symbolFamily(codePoint) : scriptFonts[script]?.families[0];
  return {
    code: 'pdf/missing-glyph',
    message: `no font has ${nameCharacter(codePoint)}`,
    help: helpWith(family),
    ...(span === undefined ? {} : { span }),
  };
}

function helpWith(family: string | undefined): string {
  const put = 'put a static TrueType file that has it into `fonts/`';
  return family === undefined
    ? put
    : `install it: \`npm install @expo-google-fonts/${packageOf(family)}\`, or ${put}`;
}

/** Such as `` `ẞ` (U+1E9E) ``; what shows nothing goes by its number alone. */
function nameCharacter(codePoint: number): string {
  const number = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  const character = String.fromCodePoint(codePoint);
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? `\`${character}\` (${number})` : number;
}
