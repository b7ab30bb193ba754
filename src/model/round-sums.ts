import { hideSmall, type ShownSum } from './hide-small.ts';
import { UNIT_KINDS, type Unit } from './network.ts';
import { roundAnswer, asksOf, type Ask, type FollowUpRound, type RoundState } from './round.ts';

/** A state, or that nothing has been said. */
export type Stand = RoundState | 'inget-svar';

/** As they are shown: from what is done to what nobody knows. */
export const STANDS: readonly Stand[] = ['klart', 'pa-gang', 'inte-borjat', 'galler-inte', 'inget-svar'];

export type UnitKind = Unit['kind'];

/** How many units stand where with one responsibility. */
export interface AskSums {
  ask: Pick<Ask, 'id' | 'title'>;
  /** How many units have the responsibility. Anybody can count them: it is never hidden. */
  asked: number;
  /** By stand; undefined where the number must not be shown. */
  all: Readonly<Record<Stand, number | undefined>>;
  /** The same for each kind of unit that has it. */
  kinds: readonly { kind: UnitKind; asked: number; stands: Readonly<Record<Stand, number | undefined>> }[];
}

/** Sums of a round as any edition may show them: small ones, and what they could be worked out from, are undefined. */
export function roundSums(round: Omit<FollowUpRound, 'file'>): AskSums[] {
  const counts = standCounts(round);
  const hidden = hideSmall(sumsOf(round), counts);
  return countedSums(round, counts, hidden);
}

/** Every sum of a round as it is, for the network's own edition. */
export const wholeSums = (round: Omit<FollowUpRound, 'file'>): AskSums[] =>
  countedSums(round, standCounts(round), new Set());

const nameOf = (ask: string, kind: UnitKind, stand: Stand) => `${ask} ${kind} ${stand}`;

/** How many units of a kind stand where with a responsibility, by names that no two share. */
export function standCounts(round: Omit<FollowUpRound, 'file'>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { unit, kind } of round.units)
    for (const { id } of asksOf(round, { id: unit, kind })) {
      const name = nameOf(id, kind, roundAnswer(round, unit, id)?.state ?? 'inget-svar');
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  return counts;
}

/** The numbers that a table of the round shows, and of what they are made. */
export function sumsOf({ id: round, asks }: Pick<FollowUpRound, 'id' | 'asks'>): ShownSum[] {
  return asks.flatMap(({ id }) => [
    ...UNIT_KINDS.flatMap((kind) => [
      ...STANDS.map((stand) => ({ id: nameOf(id, kind, stand), parts: [nameOf(id, kind, stand)] })),
      { id: `${round} ${id} ${kind}`, parts: STANDS.map((stand) => nameOf(id, kind, stand)), isKnown: true },
    ]),
    ...STANDS.map((stand) => ({ id: `${id} ${stand}`, parts: UNIT_KINDS.map((kind) => nameOf(id, kind, stand)) })),
  ]);
}

function countedSums(
  { asks }: Pick<FollowUpRound, 'asks'>,
  counts: ReadonlyMap<string, number>,
  hidden: ReadonlySet<string>,
): AskSums[] {
  const number = (name: string) => counts.get(name) ?? 0;
  return asks.map(({ id, title }) => {
    const stands = (name: (stand: Stand) => string, value: (stand: Stand) => number) =>
      Object.fromEntries(
        STANDS.map((stand) => [stand, hidden.has(name(stand)) ? undefined : value(stand)]),
      ) as AskSums['all'];
    const askedOf = (kind: UnitKind) => STANDS.reduce((sum, stand) => sum + number(nameOf(id, kind, stand)), 0);
    const kinds = UNIT_KINDS.map((kind) => ({
      kind,
      asked: askedOf(kind),
      stands: stands(
        (stand) => nameOf(id, kind, stand),
        (stand) => number(nameOf(id, kind, stand)),
      ),
    })).filter(({ asked }) => asked > 0);
    return {
      ask: { id, title },
      asked: kinds.reduce((sum, { asked }) => sum + asked, 0),
      all: stands(
        (stand) => `${id} ${stand}`,
        (stand) => UNIT_KINDS.reduce((sum, kind) => sum + number(nameOf(id, kind, stand)), 0),
      ),
      kinds,
    };
  });
}
