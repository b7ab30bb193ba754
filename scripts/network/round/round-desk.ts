import { soundPart } from '../../../src/sound-part.ts';
import type { Guideline } from '../../../src/model/guideline.ts';
import type { Unit } from '../../../src/model/network.ts';
import { ContentError } from '../../../src/model/problem.ts';
import { checkRounds } from '../../../src/model/round-checks.ts';
import { newestRoundFirst, type FollowUpRound } from '../../../src/model/round.ts';
import { readSettings, type Settings } from '../../../src/settings.ts';
import type { Choice } from '../../commands/command.ts';
import { UserError } from '../../user-error.ts';

/** What the commands of a round work with. */
export interface RoundDesk {
  /** The newest first. */
  rounds: FollowUpRound[];
  units: ReadonlyMap<string, Unit>;
  guideline: Guideline | undefined;
  settings: Settings;
}

/**
 * The round to close. It may be about an older guideline than the one of now: closing is what is to be done about that.
 * @throws ContentError for any other fault of it
 */
export async function closableRound(id: string | undefined): Promise<{ round: FollowUpRound; settings: Settings }> {
  const settings = readSettings();
  const everything = await soundPart(settings.content, isTheirs);
  const round = openRoundOf({ rounds: everything.rounds.map(({ value }) => value).sort(newestRoundFirst) }, id);
  const faults = checkRounds({ ...everything, guideline: undefined }, settings.today);
  if (faults.length > 0) throw new ContentError(faults);
  return { round, settings };
}

const isTheirs = (file: string) => /^network\/(rounds\/.*|units\/.*|guideline\.yaml)$/.test(file);

/** @throws ContentError while a round, a unit or the guideline has a fault; other texts may be half written */
export async function roundDesk(): Promise<RoundDesk> {
  const settings = readSettings();
  const everything = await soundPart(settings.content, isTheirs);
  const faults = checkRounds(everything, settings.today);
  if (faults.length > 0) throw new ContentError(faults);
  return {
    rounds: everything.rounds.map(({ value }) => value).sort(newestRoundFirst),
    units: new Map(everything.units.map(({ value }) => [value.id, value])),
    guideline: everything.guideline?.value,
    settings,
  };
}

/**
 * The round that is meant: the open one, unless another is named.
 * @throws UserError for one that is not there, or closed
 */
export function openRoundOf({ rounds }: Pick<RoundDesk, 'rounds'>, id: string | undefined): FollowUpRound {
  const round = id === undefined ? rounds.find(({ closed }) => !closed) : rounds.find((each) => each.id === id);
  if (!round) {
    const known = rounds.map((each) => `\n  ${each.id}${each.closed ? `, stängd ${each.closed.date}` : ', öppen'}`);
    const others = known.length > 0 ? ` De som finns är:${known.join('')}\n` : ' ';
    throw new UserError(
      `${id === undefined ? 'Ingen omgång är öppen.' : `Omgången ”${id}” finns inte.`}${others}Öppna en ny: npm run network -- open-round`,
    );
  }
  if (round.closed)
    throw new UserError(
      `Omgången ${round.id} stängdes ${round.closed.date} och får inte ändras. Öppna en ny: npm run network -- open-round`,
    );
  return round;
}

/** What the menu offers. */
export const roundChoices = async (): Promise<Choice[]> =>
  (await roundDesk()).rounds.map(({ id, closed }) => ({ value: id, label: id, hint: closed ? 'stängd' : 'öppen' }));
