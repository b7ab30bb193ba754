import { personIn } from '../../src/model/personal-names.ts';
import { personalIn } from '../../src/model/privacy.ts';
import type { Finding } from '../../src/model/problem.ts';
import { idFromTitle } from '../../src/model/id-from-title.ts';

const LONGEST = 200;

/**
 * What is wrong with the sentence that tells what has been done. It is kept for ever, and read by all who have the content.
 * @param sentence as it was written
 * @returns nothing when it can be kept
 */
export function faultsOfSentence(sentence: string): Finding[] {
  const words = tidied(sentence);
  if (!/\p{L}{2}/u.test(words))
    return [['det står inte vad du har gjort', 'skriv en mening, till exempel ”Ny rapport om skyddsfaktorer”']];
  return [
    ...(words.length > LONGEST
      ? [[`meningen är ${words.length} tecken lång`, `skriv högst ${LONGEST} tecken`] satisfies Finding]
      : []),
    ...personalIn(words, new Set()),
    ...(personIn(words)
      ? [['det ser ut som ett namn på en person', 'skriv vad som är gjort, utan namn'] satisfies Finding]
      : []),
  ];
}

/** The same in words, all of it at once; empty when nothing is wrong. @param what ”Meningen” */
export function faultsInWords(what: string, sentence: string): string {
  const said = faultsOfSentence(sentence).map(([fault, remedy]) => `${fault} – ${remedy}`);
  return said.length === 0 ? '' : `${what}: ${[...new Set(said)].join('; ')}.`;
}

/** One line, with single spaces and without what cannot be seen. */
export const tidied = (sentence: string): string =>
  sentence
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();

/**
 * The branch of a case that begins now: `inskickat/2026-11-26-1432-ny-rapport`. The time keeps two editors with the same
 * words apart.
 * @param time `1432`
 */
export function branchName(folder: string, day: string, time: string, sentence: string): string {
  return [`${folder}${day}`, time, idFromTitle(sentence, 40)].filter(Boolean).join('-');
}
