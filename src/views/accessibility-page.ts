import type { Accessibility } from '../model/accessibility.ts';
import { addMonths, formatDate, type IsoDate } from '../model/dates.ts';

const CONFORMANCE = {
  full: 'Tjänsten är helt förenlig med lagen.',
  partial: 'Tjänsten är delvis förenlig med lagen. Bristerna står nedan.',
  none: 'Tjänsten är inte förenlig med lagen. Bristerna står nedan.',
};

/** The accessibility statement in words. Lists that are empty stay out of the markup's way as empty arrays. */
export function accessibilityPage(data: Accessibility, today: IsoDate) {
  return {
    ...data,
    conformance: CONFORMANCE[data.conformance],
    assessed: data.assessed
      ? `Tjänsten bedömdes senast ${formatDate(data.assessed)}.`
      : 'Ingen bedömning med människor är gjord än.',
    overdue:
      data.assessed && addMonths(data.assessed, 12) < today
        ? `Bedömningen är äldre än tolv månader (${formatDate(data.assessed)}). Uppgifterna kan vara inaktuella.`
        : undefined,
  };
}
