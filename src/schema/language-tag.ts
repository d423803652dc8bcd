/** The two-letter languages of ISO 639-1. The list is closed: newer languages get three letters. */
const twoLetters = new Set(
  (
    'aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el ' +
    'en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ' +
    'ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na ' +
    'nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so ' +
    'sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu sh'
  ).split(' '),
);

/** Language, script, region, variants, extensions and private use, in this order (RFC 5646, 2.1). */
const wellFormed =
  /^([a-z]{2,3})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?$/i;

/** Whether a text is a BCP 47 tag: well-formed, and of a language that exists where it has two letters. */
export function isLanguageTag(tag: string): boolean {
  const language = wellFormed.exec(tag)?.[1]?.toLowerCase();
  return language !== undefined && (language.length === 3 || twoLetters.has(language));
}

/** The language itself, without script, region and the rest: `pt` for `pt-BR`. */
export function primaryLanguage(tag: string): string {
  return tag.split('-', 1)[0]?.toLowerCase() ?? '';
}

/** Languages whose usual script runs from right to left. */
const rightToLeft = new Set('ar arc azb ckb dv fa he iw ji ks ps sd syr ug ur yi'.split(' '));
const rightToLeftScripts = new Set('adlm arab aran hebr mand nkoo rohg samr syrc thaa'.split(' '));

/** The direction that text of a language runs in: by the script that the tag names, or else its usual one. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const script = /^[a-z]{2,3}-([a-z]{4})(?:-|$)/i.exec(tag)?.[1]?.toLowerCase();
  const isReversed =
    script === undefined ? rightToLeft.has(primaryLanguage(tag)) : rightToLeftScripts.has(script);
  return isReversed ? 'rtl' : 'ltr';
}
