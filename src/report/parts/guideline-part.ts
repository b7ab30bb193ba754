import { partHeading, prose, table } from '../report-blocks.ts';
import { statedWords, type ReportPart } from '../report-part.ts';

/** How far the guideline is known, and what the units are asked. */
export const guidelinePart: ReportPart = (told) => {
  const { phrase, frozen } = told;
  const [guideline, ...responsibilities] = frozen.rows.guideline;
  return {
    blocks: [
      partHeading('riktlinjen', 'Riktlinjen'),
      ...prose(
        ...(guideline ? [`${guideline.name}.`, ...(guideline.facts ?? [])] : []),
        ...statedWords(told, 'guideline'),
      ),
      ...prose(phrase('responsibilities')),
      ...table(
        'Ansvaren',
        ['Ansvar', 'Vem'],
        responsibilities.map(({ name, facts = [] }) => [name, facts.join(' ')]),
      ),
    ],
  };
};
