import { checkPrivacy } from './privacy.ts';
import { when, type Finding, type Problem } from './problem.ts';

/** Letters, digits and what an address carries as it stands. */
const GOOD = /^[\p{L}\p{N}][\p{L}\p{N} ._(),-]*$/u;

/**
 * Names of pictures and attachments become addresses. A name with a personal number is told with its digits hidden.
 * @param assets paths of files that are not text
 * @param texts paths of the others, whose names have rules of their own
 */
export function checkFileNames(
  assets: readonly string[],
  texts: readonly string[],
  vouched: Pick<ReadonlySet<string>, 'has'>,
): Problem[] {
  const lower = new Map<string, string>();
  const alike = Map.groupBy(texts, (file) => file.toLowerCase());
  return [
    ...texts.flatMap((file) => {
      const other = alike.get(file.toLowerCase())?.find((each) => each !== file);
      if (!other || file === file.toLowerCase()) return [];
      const [fault, remedy] = [onlyCapitals(other), 'ta bort eller döp om den här filen'];
      return [{ file, line: 1, field: 'filnamn', fault, remedy }];
    }),
    ...[...texts, ...assets].flatMap((path) =>
      checkPrivacy(path, path.replace(/\d/g, '•'), vouched).map((problem) => ({ ...problem, field: 'filnamn' })),
    ),
    ...assets.flatMap((file) => {
      const earlier = lower.get(file.toLowerCase());
      lower.set(file.toLowerCase(), file);
      return nameFindings(file, earlier).map(([fault, remedy]) => ({ file, line: 1, field: 'filnamn', fault, remedy }));
    }),
  ];
}

function nameFindings(file: string, earlier: string | undefined): Finding[] {
  const bad = file.split('/').find((part) => !GOOD.test(part));
  const [sign] = /[^\p{L}\p{N} ._(),-]/u.exec(bad ?? '') ?? [];
  return [
    ...when(
      bad !== undefined,
      sign
        ? `namnet har tecknet ${shown(sign)}, som betyder något annat i en adress`
        : 'namnet börjar inte med en bokstav eller siffra',
      'döp om filen med bokstäver, siffror och bindestreck, och skriv samma namn i texten',
    ),
    ...when(
      /\.[^.]*[A-Z][^.]*$/.test(file) && file.startsWith('attachments/'),
      'namnet slutar med stora bokstäver',
      'döp om filen så att den slutar på .pdf, och skriv samma namn i texten',
    ),
    ...when(earlier !== undefined, onlyCapitals(earlier ?? ''), 'döp om den ena filen'),
  ];
}

const onlyCapitals = (other: string) => `namnet skiljer sig bara i stora och små bokstäver från ${other}`;

const shown = (sign: string) => (/\p{C}/u.test(sign) ? 'som inte syns' : `”${sign}”`);
