import { part, prose } from '../report-blocks.ts';
import { statedWords, type ReportPart } from '../report-part.ts';

/** How far the guideline is known, and what the units are asked. */
export const guidelinePart: ReportPart = (told) => {
  const { phrase, frozen } = told;
  const [guideline] = frozen.rows.guideline;
  return {
    blocks: [
      part('riktlinjen', 'Riktlinjen'),
      ...prose(
        ...(guideline ? [`${guideline.name}.`, ...(guideline.facts ?? [])] : []),
        ...statedWords(told, 'guideline'),
      ),
      ...prose(phrase('responsibilities')),
    ],
  };
};
