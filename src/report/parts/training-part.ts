import { dayCell, partHeading, prose, rowName, table } from '../report-blocks.ts';
import { statedWords, type ReportPart } from '../report-part.ts';

/** Courses and material for them. */
export const trainingPart: ReportPart = (told) => {
  const { phrase, number, frozen } = told;
  return {
    blocks: [
      partHeading('utbildning', 'Utbildning'),
      ...prose(
        phrase('trainings'),
        ...(number('training.updated') ? [phrase('trainingsUpdated')] : []),
        ...statedWords(told, 'training'),
      ),
      ...table(
        'Nya utbildningar',
        ['Publicerad', 'Utbildning'],
        frozen.rows.training.map((row) => [dayCell(row.day!), rowName(row)]),
      ),
    ],
  };
};
