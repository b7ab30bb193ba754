import { UNIT_KINDS } from '../../model/network.ts';
import { countYears } from '../../model/question-count.ts';
import { figuresFrom, HIDDEN, type Counted } from '../figure.ts';
import type { YearFacts } from '../year-facts.ts';

const FROM = { forvaltning: 'förvaltningar', bolag: 'bolag' } as const;
const ROUNDED = 'Avrundat nedåt till jämna femtal, så att inget antal under fem går att räkna ut.';

/** Questions to the network lead, as anybody may know them: rounded down, since a type of question may be of one unit alone. */
export function countQuestions({ year, through, catalog, register }: YearFacts): Counted {
  const types = catalog.questionTypes;
  const counts = register?.questions ?? [];
  const ids = types.map(({ id }) => id);
  const asked = countYears(ids, counts).find((each) => each.year === year);
  const figure = figuresFrom('Registret, npm run register -- questions', through);
  const note = asked ? ROUNDED : 'Inga frågor är räknade i registret på den här datorn under året.';
  const value = (of: { atLeast: number } | undefined) => asked && (of?.atLeast ?? HIDDEN);
  const told = { mark: 'atLeast', note } as const;
  return {
    figures: [
      figure('questions.total', asked && (asked.total ?? HIDDEN), 'Frågor från förvaltningar och bolag.', told),
      ...UNIT_KINDS.map((kind) =>
        figure(
          `questions.${kind}`,
          value(asked?.kinds.find((each) => each.kind === kind)),
          `Frågor från ${FROM[kind]}.`,
          told,
        ),
      ),
      ...types.map(({ id }) =>
        figure(
          `question.${id}.total`,
          value(asked?.types.find(({ type }) => type === id)),
          'Frågor av varje typ.',
          told,
        ),
      ),
    ],
    rows: types.map(({ id, title }) => ({ id, name: title })),
  };
}
