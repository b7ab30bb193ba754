import type { IsoDate } from './dates.ts';

/** How widely something may be shown: anyone, the city's intranet, or the network of contact persons. */
export const SENSITIVITIES = ['open', 'internal', 'network'] as const;

export type Sensitivity = (typeof SENSITIVITIES)[number];

/** What is built: everything up to and including this sensitivity. */
export type Edition = Sensitivity;

/** Swedish names for pages and messages. */
export const SENSITIVITY_NAMES: Record<Sensitivity, string> = {
  open: 'öppen',
  internal: 'intern',
  network: 'bara för nätverket',
};

/** True when something of this sensitivity may stand where the edition (or another text) is read. */
export function mayStandIn(sensitivity: Sensitivity, edition: Edition): boolean {
  return SENSITIVITIES.indexOf(sensitivity) <= SENSITIVITIES.indexOf(edition);
}

/**
 * Design rule 7: what an edition leaves out leaves no trace. Drafts and what is dated after today are left out of
 * every edition; a withdrawn entry stays at its address, to say when and why.
 */
export function isVisible(
  item: { status: 'draft' | 'published' | 'withdrawn'; published: IsoDate; sensitivity: Sensitivity },
  edition: Edition,
  today: IsoDate,
): boolean {
  return item.status !== 'draft' && item.published <= today && mayStandIn(item.sensitivity, edition);
}
