import { listed, type Catalog } from '../model/catalog.ts';
import { coverageByMonth } from '../model/coverage-over-time.ts';
import { addMonths, formatDate, formatMonth } from '../model/dates.ts';
import { isFollowedUp, responsibilitiesOf } from '../model/guideline.ts';
import { links } from '../model/links.ts';
import type { Unit } from '../model/network.ts';
import { audiencePage } from './audience-page.ts';
import { COVERAGE_WORDS, dayWords, standingOf, vacantDays } from './coverage-words.ts';
import type { EntryCard } from './entry-card.ts';
import type { Fact } from './label-and-text.ts';
import { upperFirst } from './meeting-page.ts';
import { followedUp } from './round-page.ts';

/** Everything the page of a unit shows. It is made in the network's own edition alone: it says where there is nobody. */
export function unitPage(catalog: Catalog, unit: Unit) {
  return {
    lead: leadOf(unit, catalog),
    facts: factsOf(unit, catalog),
    standing: standing(unit, catalog),
    duties: dutiesOf(unit, catalog),
    meetings: meetingsOf(unit, catalog),
    concerns: concernsOf(unit, catalog),
  };
}

const parentOf = ({ parent }: Unit, { units }: Catalog) => units.find(({ id }) => id === parent);

/** `Förvaltning under Exempelnämnden`, `Bolag i klustret Bostäder`. */
function leadOf(unit: Unit, catalog: Catalog): string {
  if (unit.kind === 'forvaltning') return unit.board ? `Förvaltning under ${unit.board}` : 'Förvaltning';
  const parent = parentOf(unit, catalog);
  return parent ? `Dotterbolag till ${parent.name}` : 'Bolag';
}

function factsOf(unit: Unit, catalog: Catalog): Fact[] {
  const parent = parentOf(unit, catalog);
  return [
    { term: 'Slag', text: unit.kind === 'forvaltning' ? 'Förvaltning' : 'Bolag' },
    ...(unit.board ? [{ term: unit.kind === 'forvaltning' ? 'Nämnd' : 'Styrelse', text: unit.board }] : []),
    ...(unit.cluster ? [{ term: 'Kluster', text: upperFirst(unit.cluster) }] : []),
    ...(parent ? [{ term: 'Moderbolag', text: parent.name, href: links.unit(parent.id) }] : []),
    ...(unit.email ? [{ term: 'Brevlåda', text: unit.email, href: `mailto:${unit.email}` }] : []),
  ];
}

/** Who the unit has, since when that is known, and the year month by month; undefined until somebody has counted. */
function standing({ id }: Unit, { coverage, today }: Catalog) {
  const state = standingOf(coverage, id);
  if (!coverage || !state) return undefined;
  const confirmed = coverage.units.find(({ unit }) => unit === id)?.confirmed;
  const vacant = vacantDays(coverage, id, today);
  const months = coverageByMonth(coverage.counts, addMonths(`${today.slice(0, 7)}-01`, -11));
  const year = months.map(({ month, count }) => {
    const then = count?.states[id] ?? ('unknown' as const);
    return { state: then, month: formatMonth(month), words: COVERAGE_WORDS[then] };
  });
  return {
    words: [
      `${upperFirst(COVERAGE_WORDS[state])}.`,
      ...(confirmed ? [`Uppgifterna är från den ${formatDate(confirmed)}.`] : []),
      ...(vacant === undefined ? [] : [`Utan någon det senaste året: ${dayWords(vacant)}.`]),
      `Räknat den ${formatDate(coverage.counted)}.`,
    ],
    year,
    keys: [...new Set(year.map((month) => month.state))].map((each) => ({ state: each, words: COVERAGE_WORDS[each] })),
  };
}

/** What the unit has to do, and how far it has said that it has come. */
function dutiesOf(unit: Unit, catalog: Catalog) {
  return responsibilitiesOf(catalog.guideline, unit).map((duty) => ({
    title: duty.title,
    text: duty.text,
    details: [...(duty.section ? [duty.section] : []), ...(duty.ability ? [`Förmåga: ${duty.ability}`] : [])],
    ...(isFollowedUp(duty) && {
      followUp: { question: duty.followUp, ...followedUp(catalog, unit.id, duty.id) },
    }),
  }));
}

/** The meetings that have been and where attendance was noted, the newest first. */
function meetingsOf({ id }: Unit, catalog: Catalog) {
  const held = listed(catalog.meetings).filter(
    ({ date, cancelled, attendance }) => date < catalog.today && !cancelled && attendance.length > 0,
  );
  const all = held.map((meeting) => ({
    title: meeting.title,
    href: links.meeting(meeting.id),
    when: formatDate(meeting.date),
    wasThere: meeting.attendance.includes(id),
  }));
  const there = all.filter(({ wasThere }) => wasThere).length;
  return {
    summary:
      all.length === 0
        ? 'Ingen närvaro är noterad än.'
        : `Med på ${there} av ${all.length} ${all.length === 1 ? 'möte' : 'möten'} där närvaron är noterad.`,
    all,
  };
}

/** Where those who work there may begin, an audience at a time. */
function concernsOf(
  { audiences = [] }: Unit,
  catalog: Catalog,
): { name: string; href: string; cards: readonly EntryCard[] }[] {
  return catalog.audiences
    .filter(({ id }) => audiences.includes(id))
    .map((audience) => ({
      name: audience.name,
      href: links.audience(audience.id),
      cards: audiencePage(catalog, audience).begin,
    }))
    .filter(({ cards }) => cards.length > 0);
}
