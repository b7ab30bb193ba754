import type { Catalog } from '../model/catalog.ts';
import { formatDate } from '../model/dates.ts';
import { withoutFullStop } from '../model/joined-text.ts';
import { links } from '../model/links.ts';
import {
  roundAnswer,
  asksOf,
  ROUND_STATES,
  type Ask,
  type FollowUpRound,
  type RoundAnswer,
  type RoundState,
} from '../model/round.ts';
import type { ShownRound } from '../model/round-in-edition.ts';
import { STANDS, type AskSums, type Stand, type UnitKind } from '../model/round-sums.ts';

const KINDS: Record<UnitKind, string> = { forvaltning: 'Förvaltningar', bolag: 'Bolag' };

/** What stands where there is no answer: who has not been asked is not said to be silent. */
const silence = ({ asked }: Pick<FollowUpRound, 'asked'>, unit: string): string =>
  asked.includes(unit) ? 'Inte svarat' : 'Inte frågat';

/** Everything the page of a round shows: the newest one stands at the address of them all. */
export function roundPage(catalog: Catalog, round: ShownRound) {
  const { rounds } = catalog;
  const isNewest = rounds[0]?.id === round.id;
  return {
    title: isNewest ? 'Uppföljning av riktlinjen' : `Uppföljning ${round.id}`,
    address: roundAddress(catalog, round),
    crumbs: [
      { name: 'Nätverket', href: links.network },
      ...(isNewest ? [] : [{ name: 'Uppföljning', href: links.followUp }]),
    ],
    lead: 'Hur långt förvaltningar och bolag själva säger att de har kommit med sitt ansvar.',
    when: whenWords(round),
    old: round.isOld
      ? 'Riktlinjens lista har ändrats sedan omgången öppnades. Svaren gäller de frågor som ställdes då.'
      : undefined,
    sums: round.sums.map((sums) => sumRows(sums)),
    counted: countedWords(round.whole !== undefined),
    matrix: round.whole && matrixOf(catalog, round.whole),
    progress: round.whole ? progressOf(catalog) : [],
    others: rounds
      .filter(({ id }) => id !== round.id)
      .map((each) => ({ name: `Omgång ${each.id}`, when: spanWords(each), href: roundAddress(catalog, each) })),
  };
}

/** The newest round has the address that is linked to, the others one of their own. */
const roundAddress = ({ rounds }: Pick<Catalog, 'rounds'>, { id }: Pick<ShownRound, 'id'>): string =>
  rounds[0]?.id === id ? links.followUp : links.round(id);

const whenWords = (round: ShownRound): string => `Omgång ${round.id}, ${spanWords(round)}`;

const spanWords = ({ opened, closed }: ShownRound): string =>
  closed
    ? `${formatDate(opened)} till ${formatDate(closed)}. Den är stängd och ändras inte.`
    : `öppen sedan ${formatDate(opened)}. Svaren kan ändras tills den stängs.`;

function countedWords(isOwn: boolean): string {
  const share =
    '”Klart” räknas av de enheter som har svarat och som har ansvaret. ”Gäller inte” och de som inte har svarat står utanför, varken som klara eller inte.';
  return isOwn
    ? share
    : `${share} Antal under fem visas inte, och inte heller de antal som de skulle gå att räkna ut ur: där står ”visas inte”.`;
}

export const STAND_WORDS: Record<Stand, string> = { ...ROUND_STATES, 'inget-svar': 'Inget svar' };

const HIDDEN = 'visas inte';
const shownNumber = (number: number | undefined): string => (number === undefined ? HIDDEN : String(number));

/** One question's numbers: a sentence, and a row for all and for each kind of unit. */
function sumRows({ ask, asked, all, kinds }: AskSums) {
  const row = (name: string, total: number, stands: AskSums['all']) => ({
    name,
    asked: String(total),
    numbers: STANDS.map((stand) => shownNumber(stands[stand])),
  });
  return {
    id: ask.id,
    title: ask.title,
    sentence: shareWords(asked, all),
    rows: [
      row('Alla', asked, all),
      ...(kinds.length > 1 ? kinds.map(({ kind, asked: total, stands }) => row(KINDS[kind], total, stands)) : []),
    ],
  };
}

