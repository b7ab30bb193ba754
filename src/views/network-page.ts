import { listed, type Catalog } from '../model/catalog.ts';
import { isToCome, type Meeting } from '../model/meeting.ts';
import type { Guideline, Responsibility } from '../model/guideline.ts';
import type { Partner, Unit } from '../model/network.ts';
import { links } from '../model/links.ts';
import { routes } from './routes.ts';

/** The contact of `content/contacts.yaml` that leads the network. */
const LEADER = 'stadsledningskontoret';

/** What the network's page shows: what is next, who leads, who is to do what, and with whom the city works. */
export function networkPage(catalog: Catalog) {
  const [next] = upcoming(catalog);
  const { partners, guideline } = catalog;
  const of = (field: Partner['field']) => partners.filter((partner) => partner.field === field);
  return {
    next,
    leader: leaderOf(catalog),
    guideline: guideline && guidelineSection(guideline),
    partners: of('extremism'),
    otherPartners: of('crime'),
    partnerSource: sourceLine(partners),
  };
}

/** How to reach those who lead the network; undefined where the list has no such contact. */
export const leaderOf = (catalog: Pick<Catalog, 'contacts'>) => routes(catalog, [LEADER])[0];

/** Meetings from today on that have not been cancelled, the next one first. */
export const upcoming = (catalog: Catalog): Meeting[] =>
  listed(catalog.meetings)
    .filter((meeting) => isToCome(meeting, catalog.today))
    .toReversed();

/** What is known of the guideline, what it says, and how the work is done beside it. */
function guidelineSection({ title, state, decided, read, responsibilities }: Guideline) {
  const of = (basis: Responsibility['basis']) => byHolder(responsibilities.filter((each) => each.basis === basis));
  return {
    title,
    isDraft: state === 'utkast',
    decided,
    read,
    parts: [
      { title: 'Det här säger riktlinjen', holders: of('guideline') },
      { title: 'Så går arbetet till', holders: of('practice') },
    ].filter(({ holders }) => holders.length > 0),
    source: sourceLine(responsibilities),
  };
}

/** The responsibilities under who has them, in the order of the list. */
function byHolder(all: readonly Responsibility[]) {
  const holders = [...new Set(all.map(({ holder }) => holder))];
  return holders.map((holder) => ({ holder, duties: all.filter((duty) => duty.holder === holder) }));
}

/**
 * One line for where many facts were read: `Rapport 2022, avsnitt 1.1, 2.2 och 3.2`, a document at a time.
 * @param facts each with its source, `Rapport 2022, avsnitt 1.1 och 2.2` or the name of a document alone
 */
export function sourceLine(facts: readonly { source: string }[]): string {
  const documents = new Map<string, Set<string>>();
  for (const { source } of facts) {
    const [document = '', sections = ''] = source.split(', avsnitt ');
    const known = documents.get(document) ?? new Set();
    for (const section of sections.split(/, | och /).filter(Boolean)) known.add(section);
    documents.set(document, known);
  }
  return [...documents]
    .map(([document, sections]) => document + (sections.size > 0 ? `, avsnitt ${inWords([...sections])}` : ''))
    .join('; ');
}

function inWords(sections: string[]): string {
  const sorted = sections.sort((a, b) => a.localeCompare(b, 'sv', { numeric: true }));
  return new Intl.ListFormat('sv').format(sorted);
}

/** A unit's name, and the board above it or the company that owns it. */
export interface UnitLine {
  name: string;
  /** Its page, in the network's own edition. */
  href?: string;
  above: string | undefined;
}

/** Departments and companies, each by name. */
export function unitGroups({
  units,
  edition,
}: Pick<Catalog, 'units' | 'edition'>): { title: string; units: UnitLine[] }[] {
  const parentOf = ({ parent }: Unit) => units.find(({ id }) => id === parent)?.name;
  const line = (unit: Unit): UnitLine => ({
    name: unit.short ? `${unit.name} (${unit.short})` : unit.name,
    ...(edition === 'network' && { href: links.unit(unit.id) }),
    above: unit.board ?? (unit.parent && `Dotterbolag till ${parentOf(unit) ?? unit.parent}`),
  });
  const group = (title: string, kind: Unit['kind']) => ({
    title,
    units: units.filter((unit) => unit.kind === kind).map(line),
  });
  return [group('Förvaltningar', 'forvaltning'), group('Bolag', 'bolag')];
}
