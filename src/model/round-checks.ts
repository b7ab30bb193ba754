import type { IsoDate } from './dates.ts';
import { suggestId, type Names } from './entry-references.ts';
import type { Everything } from './everything.ts';
import { isUnitKnown, missingUnit } from './network-checks.ts';
import type { Problem } from './problem.ts';
import { about, type Parsed } from './raw.ts';
import { asksOf, isOld, ROUND_ID, type FollowUpRound } from './round.ts';
import { roundHash } from './round-frozen.ts';

/** What a round says of itself, of units and of the guideline. */
export function checkRounds(all: Everything, today: IsoDate): Problem[] {
  return all.rounds.flatMap((round) => [
    ...checkRoundName(round),
    ...checkFrozen(round),
    ...checkRoundDays(round, today),
    ...checkAnswered(round),
    ...(round.value.closed ? [] : checkOpen(round, all)),
  ]);
}

const RESTORE = 'hämta tillbaka filen ur historiken';

function checkRoundName(round: Parsed<FollowUpRound>): Problem[] {
  if (ROUND_ID.test(round.value.id)) return [];
  const fault = about(round)(
    [],
    'filnamnet är ingen omgång',
    'döp filen efter år och nummer, till exempel `2026-1.yaml`',
  );
  return [{ ...fault, field: 'filnamn' }];
}

/** A closed round is what was reported: nothing of it is changed afterwards. */
function checkFrozen(round: Parsed<FollowUpRound>): Problem[] {
  const { closed } = round.value;
  if (!closed || closed.hash === roundHash(round.value)) return [];
  const remedy = `${RESTORE}; nya svar hör till en ny omgång: npm run network -- open-round`;
  return [about(round)(['closed'], `omgången stängdes ${closed.date} men är ändrad efter det`, remedy)];
}

function checkRoundDays(round: Parsed<FollowUpRound>, today: IsoDate): Problem[] {
  const { opened, closed } = round.value;
  const fault = about(round);
  if (opened > today) return [fault(['opened'], 'är en dag som inte har varit', 'rätta datumet')];
  if (closed && closed.date < opened) return [fault(['closed', 'date'], 'är före dagen då omgången öppnades', RESTORE)];
  return [];
}

/** Answers of units, and to questions, that are not of the round. */
function checkAnswered(round: Parsed<FollowUpRound>): Problem[] {
  const fault = about(round);
  const { answers, units } = round.value;
  const names: Names = new Map(units.map(({ unit }) => [unit, []]));
  return Object.entries(answers).flatMap(([id, given]) => {
    const unit = units.find((each) => each.unit === id);
    if (!unit) {
      const words = `enheten ”${id}” är inte med i omgången`;
      return [fault(['answers', id], words, suggestId(id, names, 'units högre upp i filen'))];
    }
    const asks = asksOf(round.value, { id, kind: unit.kind });
    const known: Names = new Map(asks.map((ask) => [ask.id, [ask.title]]));
    return Object.keys(given)
      .filter((ask) => !known.has(ask))
      .map((ask) =>
        fault(
          ['answers', id, ask],
          `enheten får ingen fråga om ”${ask}” i omgången`,
          suggestId(ask, known, 'asks högre upp i filen'),
        ),
      );
  });
}

/** While it is open its units are there, it is alone, and its questions are those of the guideline. */
function checkOpen(round: Parsed<FollowUpRound>, all: Everything): Problem[] {
  const fault = about(round);
  const other = all.rounds.find(({ value }) => !value.closed && value.id !== round.value.id);
  const now = all.guideline?.value;
  return [
    ...round.value.units.flatMap(({ unit }, index) =>
      isUnitKnown(unit, all) ? [] : [fault(['units', index, 'unit'], missingUnit(unit), 'ta bort raden med enheten')],
    ),
    ...(other
      ? [
          fault(
            ['opened'],
            `${other.file} är också öppen`,
            `stäng den ena: npm run network -- close-round ${round.value.id}`,
          ),
        ]
      : []),
    ...(isOld(round.value, now)
      ? [
          fault(
            ['guideline'],
            `är ${round.value.guideline}, men riktlinjens lista är nu ${now?.version}`,
            `stäng omgången (npm run network -- close-round ${round.value.id}) och öppna en ny: svaren gäller de gamla frågorna`,
          ),
        ]
      : []),
  ];
}
