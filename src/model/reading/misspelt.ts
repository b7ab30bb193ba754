import { hintsOf, type Hint } from '../hint-kinds.ts';
import { lastByText } from '../last-by-text.ts';
import type { RawFile } from '../raw.ts';
import { passagesOf, textOf } from './read-along.ts';
import { madeWhole } from './slips.ts';
import { unknownWords, type Spelling } from './spelling.ts';

/** Words that nobody knows, where each first stands in a text. @param around `lists`: all that the portal calls things */
export const misspelt = lastByText(
  'misspelt',
  (file: RawFile, { spelling }: { spelling: () => Spelling; lists: string }): readonly Hint[] => {
    const text = textOf(file);
    if (!text) return [];
    const seen = new Set<string>();
    return passagesOf(text).flatMap(({ words, line, field }) =>
      unknownWords(madeWhole(words), spelling())
        .filter((word) => !seen.has(word) && seen.add(word))
        .flatMap((word) => {
          const near = spelling().nearest(word);
          const remedy = near ? `menade du ”${near}”? ` : '';
          const but = /^\p{Lu}/u.test(word) ? ', men aldrig en kontaktpersons namn' : '';
          const keep = `är ordet rätt, lägg det i own-words.yaml${but}`;
          return hintsOf('stavning', [
            {
              file: file.path,
              line,
              field,
              fault: `”${word}” är inget ord som ordboken känner`,
              remedy: remedy + keep,
            },
          ]);
        }),
    );
  },
  { context: ({ lists }) => lists },
);
