import { cardFacts } from '../model/card-facts.ts';
import { changedOn, toldChanges } from '../model/change.ts';
import type { Catalog } from '../model/catalog.ts';
import { formatDate, formatMonth } from '../model/dates.ts';
import { isOwnGuide, type Entry, type EntryOf } from '../model/entry.ts';
import { EFFECTS } from '../model/evidence.ts';
import { KINDS, tabLabel, type Kind } from '../model/kinds.ts';
import { absolute, links } from '../model/links.ts';
import type { Site } from '../site.ts';
import { entryBanners } from './entry-banners.ts';
import { entryCard, readersBadge } from './entry-card.ts';
import type { Fact } from './label-and-text.ts';
import { passOn } from './pass-on.ts';
import { related } from './related.ts';
import { routes } from './routes.ts';
import { ruleList } from './rules.ts';
import { entryRecord } from './search-record.ts';
import { sourceCard } from './source-card.ts';
import { termMarker } from './terms.ts';

export interface Crumb {
  name: string;
  href: string;
}

/**
 * Everything an entry's page shows besides its body, in the order it shows it. A page that would show the same again is not
 * rendered again (`scripts/site/kept-pages.ts`), so nothing that a page shows may come another way.
 */
export function entryPage(catalog: Catalog, site: Site, entry: Entry) {
  const isOwn = !entry.source;
  const isWithdrawn = entry.status === 'withdrawn';
  const ring = routes(catalog, entry.contacts);
  const meanings = Object.entries(entry.meaning).map(([id, text]) => ({ name: audienceName(catalog, id), id, text }));
  return {
    entry,
    address: absolute(site.address, links.entry(entry)),
    tab: tabLabel(entry as { kind: Kind }),
    crumbs: [
      { name: 'Kunskap', href: links.knowledge },
      { name: KINDS[entry.kind].many, href: links.kind(entry.kind) },
    ] satisfies Crumb[],
    reviewed: newestDay(entry),
    /** The banners say the rest of what the badges of its card say. */
    badges: readersBadge(entry),
    meta: cardFacts(entry),
    banners: entryBanners(catalog, entry),
    /** Steps are points already. */
    points: isOwnGuide(entry) ? [] : entry.points,
    meanings,
    terms: termMarker(catalog.terms),
    record: entryRecord(catalog, entry),
    passOn: isWithdrawn ? undefined : passOn(site, entry, { meanings, routes: ring }),
    evidence: 'evidence' in entry && entry.evidence ? evidenceFacts(catalog, entry.evidence) : [],
    /** Own texts are read first; of a publication the reader wants the point and the meaning first. */
    bodyFirst: isOwn,
    /** The steps and the numbers of own guidance are a sheet for the wall; the rest is read after them. */
    stepsFirst: isOwnGuide(entry),
    bodyTitle: bodyTitle(entry),
    ...ruleList(catalog, entry),
    routes: ring,
    source: entry.source && sourceCard(entry.source, entry, catalog),
    /** Where the source would be longer than the text, or the numbers take its place, it lies under the lead. */
    sourceAsStrip: entry.source !== undefined && (ring.length > 0 || wordsOf(entry) < FEW_WORDS),
    review: reviewLine(entry),
    /** What has been changed, the newest first. */
    changes: toldChanges(entry).map((change) => ({ ...change, day: formatDate(change.date) })),
    topics: entry.topics.map((id) => ({ name: topicName(catalog, id), href: links.topic(id) })),
    audiences: entry.audiences.map((id) => ({ name: audienceName(catalog, id), href: links.audience(id) })),
    related: related(catalog, entry).map(entryCard),
    attachments: entry.attachments.map(({ file, title, language }) => ({
      href: links.attachment(file),
      title,
      language,
    })),
  };
}

/** Fewer words than these are not as high as the card of a source beside them. */
const FEW_WORDS = 120;

/** The words of an entry's own text below its lead. */
function wordsOf(entry: Entry): number {
  const evidence = 'evidence' in entry && entry.evidence ? Object.values(entry.evidence) : [];
  const texts = [
    entry.body.plain,
    ...entry.points,
    ...Object.values(entry.meaning),
    ...evidence.filter((each) => typeof each === 'string'),
  ];
  return texts.join(' ').split(/\s+/).length;
}

const topicName = (catalog: Catalog, id: string) => catalog.topics.find((topic) => topic.id === id)?.name ?? id;
const audienceName = (catalog: Catalog, id: string) => catalog.audiences.find((each) => each.id === id)?.name ?? id;

function evidenceFacts(catalog: Catalog, evidence: NonNullable<EntryOf<'research'>['evidence']>): Fact[] {
  const facts: [string, string | undefined][] = [
    ['Fråga', evidence.question],
    ['Metod', evidence.method],
    ['Var och vilka', evidence.setting],
    ['Hur säkert är det?', evidence.certainty],
    ['Går det att överföra hit?', evidence.transferability],
  ];
  const { strength } = evidence;
  const methods = evidence.about.flatMap(({ method, effect }): Fact[] => {
    const name = catalog.methods.find(({ id }) => id === method)?.name;
    return name
      ? [{ term: name, text: `Effekt: ${EFFECTS[effect].word.toLocaleLowerCase('sv')}`, href: links.method(method) }]
      : [];
  });
  return [
    ...facts.flatMap(([term, text]) =>
      text ? [{ term, text, ...(text === evidence.certainty && strength && { strength }) }] : [],
    ),
    ...methods,
  ];
}

function bodyTitle(entry: Entry): string | undefined {
  const hasPartsBefore = entry.points.length > 0 || Object.keys(entry.meaning).length > 0;
  if (!entry.source || entry.body.startsWithHeading || !hasPartsBefore) return undefined;
  return BODY_TITLES[entry.kind];
}

const BODY_TITLES: Record<Kind, string> = {
  research: 'Om studien',
  reports: 'Om rapporten',
  talks: 'Om inslaget',
  guidance: 'Om stödet',
  outlook: 'Bakgrund',
  training: 'Om utbildningen',
  questions: 'Bakgrund',
};

/** What the reader sees first of the text's age: the day when it was changed goes before the month when it was only read. */
function newestDay(entry: Entry): string {
  const { reviewed, published } = entry;
  const changed = changedOn(entry);
  if (changed && changed >= (reviewed ?? published)) return `Ändrad ${formatDate(changed)}`;
  return reviewed ? `Granskad ${formatMonth(reviewed)}` : `Publicerad ${formatMonth(published)}`;
}

function reviewLine(entry: Entry): string {
  const reviewed = entry.reviewed
    ? `Granskad ${formatMonth(entry.reviewed)}.`
    : `Publicerad ${formatDate(entry.published)}.`;
  const legal =
    entry.kind === 'guidance' && entry.legalReview
      ? ` Juridiskt granskad ${formatDate(entry.legalReview.date)} av ${entry.legalReview.by}.`
      : '';
  return `${reviewed}${legal} Ska granskas senast ${formatMonth(entry.reviewBy)}. Ansvarig: ${entry.owner}.`;
}
