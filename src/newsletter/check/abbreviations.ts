import type { Term } from '../../model/vocabulary.ts';
import type { LetterFinding, LetterFindings } from './letter-finding.ts';
import type { LetterPassage } from './letter-passages.ts';

/** What the readers meet every day without being told what it stands for. */
const EVERYDAY = 'AB EU EG FN USA ID IT TV PDF SMS QR VD ISBN DOI SVT SR UR TT BBC II III IV VI'.split(' ');
/** Marks of places to fill, which are faults of their own. */
const MARKS = ['FYLL', 'TODO', 'FIXME', 'XXX'];
const PASSED_OVER = new Set([...EVERYDAY, ...MARKS]);

/** TE-SAT and P/CVE are one; VOX-Pol is a name. ”CVE-utbildning” is CVE. */
const CAPITALS = /(?<![\p{L}\d-])(?:\p{Lu}\/)?\p{Lu}{2,8}(?:[-/]\p{Lu}{2,8})?(?![\p{L}\d]|-\p{Lu}\p{Ll})/gu;

/**
 * Hints for abbreviations that are not explained where the reader first meets them: those of the glossary, and other words
 * in capitals. Explained is ”Center mot våldsbejakande extremism (CVE)”, ”CVE (Center …)”, or the whole word beside it.
 */
export function checkAbbreviations(
  passages: readonly LetterPassage[],
  terms: readonly Term[],
  { hint }: LetterFindings,
): LetterFinding[] {
  const known = new Map(
    terms.flatMap((term) => (term.abbr ? [[term.abbr.replace(/,.*/, ''), term] as const] : [])).toReversed(),
  );
  const met = new Set<string>();
  return passages.flatMap(({ words, line, context, isOwn }) =>
    abbreviationsIn(words, known.keys()).flatMap((abbr) => {
      if (met.has(abbr)) return [];
      met.add(abbr);
      if (isExplained(abbr, context, known.get(abbr)?.term)) return [];
      const whole = known.get(abbr)?.term;
      const remedy = whole ? `skriv ”${whole} (${abbr})”` : `skriv ut namnet först: ”Hela namnet (${abbr})”`;
      return [
        hint(
          line,
          'förkortning',
          `${abbr} förklaras inte första gången${isOwn ? '' : ' (ordet står i kortets text)'}`,
          isOwn ? remedy : `${remedy} i brevet före kortet, eller i artikeln`,
        ),
      ];
    }),
  );
}

function abbreviationsIn(words: string, glossary: Iterable<string>): string[] {
  const own = [...glossary].filter((abbr) => !/^[\p{Lu}/]+$/u.test(abbr) && wholeWord(abbr).test(words));
  return [...new Set([...own, ...(words.match(CAPITALS) ?? [])])].filter((abbr) => !PASSED_OVER.has(abbr));
}

function isExplained(abbr: string, words: string, whole: string | undefined): boolean {
  const plain = abbr.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
  if (new RegExp(String.raw`\(${plain}[),;]|(?<![\p{L}\d])${plain} \(\p{L}`, 'u').test(words)) return true;
  return whole !== undefined && words.toLocaleLowerCase('sv').includes(whole.toLocaleLowerCase('sv'));
}

const wholeWord = (abbr: string) =>
  new RegExp(String.raw`(?<![\p{L}\d])${abbr.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)}(?![\p{L}\d])`, 'u');
