import type { Catalog } from '../model/catalog.ts';
import type { ContactRole, Coverage } from '../model/coverage.ts';
import { formatDate, formatMonth } from '../model/dates.ts';

/** Numbers below this could point somebody out, and are not told (domain/rules.md 2). */
const SMALL = 5;

export interface CoverageGroup {
  role: ContactRole;
  title: string;
  units: { id: string; name: string; confirmed: string | undefined }[];
}

const TITLES: Record<ContactRole, string> = {
  vacant: 'Saknar kontaktperson',
  deputy: 'Har bara ersättare',
  contact: 'Har kontaktperson',
};

/** The units by who they have, those with nobody first. Empty in every edition but the network's. */
export function coverageGroups({ coverage, units }: Catalog): CoverageGroup[] {
  const groups = (Object.keys(TITLES) as ContactRole[]).map((role) => ({
    role,
    title: TITLES[role],
    units: units.flatMap(({ id, name }) => {
      const found = coverage?.units.find((each) => each.unit === id && each.role === role);
      return found ? [{ id, name, confirmed: role === 'vacant' ? undefined : confirmed(found.confirmed) }] : [];
    }),
  }));
  return groups.filter((group) => group.units.length > 0);
}

const confirmed = (date: string | undefined) =>
  date ? `uppgifterna bekräftade i ${formatMonth(date)}` : 'uppgifterna är inte bekräftade';

/**
 * How far the network reaches, in a sentence or two; undefined until it has been counted. Where the units do not stand one
 * by one, no small number is told, and none that could be had from the others.
 */
export function coverageSentence(coverage: Coverage | undefined): string | undefined {
  return coverage && `${reach(coverage)} Räknat den ${formatDate(coverage.counted)}.`;
}

function reach({ total, covered, units }: Coverage): string {
  const has = 'har en kontaktperson eller en ersättare';
  const vacant = total - covered;
  if (units.length > 0) return `${covered} av ${total} enheter ${has}.`;
  if (total < SMALL) return 'Enheterna är för få för att antalet ska visas.';
  if (vacant === 0) return `Alla ${total} enheter ${has}.`;
  if (covered < SMALL) return `Färre än fem av ${total} enheter ${has}.`;
  if (vacant < SMALL) return `Nästan alla av ${total} enheter ${has}. Färre än fem saknar.`;
  return `${covered} av ${total} enheter ${has}.`;
}