/** `2 av 3 är klara`; nothing is said of nobody, nor where a number is hidden. */
function shareWords(asked: number, all: AskSums['all']): string {
  const { klart, 'pa-gang': begun, 'inte-borjat': not } = all;
  if (klart === undefined || begun === undefined || not === undefined)
    return `${asked === 1 ? 'En enhet' : `${asked} enheter`} har ansvaret. Hur många som är klara går inte att visa.`;
  const counted = klart + begun + not;
  if (counted === 0) return 'Ingen enhet har svarat hur långt den har kommit.';
  return `${klart} av ${counted} ${klart === 1 ? 'är klar' : 'är klara'}.`;
}

/** Units down, questions across. */
function matrixOf({ units }: Pick<Catalog, 'units'>, round: FollowUpRound) {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return {
    asks: round.asks.map(({ title }) => title),
    groups: (Object.keys(KINDS) as UnitKind[])
      .map((kind) => ({
        name: KINDS[kind],
        rows: round.units
          .filter((each) => each.kind === kind)
          .map(({ unit }) => ({
            name: names.get(unit) ?? unit,
            href: names.has(unit) ? links.unit(unit) : undefined,
            cells: round.asks.map((ask) => cellOf(round, { id: unit, kind }, ask)),
          }))
          .sort((a, b) => a.name.localeCompare(b.name, 'sv')),
      }))
      .filter(({ rows }) => rows.length > 0),
  };
}

function cellOf(round: FollowUpRound, unit: { id: string; kind: UnitKind }, ask: Ask): MatrixCell {
  if (!asksOf(round, unit).includes(ask)) return { words: 'Har inte ansvaret', state: 'none' };
  const answer = roundAnswer(round, unit.id, ask.id);
  if (!answer) return { words: silence(round, unit.id), state: 'silent' };
  return { words: ROUND_STATES[answer.state], state: answer.state, ...seenWords(answer) };
}

interface MatrixCell {
  words: string;
  state: RoundState | 'none' | 'silent';
  seen?: string;
}

/** What the lead has seen, where it is something else than what the unit says, or where they agree. */
function seenWords({ state, seen }: RoundAnswer): { seen?: string } {
  if (!seen) return {};
  return {
    seen:
      seen === state ? 'samordnaren har sett detsamma' : `samordnaren har sett: ${ROUND_STATES[seen].toLowerCase()}`,
  };
}

/** Every round from the oldest: how many answers there are of each kind, as a bar and as a row. */
function progressOf({ rounds }: Pick<Catalog, 'rounds'>) {
  return rounds.toReversed().map(({ id, isOld, sums }) => {
    const numbers = STANDS.map((stand) => sums.reduce((sum, { all }) => sum + (all[stand] ?? 0), 0));
    const total = numbers.reduce((sum, each) => sum + each, 0);
    let from = 0;
    const parts = STANDS.map((stand, index) => {
      const width = total === 0 ? 0 : (100 * numbers[index]!) / total;
      from += width;
      return { stand, x: `${(from - width).toFixed(2)}%`, width: `${width.toFixed(2)}%` };
    });
    return { name: isOld ? `${id} (äldre frågor)` : id, total, numbers, parts };
  });
}

/** How a unit stands with a responsibility in the newest round, for its own page: what it says, and what has been seen. */
export function followedUp({ rounds }: Pick<Catalog, 'rounds'>, unit: string, duty: string) {
  const round = rounds[0]?.whole;
  const answer = round && roundAnswer(round, unit, duty);
  if (!round || !answer) return { state: round ? silence(round, unit) : 'Inte frågat', lines: [] };
  const { words, evidence, next, due } = answer;
  const { seen } = seenWords(answer);
  return {
    state: ROUND_STATES[answer.state],
    lines: [
      ...(words ? [words] : []),
      ...(evidence ? [`Underlag: ${evidence}`] : []),
      ...(next ? [`Nästa steg: ${due ? `${withoutFullStop(next)}, senast ${formatDate(due)}` : next}`] : []),
      ...(!next && due ? [`Nästa steg senast ${formatDate(due)}`] : []),
      ...(seen ? [`${seen[0]!.toUpperCase()}${seen.slice(1)}`] : []),
      ...(rounds[0]?.isOld ? ['Svaret gäller en äldre utgåva av riktlinjens lista.'] : []),
    ],
  };
}
