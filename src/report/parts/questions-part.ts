import { HIDDEN } from '../figure.ts';
import { partHeading, prose, table } from '../report-blocks.ts';
import { statedNote, statedWords, type ReportPart } from '../report-part.ts';

/** What was asked, the commonest first. */
export const questionsPart: ReportPart = (told) => {
  const { phrase, figure, number, cell, frozen } = told;
  const count = (type: string) => number(`question.${type}.total`) ?? 0;
  const types = frozen.rows.questions.filter(({ id }) => count(id) > 0).toSorted((a, b) => count(b.id) - count(a.id));
  const isCounted = types.length > 0 || figure('questions.total')?.value === HIDDEN;
  return {
    blocks: [
      partHeading('fragor', 'Frågor från förvaltningar och bolag'),
      ...prose(
        phrase('questionsTotal'),
        ...statedNote(told, 'questions.total'),
        ...statedWords(told, 'questions'),
        ...(isCounted ? [phrase('questionsRounded')] : []),
      ),
      ...table(
        'Vad frågorna gällde',
        ['Typ av fråga', 'Antal'],
        types.map(({ id, name }) => [name, cell(`question.${id}.total`)]),
      ),
      ...(isCounted
        ? table(
            'Varifrån frågorna kom',
            ['Slag av enhet', 'Antal'],
            [
              ['Förvaltningar', cell('questions.forvaltning')],
              ['Bolag', cell('questions.bolag')],
            ],
          )
        : []),
    ],
  };
};
