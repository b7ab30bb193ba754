import { formatDate } from '../model/dates.ts';
import type { Site } from '../site.ts';

/** What a person has decided of personal data, and who; or that nobody has yet. Ends in a full stop. */
export function decisionWords({ said, confirmed }: Site['processing']['legalBasis']): string {
  const sentence = said.replace(/\.?$/, '.');
  return confirmed
    ? `${sentence} Bekräftat av ${confirmed.by} den ${formatDate(confirmed.on)}.`
    : `${sentence} Att bekräfta: ingen har tagit ställning till det än.`;
}
