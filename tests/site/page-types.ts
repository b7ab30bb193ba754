/**
 * One page of each type in Exempelstad, edition `internal`, by its address below the base. Those with the most
 * difficult content are taken: long words, all fields, a withdrawn report, an empty topic.
 */
export const PAGE_TYPES = {
  start: '',
  knowledge: 'kunskap/',
  'all titles': 'kunskap/a-o/',
  'what works': 'kunskap/vad-fungerar/',
  list: 'forskning/',
  'list A–Ö': 'rapporter/a-o/',
  'entry with all fields': 'forskning/lugna-gatan/',
  'entry with difficult signs': 'forskning/klossar-och-samtal/',
  'entry with a picture and an attachment': 'rapporter/arsrapport-exempelstad/',
  'withdrawn entry': 'rapporter/indragen-rapport/',
  guidance: 'vagledning/oro-for-en-elev/',
  talk: 'foredrag/blomsterpodden/',
  topics: 'amnen/',
  topic: 'amnen/risk-och-skydd/',
  'empty topic': 'amnen/tomt-amne/',
  audiences: 'malgrupper/',
  audience: 'malgrupper/skola/',
  year: 'ar/2024/',
  issues: 'informationsbrev/',
  issue: 'informationsbrev/2026-2/',
  network: 'natverket/',
  coverage: 'natverket/bemanning/',
  newcomer: 'natverket/ny/',
  meetings: 'natverket/moten/',
  meeting: 'natverket/moten/2026-09-15-hostmotet/',
  'record that was changed': 'natverket/moten/2026-05-19-varmotet/',
  'cancelled meeting': 'natverket/moten/2026-10-20-hostlovsmotet/',
  'meeting to come': 'natverket/moten/2026-12-08-vintermotet/',
  calendar: 'kalender/',
  changes: 'andringar/',
  glossary: 'ordlista/',
  search: 'sok/',
  about: 'om/',
  contact: 'kontakt/',
  subscribe: 'prenumerera/',
  accessibility: 'tillganglighet/',
  privacy: 'personuppgifter/',
  cookies: 'kakor/',
  editors: 'redaktion/',
  gallery: 'redaktion/komponenter/',
  handbook: 'redaktion/handbok/',
  'handbook chapter': 'redaktion/handbok/falten/',
  'not found': '404.html',
} as const;

/** Pages that say more, or are there at all, in the edition `network` alone. */
const NETWORK_PAGE_TYPES = {
  'coverage unit by unit': 'natverket/bemanning/',
  unit: 'natverket/enheter/trygghetskontoret/',
  'unit with nobody': 'natverket/enheter/exempelbostader-ab/',
  'follow-up': 'natverket/uppfoljning/',
  'a closed round': 'natverket/uppfoljning/2026-1/',
} as const;

export type PageType = keyof typeof PAGE_TYPES;

export const pageTypes = Object.entries(PAGE_TYPES) as [PageType, string][];

export const networkPageTypes = Object.entries(NETWORK_PAGE_TYPES);

/** A search that gives results in Exempelstad. */
export const SEARCH = 'sok/#q=blommor';
