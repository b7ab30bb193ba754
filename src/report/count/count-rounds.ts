import { UNIT_KINDS } from '../../model/network.ts';
import { roundSums, STANDS, type AskSums, type Stand, type UnitKind } from '../../model/round-sums.ts';
import { asksOf, roundAnswer, type FollowUpRound } from '../../model/round.ts';
import { figuresFrom, HIDDEN, type Counted, type CountedFigure } from '../figure.ts';
import { isInYear, type YearFacts } from '../year-facts.ts';

const SAYS: Record<Stand, string> = {
  klart: 'svarade ”klart”',
  'pa-gang': 'svarade ”på gång”',
  'inte-borjat': 'svarade ”inte börjat”',
  'galler-inte': 'svarade ”gäller inte”',
  'inget-svar': 'inte har svarat',
};
const WHO = { forvaltning: 'Förvaltningar', bolag: 'Bolag' } as const;
/** What ”klart” is compared with: who has the responsibility and has said how far it has come. */
const COMPARED: readonly Stand[] = ['klart', 'pa-gang', 'inte-borjat'];
const SOURCE = 'content/network/rounds';
const NONE = 'Ingen omgång av uppföljningen stängdes under året.';

/**
 * The rounds of following up the guideline that were closed in the year. The portal shows their sums in every edition, so what it
 * shows is known and what it hides stays hidden: two ways of hiding the same could be laid together. A row is a responsibility.
 */
export function countRounds(facts: YearFacts): Counted {
  const rounds = facts.catalog.rounds
    .filter(({ closed }) => isInYear(facts, closed))
    .flatMap(({ whole, isOld }) => (whole?.closed ? [{ round: whole, closed: whole.closed.date, isOld }] : []))
    .toSorted((a, b) => (a.closed < b.closed ? -1 : 1));
  const last = rounds.at(-1);
  const figure = figuresFrom(SOURCE, facts.through);
  const ofLast = figuresFrom(SOURCE, last?.closed ?? facts.through);
  const note = last ? undefined : NONE;
  return {
    figures: [
      figure('rounds.closed', rounds.length, 'Omgångar av uppföljningen som stängdes under året.'),
      ofLast('rounds.units', last?.round.units.length, 'Enheter i den omgång som stängdes sist.', { note }),
      ofLast('rounds.asks', last?.round.asks.length, 'Ansvar i den omgång som stängdes sist.', { note }),
      ...rounds.flatMap(({ round, closed }) => roundSums(round).flatMap((sums) => askFigures(round, closed, sums))),
    ],
    rows: rounds.flatMap(({ round, closed, isOld }) =>
      round.asks.map(({ id, title }) => ({
        id: `${round.id}.${id}`,
        name: title,
        day: closed,
        facts: isOld ? ['Riktlinjens lista har ändrats sedan omgången öppnades. Svaren gäller frågorna då.'] : [],
      })),
    ),
    parts: rounds.flatMap(({ round }) => partsOf(round)),
  };
}

/** A unit without an answer that nobody has asked is not one that is silent. */
const UNASKED = 'inte-fragat';
type Part = Stand | typeof UNASKED;

const partName = (round: string, ask: string, kind: UnitKind, part: Part) => `${round}/${ask}/${kind}/${part}`;

function partsOf(round: FollowUpRound): [string, number][] {
  const names = round.units.flatMap(({ unit, kind }) =>
    asksOf(round, { id: unit, kind }).map(({ id }) => {
      const silence = round.asked.includes(unit) ? 'inget-svar' : UNASKED;
      return partName(round.id, id, kind, roundAnswer(round, unit, id)?.state ?? silence);
    }),
  );
  return [...Map.groupBy(names, (name) => name)].map(([name, those]) => [name, those.length]);
}

function askFigures(round: FollowUpRound, closed: string, { ask, asked, all, kinds }: AskSums): CountedFigure[] {
  const id = `round.${round.id}.${ask.id}`;
  const figure = figuresFrom(SOURCE, closed);
  const parts = (those: readonly Part[], of: readonly UnitKind[]) =>
    of.flatMap((kind) => those.map((part) => partName(round.id, ask.id, kind, part)));
  const stands = (name: string, who: string, of: readonly UnitKind[], total: number, counts: AskSums['all']) => [
    figure(`${name}.units`, total, `${who} som har ansvaret.`, {
      parts: parts([...STANDS, UNASKED], of),
      isKnown: true,
    }),
    ...STANDS.map((stand) =>
      figure(`${name}.${stand}`, counts[stand] ?? HIDDEN, `${who} som ${SAYS[stand]}.`, {
        parts: parts(stand === 'inget-svar' ? [stand, UNASKED] : [stand], of),
        isKnown: true,
      }),
    ),
  ];
  const compared = COMPARED.map((stand) => all[stand]);
  const unasked = unaskedOf(round, ask.id);
  return [
    ...stands(id, 'Enheter', UNIT_KINDS, asked, all),
    figure(
      `${id}.compared`,
      compared.includes(undefined) ? HIDDEN : compared.reduce<number>((sum, each) => sum + each!, 0),
      'Enheter som svarade ”klart”, ”på gång” eller ”inte börjat”.',
      { parts: parts(COMPARED, UNIT_KINDS), isKnown: true },
    ),
    figure(`${id}.${UNASKED}`, unasked, 'Enheter som inte har svarat och inte heller har fått sitt blad.', {
      parts: parts([UNASKED], UNIT_KINDS),
      // That everybody was asked says nothing of any unit.
      isKnown: unasked === 0,
    }),
    ...(kinds.length > 1
      ? kinds.flatMap(({ kind, asked: total, stands: counts }) =>
          stands(`${id}.${kind}`, WHO[kind], [kind], total, counts),
        )
      : []),
  ];
}

const unaskedOf = (round: FollowUpRound, ask: string): number =>
  round.units.filter(
    ({ unit, kind }) =>
      !round.asked.includes(unit) &&
      !roundAnswer(round, unit, ask) &&
      asksOf(round, { id: unit, kind }).some(({ id }) => id === ask),
  ).length;
