import type { LetterFinding, LetterFindings } from './letter-finding.ts';
import type { LetterPassage } from './letter-passages.ts';

/** Words of a sentence that a hurried reader takes in (domain/rules.md 5). */
const LONGEST = 25;

/** Hints for sentences that are too long, in the editor's own text. */
export function checkSentences(passages: readonly LetterPassage[], { hint }: LetterFindings): LetterFinding[] {
  return passages
    .filter(({ isOwn }) => isOwn)
    .flatMap(({ words, line }) =>
      sentencesOf(words)
        .map((sentence) => sentence.split(' ').filter((word) => /[\p{L}\d]/u.test(word)))
        .filter((sentence) => sentence.length > LONGEST)
        .map((sentence) =>
          hint(
            line,
            'mening',
            `meningen som börjar ”${sentence.slice(0, 5).join(' ')} …” har ${sentence.length} ord`,
            `dela den; sikta på högst ${LONGEST} ord`,
          ),
        ),
    );
}

/** A point ends a sentence when a capital, a digit or a mark follows; ”t.ex. på”, ”bl.a. om” and ”2.5” do not. */
export const sentencesOf = (words: string) => words.split(/(?<=[.!?:…]["”)]?)\s+(?=["”(–-]?\s?[\p{Lu}\d])/u);
