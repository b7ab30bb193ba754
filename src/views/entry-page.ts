import { cardFacts } from '../model/card-facts.ts';
import { findEntry, type Catalog } from '../model/catalog.ts';
import { formatDate, formatMonth } from '../model/dates.ts';
import type { Entry } from '../model/entry.ts';
import { KINDS, tabLabel, type Kind } from '../model/kinds.ts';
import { languageName } from '../model/languages.ts';
import { ruleList } from './rules.ts';
import { routes } from './routes.ts';
import { absolute, links } from '../model/links.ts';
import { sourceAddress } from '../model/source.ts';
import type { Site } from '../site.ts';
import { draftWords } from './desk.ts';
import { entryBadges, entryCard } from './entry-card.ts';
import { passOn } from './pass-on.ts';
import { referenceText } from './reference.ts';
import { risAddress } from './ris.ts';
import { related } from './related.ts';
import { termMarker } from './terms.ts';

export interface Crumb {
  name: string;
  href: string;
}

export interface Fact {
  term: string;
  text: string;
  lang?: string | undefined;
  href?: string | undefined;
}

/** Everything an entry's page shows, in the order it shows it. */
export function entryPage(catalog: Catalog, site: Site, entry: Entry) {
  const isOwn = !entry.source;
  const meanings = Object.entries(entry.meaning).map(([id, text]) => ({ name: audienceName(catalog, id), id, text }));
  return {
    entry,
    address: absolute(site.address, links.entry(entry)),
    tab: tabLabel(entry as { kind: Kind }),
    crumbs: [
      { name: 'Kunskap', href: links.knowledge },
      { name: KINDS[entry.kind].many, href: links.kind(entry.kind) },
    ] satisfies Crumb[],
    badges: entryBadges(entry),
    meta: cardFacts(entry),
    banners: banners(catalog, entry),
    points: entry.points,
    meanings,
    terms: termMarker(catalog.terms),
    passOn: passOn(site, entry, meanings),
    evidence: 'evidence' in entry && entry.evidence ? evidenceFacts(entry.evidence) : [],
    /** Own texts are read first; of a publication the reader wants the point and the meaning first. */
    bodyFirst: isOwn,
    bodyTitle: bodyTitle(entry),
    ...ruleList(catalog, entry),
    routes: routes(catalog, entry.contacts),
    source: entry.source && sourceCard(entry.source, entry),
    review: reviewLine(entry),
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

const topicName = (catalog: Catalog, id: string) => catalog.topics.find((topic) => topic.id === id)?.name ?? id;
const audienceName = (catalog: Catalog, id: string) => catalog.audiences.find((each) => each.id === id)?.name ?? id;

interface Banner {
  text: string;
  link?: { name: string; href: string } | undefined;
}

function banners(catalog: Catalog, entry: Entry): Banner[] {
  const newer = entry.replacedBy ? findEntry(catalog, entry.replacedBy) : undefined;
  const draft = draftWords(entry, catalog.today);
  return [
    draft && { text: draft },
    entry.withdrawn && { text: `Tillbakadragen ${formatDate(entry.withdrawn.date)}. ${entry.withdrawn.reason}` },
    newer && {
      text: entry.withdrawn ? 'Läs i stället:' : 'Det finns något nyare:',
      link: { name: newer.title, href: links.entry(newer) },
    },
    entry.example && { text: 'Det här är ett påhittat exempel som visar hur en sida ser ut.' },
    entry.reviewBy < catalog.today &&
      entry.status === 'published' && {
        text: `Texten skulle ha granskats senast ${formatDate(entry.reviewBy)}. Kontrollera uppgifterna mot källan.`,
      },
  ].filter((banner) => typeof banner === 'object');
}

function evidenceFacts(evidence: NonNullable<Extract<Entry, { kind: 'research' }>['evidence']>): Fact[] {
  const facts: [string, string | undefined][] = [
    ['Fråga', evidence.question],
    ['Metod', evidence.method],
    ['Var och vilka', evidence.setting],
    ['Hur säkert är det?', evidence.certainty],
    ['Går det att överföra hit?', evidence.transferability],
  ];
  return facts.flatMap(([term, text]) => (text ? [{ term, text }] : []));
}

function bodyTitle(entry: Entry): string | undefined {
  const startsWithHeading = entry.body.nodes[0]?.type === 'heading';
  const hasPartsBefore = entry.points.length > 0 || Object.keys(entry.meaning).length > 0;
  if (!entry.source || startsWithHeading || !hasPartsBefore) return undefined;
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

function sourceCard(source: NonNullable<Entry['source']>, entry: Entry) {
  const facts: Fact[] = [
    { term: 'Titel', text: source.title, lang: source.language === 'sv' ? undefined : source.language },
    ...(source.authors.length > 0 ? [{ term: 'Av', text: source.authors.join(', ') }] : []),
    ...(source.publisher ? [{ term: 'Utgivare', text: source.publisher }] : []),
    { term: 'År', text: source.year ? String(source.year) : 'Framgår inte av källan' },
    { term: 'Språk', text: languageName(source.language) },
    ...talkFacts(entry),
    ...(source.doi ? [{ term: 'DOI', text: source.doi, href: `https://doi.org/${source.doi}` }] : []),
    ...(source.isbn ? [{ term: 'ISBN', text: source.isbn }] : []),
    ...(source.urn ? [{ term: 'URN', text: source.urn, href: `https://urn.kb.se/resolve?urn=${source.urn}` }] : []),
  ];
  const address = sourceAddress(source);
  return {
    facts,
    address,
    host: address && new URL(address).hostname.replace(/^www\./, ''),
    reference: referenceText(source),
    ris: { name: `${entry.id}.ris`, href: risAddress(source, entry.kind) },
  };
}

const KNOWN = { yes: 'Ja', no: 'Nej', unknown: 'Vet vi inte' };

function talkFacts(entry: Entry): Fact[] {
  if (entry.kind === 'training')
    return entry.updated ? [{ term: 'Senast uppdaterad', text: String(entry.updated) }] : [];
  if (entry.kind !== 'talks') return [];
  return [
    ...(entry.speakers.length > 0 ? [{ term: 'Medverkande', text: entry.speakers.join(', ') }] : []),
    ...(entry.date ? [{ term: 'Datum', text: formatDate(entry.date) }] : []),
    ...(entry.minutes ? [{ term: 'Längd', text: `${entry.minutes} minuter` }] : []),
    ...(entry.format === 'podcast' ? [] : [{ term: 'Textad', text: KNOWN[entry.captions] }]),
    { term: 'Utskrift av talet', text: KNOWN[entry.transcript] },
    ...(entry.recording ? [{ term: 'Inspelning', text: 'Se eller lyssna', href: entry.recording }] : []),
  ];
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
