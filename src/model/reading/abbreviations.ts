import type { Term } from '../vocabulary.ts';

/** What the readers meet every day without being told what it stands for. */
const EVERYDAY = 'AB EU EG FN USA UK OECD HR ID IT TV PDF SMS QR RSS VD ISBN DOI SVT SR UR TT BBC II III IV VI'.split(
  ' ',
);
/** Marks of places to fill, which are faults of their own. */
const MARKS = ['FYLL', 'TODO', 'FIXME', 'XXX'];
const PASSED_OVER = new Set([...EVERYDAY, ...MARKS]);

/** What a publication, a licence or a firm is called: SOU 2021:49, CC BY-SA 3.0, RAND Corporation. */
const NAMES =
  /\b(?:(?:SOU|NOU|COM|TemaNord) \d{4}:? ?\d+|CC (?:BY|0)[\p{Lu}\d. -]*|\p{Lu}{2,8} (?!University|Universitet)\p{Lu}\p{Ll}{2,})/gu;

/** TE-SAT and P/CVE are one; VOX-Pol is a name. ”CVE-utbildning” is CVE. */
const CAPITALS = /(?<![\p{L}\d-])(?:\p{Lu}\/)?\p{Lu}{2,8}(?:[-/]\p{Lu}{2,8})?(?![\p{L}\d]|-\p{Lu}\p{Ll})/gu;

/** An abbreviation where a reader first meets it, and what it stands for if the glossary knows. */
export interface Unexplained<P> {
  abbr: string;
  whole: string | undefined;
  passage: P;
}

/**
 * Abbreviations that are not explained where the reader first meets them: those of the glossary, and other words in
 * capitals. Explained is ”Center mot våldsbejakande extremism (CVE)”, ”CVE (Center …)”, ”tankesmedjan RUSI”, or the whole
 * word beside it.
 */
export function unexplained<P extends { words: string; context: string }>(
  passages: readonly P[],
  terms: readonly Term[],
): Unexplained<P>[] {
  const known = new Map(
    terms.flatMap((term) => (term.abbr ? [[term.abbr.replace(/,.*/, ''), term] as const] : [])).toReversed(),
  );
  const met = new Set<string>();
  return passages.flatMap((passage) =>
    abbreviationsIn(passage.words, known.keys()).flatMap((abbr) => {
      if (met.has(abbr)) return [];
      met.add(abbr);
      const whole = known.get(abbr)?.term;
      return isExplained(abbr, passage.context, whole) ? [] : [{ abbr, whole, passage }];
    }),
  );
}

function abbreviationsIn(words: string, glossary: Iterable<string>): string[] {
  const own = [...glossary].filter((abbr) => !/^[\p{Lu}/]+$/u.test(abbr) && wholeWord(abbr).test(words));
  return [...new Set([...own, ...(words.replace(NAMES, ' ').match(CAPITALS) ?? [])])].filter(
    (abbr) => !PASSED_OVER.has(abbr),
  );
}

function isExplained(abbr: string, words: string, whole: string | undefined): boolean {
  const plain = quoted(abbr);
  const beside = [
    String.raw`\(${plain}[),;]`,
    String.raw`(?<![\p{L}\d])${plain} \(\p{L}`,
    String.raw`(?<![\p{L}\d])${plain},? (?:som|vilket) (?:står för|betyder)`,
    String.raw`(?<![\p{L}\d])${plain}, (?:den|det|en|ett|där|som sedan|numera) `,
    String.raw`\p{Ll}{3,}(?:[aei]n|et|rna|torn) ${plain}(?![\p{L}\d])`,
  ];
  if (new RegExp(beside.join('|'), 'u').test(words)) return true;
  if (whole !== undefined && words.toLocaleLowerCase('sv').includes(whole.toLocaleLowerCase('sv'))) return true;
  return isNamed(abbr, words);
}

/** ”Global Network on Extremism and Technology” is GNET: words in a row, the first with a capital, those that only bind left out. */
function isNamed(abbr: string, words: string): boolean {
  const letters = abbr.replace(/[^\p{L}]/gu, '').toLocaleLowerCase('sv');
  if (letters.length < 3) return false;
  const run = words.split(/\s+/).filter((word) => /^\p{L}/u.test(word) && !BINDING.test(word));
  const initials = run.map((word) => word[0]!.toLocaleLowerCase('sv')).join('');
  for (let at = initials.indexOf(letters); at >= 0; at = initials.indexOf(letters, at + 1))
    if (/^\p{Lu}\p{Ll}/u.test(run[at]!)) return true;
  return false;
}

const BINDING = /^(?:och|för|mot|i|om|av|på|vid|of|for|and|the|to|in|on|against)$/i;

const quoted = (abbr: string) => abbr.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

const wholeWord = (abbr: string) => new RegExp(String.raw`(?<![\p{L}\d])${quoted(abbr)}(?![\p{L}\d])`, 'u');
