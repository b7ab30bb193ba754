import { formatProblem, type Problem } from './problem.ts';

/** What a hint can be about: the word that silences it in a text's head, and its name where hints are counted. */
export const HINT_KINDS = {
  utkast: 'Utkast att fylla i',
  granskning: 'Granskning som har passerat',
  lag: 'Lagar att slå upp',
  lank: 'Länkar som har flyttat eller slutat svara',
  kontaktvag: 'Texter utan kontaktväg',
  lasarord: 'Texter utan läsarens egna ord',
  nat: 'Möten och uppdrag',
  bilaga: 'Bilagor som är svåra att läsa upp',
  brev: 'Brevet',
  'lang-mening': 'Långa meningar',
  textvagg: 'Långa stycken utan rubrik',
  'tom-rubrik': 'Rubriker utan text under',
  kommentar: 'Text i kommentarer, som läsarna inte ser',
  'passiv-rubrik': 'Rubriker utan den som gör något',
  forkortning: 'Förkortningar utan förklaring',
  ordval: 'Ord som ordlistan avråder från',
  stavning: 'Ord att kontrollera stavningen av',
  avstavning: 'Avstavade ord ur en pdf',
  dubbelord: 'Ord som står två gånger',
  citattecken: 'Citattecken av annat slag',
  tid: 'Tidsuttryck som har blivit gamla',
  alternativtext: 'Alternativtexter som inte säger något nytt',
  tabell: 'Tabeller utan rubrikrad',
  kallsida: 'Källor utan sida för just det verket',
  'samma-kalla': 'Källor som en annan text också berättar om',
  ensam: 'Texter som ingen annan sida leder till',
  'enda-text': 'Ämnen med bara en text',
  tystad: 'Tystade tips som inte finns längre',
} as const;

export type HintKind = keyof typeof HINT_KINDS;

export const HINT_IDS = Object.keys(HINT_KINDS) as [HintKind, ...HintKind[]];

/** What an editor should see to, but what stops nothing. */
export interface Hint extends Problem {
  hint: HintKind;
}

/** One line, with the word by which it is silenced: `fil:rad fält – vad – gör så här [lang-mening]`. */
export const formatHint = (hint: Hint) => `${formatProblem(hint)} [${hint.hint}]`;

/** Problems that are hints of one kind. */
export const hintsOf = (hint: HintKind, problems: readonly Problem[]): Hint[] =>
  problems.map((problem) => ({ ...problem, hint }));

/** How many hints there are of each kind, the most first; kinds without any are left out. */
export function countHints(hints: readonly Hint[]): { hint: HintKind; name: string; count: number }[] {
  return HINT_IDS.map((hint) => ({
    hint,
    name: HINT_KINDS[hint],
    count: hints.filter((each) => each.hint === hint).length,
  }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
