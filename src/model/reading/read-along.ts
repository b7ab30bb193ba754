import type { Accept } from '../accepts.ts';
import type { Body } from '../body.ts';
import type { IsoDate } from '../dates.ts';
import { hintsOf, type Hint, type HintKind } from '../hint-kinds.ts';
import { lastByText } from '../last-by-text.ts';
import { parseFile } from '../parse-file.ts';
import type { Finding, Problem } from '../problem.ts';
import type { Parsed, RawFile } from '../raw.ts';
import type { Term } from '../vocabulary.ts';
import { unexplained } from './abbreviations.ts';
import { passiveHeading, wallsOfText } from './headings.ts';
import { longSentences } from './long-sentences.ts';
import { ownPassages, type OwnPassage } from './own-passages.ts';
import { brokenWords, doubledWord, foreignQuotes, picturesAndTables } from './slips.ts';
import { pastTimes } from './time-words.ts';
import { emptyParts, hiddenWords, type Seen } from './unseen.ts';
import { wordsToAvoid } from './word-choice.ts';

/** What the rules know besides the text. */
export interface Around {
  today: IsoDate;
  terms: readonly Term[];
  /** Both as one text: what is said of a text in the same surroundings is the same. */
  lists: string;
}

/** A text as these rules see it, whatever its kind. */
export interface ReadText {
  kind?: string;
  source?: object | undefined;
  title: string;
  summary: string;
  body: Body;
  published?: IsoDate;
  reviewed?: IsoDate;
  language?: string;
  status?: string;
  sent?: IsoDate;
  points?: readonly string[];
  meaning?: Readonly<Record<string, string>>;
  accepts: readonly Accept[];
}

/**
 * What a colleague who reads one text would say: entries, the portal's pages and letters that have not gone out, in
 * Swedish. What is withdrawn is left alone, and so is the language of what others have said (`<Foreign>`).
 */
export const readAlong = lastByText(
  'read-along',
  (file: RawFile, around: Around): readonly Hint[] => {
    const text = textOf(file);
    return text ? hintsFor(text, around) : [];
  },
  { context: ({ lists }) => lists },
);

/** The text of a file that is read along; undefined for other files, and while it cannot be read. */
export function textOf(file: RawFile): Parsed<ReadText> | undefined {
  const { into, parsed } = parseFile(file);
  if (into !== 'entries' && into !== 'pages' && into !== 'issues') return undefined;
  const [text] = parsed as readonly Parsed<ReadText>[];
  if (!text || text.value.status === 'withdrawn' || text.value.sent) return undefined;
  return (text.value.language ?? 'sv') === 'sv' ? text : undefined;
}

/** Everything that we have written ourselves in a text, head and body, in the order of the file. */
export function passagesOf({ value, lineOf }: Parsed<ReadText>): OwnPassage[] {
  const field = (path: string[], words: string | undefined): OwnPassage[] =>
    words ? [{ words, line: lineOf(path), field: path.join('.'), context: words }] : [];
  return [
    ...field(['title'], value.title),
    ...field(['summary'], value.summary),
    ...(value.points ?? []).flatMap((words, index) => field(['points', String(index)], words)),
    ...Object.entries(value.meaning ?? {}).flatMap(([id, words]) => field(['meaning', id], words)),
    ...ownPassages(value.body.nodes),
  ];
}

/** Where the reader is to do something: what others have found may well happen by itself. */
const isToActOn = ({ kind, source }: ReadText) => (kind === 'guidance' || kind === 'questions') && !source;

function hintsFor(text: Parsed<ReadText>, { today, terms }: Around): Hint[] {
  const { file, value } = text;
  const passages = passagesOf(text);
  const at = (line: number, field: string, [fault, remedy]: Finding): Problem => ({ file, line, field, fault, remedy });
  const each = (hint: HintKind, rule: (passage: OwnPassage) => readonly Finding[]) =>
    hintsOf(
      hint,
      passages.flatMap((passage) => rule(passage).map((finding) => at(passage.line, passage.field, finding))),
    );
  const inBody = (hint: HintKind, seen: readonly Seen[]) =>
    hintsOf(
      hint,
      seen.map(({ line, finding }) => at(line, 'brödtext', finding)),
    );
  const read = value.reviewed ?? value.published;
  return [
    ...each('lang-mening', ({ words }) => longSentences(words)),
    ...each('passiv-rubrik', ({ words, field }) =>
      isToActOn(value) && (field === 'rubrik' || field === 'title') ? passiveHeading(words) : [],
    ),
    ...each('ordval', ({ words }) => wordsToAvoid(words, terms)),
    ...each('avstavning', ({ words }) => brokenWords(words)),
    ...each('dubbelord', ({ words }) => doubledWord(words)),
    ...each('citattecken', ({ words }) => foreignQuotes(words)),
    ...each('tid', ({ words }) => (read ? pastTimes(words, read, today) : [])),
    // A letter has no glossary beside it: `newsletter/check` sees to its abbreviations.
    ...('number' in value ? [] : abbreviations(passages, terms, at)),
    ...inBody('textvagg', wallsOfText(value.body.nodes)),
    ...inBody('tom-rubrik', emptyParts(value.body.nodes)),
    ...inBody('kommentar', hiddenWords(value.body.nodes)),
    ...picturesAndTables(value.body.nodes).flatMap(({ line, field, finding }) =>
      hintsOf(field === 'tabell' ? 'tabell' : 'alternativtext', [at(line, field, finding)]),
    ),
  ];
}

/** On a page the glossary explains its own words, and a word that is explained further down is explained. */
function abbreviations(
  passages: readonly OwnPassage[],
  terms: readonly Term[],
  at: (line: number, field: string, finding: Finding) => Problem,
): Hint[] {
  const known = new Set(terms.flatMap(({ abbr, aliases }) => [abbr?.replace(/,.*/, ''), ...aliases]));
  const context = passages.map(({ words }) => words).join(' ');
  const found = unexplained(
    passages.map((passage) => ({ ...passage, context })),
    [],
  ).filter(({ abbr }) => !known.has(abbr));
  return hintsOf(
    'forkortning',
    found.map(({ abbr, passage: { line, field } }) =>
      at(line, field, [
        `${abbr} förklaras inte i texten`,
        `skriv ut namnet: ”Hela namnet (${abbr})”, säg vad det är: ”tankesmedjan ${abbr}”, eller lägg det i glossary.yaml`,
      ]),
    ),
  );
}
