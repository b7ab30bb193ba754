import type { MdastNode } from 'satteri';
import { lineOf, plainText, walk } from '../markup.ts';
import type { Finding } from '../problem.ts';

/** A word twice in a row. Some may be: ”det det handlar om”, ”den den gäller”, ”som som mest”. */
const TWICE = /(?<![\p{L}\d-])(?!(?:det|den|de|som|var|är|hade|har|man|vi|ni|om)\s)(\p{L}{2,}) \1(?![\p{L}\d-])/u;

export function doubledWord(words: string): Finding[] {
  const [, word] = TWICE.exec(words) ?? [];
  return word ? [[`”${word} ${word}” står två gånger i rad`, 'ta bort det ena']] : [];
}

/** What follows a hyphen that stands for a part of a word: ”skol- och fritid”. */
const AND = '(?:och|eller|samt|till|respektive|som|men|kontra|utan|snarare|både|plus|resp)(?![\\p{L}])';
/** The two halves of a word that a page of paper broke at the end of a line. */
const BROKEN = new RegExp(`(?<![\\p{L}\\d-])(\\p{L}*\\p{Ll}{2})- (?!${AND})(\\p{Ll}{2,})`, 'gu');

export function brokenWords(words: string): Finding[] {
  return [...words.matchAll(BROKEN)].map(([, head, tail]) => [
    `”${head}-${tail}” är avstavat, som i en text ur en pdf`,
    `skriv ihop det: ”${head}${tail}”`,
  ]);
}

/** The same words with what was broken made whole. */
export const madeWhole = (words: string) => words.replace(BROKEN, '$1$2');

const QUOTES = /["“„«»‘‟]|(?<![\p{L}\d])'(?=\p{L})/u;

/** Quotation marks of another language or of a typewriter, in Swedish text. */
export function foreignQuotes(words: string): Finding[] {
  const [mark] = QUOTES.exec(words) ?? [];
  return mark ? [[`citattecknet ${mark} är inte det svenska`, 'skriv ”så här”, med samma tecken före och efter']] : [];
}

/** Alternative texts that say what the reader is told anyway, and tables whose columns have no names. */
export function picturesAndTables(nodes: readonly MdastNode[]): { line: number; field: string; finding: Finding }[] {
  const all = [...walk(nodes)];
  const words = new Set(all.filter(({ type }) => type === 'heading').map((node) => same(plainText([node]))));
  const alts = all.filter(({ type }) => type === 'image').map(({ alt = '' }) => same(alt));
  let seen = -1;
  return all.flatMap((node) => {
    const line = lineOf(node);
    if (node.type === 'table') {
      const head = node.children?.[0]?.children ?? [];
      const isEmpty = head.length > 0 && head.every((cell) => plainText([cell]).trim() === '');
      const finding: Finding = ['tabellen har ingen rubrikrad', 'skriv vad kolumnerna heter på tabellens första rad'];
      return isEmpty ? [{ line, field: 'tabell', finding }] : [];
    }
    if (node.type !== 'image' || !node.alt) return [];
    seen++;
    const fault = /^(?:en |ett )?(?:bild|foto|fotografi|illustration|skärmdump)\b(?: (?:på|av|över|som visar))?/i.test(
      node.alt,
    )
      ? `alternativtexten börjar med ”${node.alt.split(' ').slice(0, 2).join(' ')}”, som skärmläsaren redan säger`
      : /\.(?:png|jpe?g|svg|webp)$/i.test(node.alt)
        ? 'alternativtexten är ett filnamn'
        : words.has(same(node.alt)) || alts.indexOf(same(node.alt)) < seen
          ? 'alternativtexten upprepar en rubrik eller en annan bilds text'
          : undefined;
    if (!fault) return [];
    const finding: Finding = [fault, 'säg vad bilden visar som inte står i texten'];
    return [{ line, field: 'bild', finding }];
  });
}

const same = (text: string) =>
  text
    .toLocaleLowerCase('sv')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
