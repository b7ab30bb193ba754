import type { Finding } from '../model/problem.ts';

const REMEDY = 'spara bilden som png i stället';

const RULES: readonly (readonly [RegExp, string])[] = [
  [/<(?:[\w-]+:)?script\b|\bon[a-z]+\s*=|javascript\s*:/i, 'bilden har kod i sig'],
  [
    /<(?:[\w-]+:)?(?:foreignObject|iframe|embed|object|audio|video|a|handler|set|animate\w*)\b/i,
    'bilden har annat än former och text i sig',
  ],
  [/<!(?:DOCTYPE[^>]*\[|ENTITY)|<\?xml-stylesheet/i, 'bilden har en egen dokumenttyp eller formatmall'],
  [
    /(?:href|src)\s*=\s*["']?\s*(?!\s*["']?#)[^\s"'>]|url\(\s*["']?(?!\s*["']?#)[^)\s]|@import/i,
    'bilden hämtar något från en annan fil eller webbplats',
  ],
];

/** A picture of shapes is a small program: it is served as it lies, so it may have nothing but shapes in it. */
export function svgFindings(bytes: Uint8Array): Finding[] {
  const text = new TextDecoder()
    .decode(bytes)
    .replace(/&#x?[\da-f]+;|&(?:Tab|NewLine|colon);/gi, (code) => decoded(code));
  const found = RULES.filter(([pattern]) => pattern.test(text)).map(([, fault]): Finding => [fault, REMEDY]);
  return found.slice(0, 1);
}

function decoded(code: string): string {
  const number = /^&#(x?)([\da-f]+);$/i.exec(code);
  const value = number ? parseInt(number[2]!, number[1] ? 16 : 10) : 0;
  return value > 0 && value <= 0x10ffff ? String.fromCodePoint(value) : /colon/i.test(code) ? ':' : ' ';
}
