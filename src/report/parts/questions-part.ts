import { part, prose, table } from '../report-blocks.ts';
import { statedWords, type ReportPart } from '../report-part.ts';
import { HIDDEN } from '../figure.ts';

export const questionsPart: ReportPart = (told) => {
  const { phrase, figure, cell, frozen } = told;
  const total = figure('questions.total');
  const isStated = frozen.document !== undefined && total?.from.startsWith(frozen.document);
  const types = frozen.rows.questions.filter(({ id }) => typeof figure(`question.${id}.total`)?.value === 'number');
  const isCounted = types.length > 0 || total?.value === HIDDEN;
  return {
    blocks: [
      part('fragor', 'Frågor från förvaltningar och bolag'),
      ...prose(
        phrase('questionsTotal'),
        ...(isStated && total?.note ? [total.note] : []),
        ...statedWords(told, 'questions'),
        ...(isCounted ? [phrase('questionsRounded')] : []),
      ),
      ...table(
        ['Vad frågorna gällde', 'Antal'],
        types.map(({ id, name }) => [name, cell(`question.${id}.total`)]),
      ),
      ...(isCounted
        ? table(
            ['Varifrån frågorna kom', 'Antal'],
            [
              ['Förvaltningar', cell('questions.forvaltning')],
              ['Bolag', cell('questions.bolag')],
            ],
          )
        : []),
    ],
  };
};
