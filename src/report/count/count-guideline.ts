import { isFollowedUp } from '../../model/guideline.ts';
import { figuresFrom, type Counted } from '../figure.ts';
import type { YearFacts } from '../year-facts.ts';

/** What is known of the guideline, and how much of it the units are asked about. The first row is the guideline, the others its responsibilities. */
export function countGuideline({ catalog: { guideline }, through }: YearFacts): Counted {
  const figure = figuresFrom('content/network/guideline.yaml', through);
  const note = guideline ? undefined : 'Riktlinjen är inte införd i portalen.';
  return {
    figures: [
      figure('guideline.responsibilities', guideline?.responsibilities.length, 'Ansvar i portalens lista.', { note }),
      figure(
        'guideline.followedUp',
        guideline?.responsibilities.filter(isFollowedUp).length,
        'Ansvar som enheterna får en fråga om i uppföljningen.',
        { note },
      ),
    ],
    rows: guideline
      ? [
          {
            id: guideline.state,
            name: guideline.title,
            facts: [
              `Antagen ${guideline.decided}.`,
              guideline.state === 'antagen'
                ? 'Portalens lista följer den antagna texten.'
                : 'Portalens lista är ett utkast, och ska bekräftas.',
              guideline.read,
            ],
          },
          ...guideline.responsibilities.map(({ id, title, holder }) => ({ id, name: title, facts: [holder] })),
        ]
      : [],
  };
}
