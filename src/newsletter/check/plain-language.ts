import { isAccepted, type Accept } from '../../model/accepts.ts';
import { longSentences } from '../../model/reading/long-sentences.ts';
import { unexplained } from '../../model/reading/abbreviations.ts';
import type { Term } from '../../model/vocabulary.ts';
import type { LetterFinding, LetterFindings } from './letter-finding.ts';
import type { LetterPassage } from './letter-passages.ts';

/** Hints for sentences that are too long, in the editor's own text. */
export const checkSentences = (
  passages: readonly LetterPassage[],
  accepts: readonly Accept[],
  { hint }: LetterFindings,
): LetterFinding[] =>
  passages
    .filter(({ isOwn }) => isOwn)
    .flatMap(({ words, line }) =>
      longSentences(words)
        .filter(([fault]) => !isAccepted(accepts, 'lang-mening', fault))
        .map(([fault, remedy]) => hint(line, 'mening', fault, remedy)),
    );

/** Hints for abbreviations that are not explained where the reader first meets them: a letter has no glossary beside it. */
export const checkAbbreviations = (
  passages: readonly LetterPassage[],
  terms: readonly Term[],
  accepts: readonly Accept[],
  { hint }: LetterFindings,
): LetterFinding[] =>
  unexplained(passages, terms).flatMap(({ abbr, whole, passage: { line, isOwn } }) => {
    if (isAccepted(accepts, 'forkortning', abbr)) return [];
    const remedy = whole ? `skriv ”${whole} (${abbr})”` : `skriv ut namnet först: ”Hela namnet (${abbr})”`;
    return hint(
      line,
      'förkortning',
      `${abbr} förklaras inte första gången${isOwn ? '' : ' (ordet står i kortets text)'}`,
      isOwn ? remedy : `${remedy} i brevet före kortet, eller i artikeln`,
    );
  });
