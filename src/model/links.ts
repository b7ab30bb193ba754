import { KINDS, type Kind } from './kinds.ts';

/**
 * Every address of the portal, from its root, with a trailing slash for pages. The base path of a sub-folder is
 * added when a page is written (`withBase`), so that the same link works on the site, in feeds and in the mail.
 */
export const links = {
  start: '/',
  kind: (kind: Kind) => `/${KINDS[kind].segment}/`,
  kindByTitle: (kind: Kind) => `/${KINDS[kind].segment}/a-o/`,
  entry: (entry: { kind: Kind; id: string }) => `/${KINDS[entry.kind].segment}/${entry.id}/`,
  /** The text as a Word file, beside its page. */
  wordFile: (entry: { kind: Kind; id: string }) => `/${KINDS[entry.kind].segment}/${entry.id}/${entry.id}.docx`,
  topics: '/amnen/',
  topic: (id: string) => `/amnen/${id}/`,
  audiences: '/malgrupper/',
  audience: (id: string) => `/malgrupper/${id}/`,
  issues: '/informationsbrev/',
  issue: (id: string) => `/informationsbrev/${id}/`,
  issueMail: (id: string) => `/informationsbrev/${id}/epost.html`,
  issueText: (id: string) => `/informationsbrev/${id}/epost.txt`,
  network: '/natverket/',
  coverage: '/natverket/bemanning/',
  /** In the network's own edition alone. */
  unit: (id: string) => `/natverket/enheter/${id}/`,
  newcomer: '/natverket/ny/',
  followUp: '/natverket/uppfoljning/',
  round: (id: string) => `/natverket/uppfoljning/${id}/`,
  meetings: '/natverket/moten/',
  meeting: (id: string) => `/natverket/moten/${id}/`,
  meetingCalendar: (id: string) => `/natverket/moten/${id}.ics`,
  calendar: '/kalender/',
  calendarFeed: (id?: string) => (id ? `/kalender/${id}.ics` : '/kalender.ics'),
  knowledge: '/kunskap/',
  alphabet: '/kunskap/a-o/',
  alphabetPage: (page: number) => (page === 1 ? '/kunskap/a-o/' : `/kunskap/a-o/${page}/`),
  /** What is known of how ways of working help. */
  methods: '/kunskap/vad-fungerar/',
  method: (id: string) => `/kunskap/vad-fungerar/#${id}`,
  year: (year: number) => `/ar/${year}/`,
  changes: '/andringar/',
  glossary: '/ordlista/',
  term: (id: string) => `/ordlista/#${id}`,
  laws: '/lagar/',
  law: (id: string) => `/lagar/#${id}`,
  search: '/sok/',
  /** After #, which browsers keep to themselves: no server is told what is searched for. */
  searchFor: (words: string) => `/sok/#q=${encodeURIComponent(words)}`,
  /** Everything of a kind, topic, audience or year, by the names that the search's filters have. */
  searchWithin: (filters: Readonly<Record<string, string>>) => `/sok/#${new URLSearchParams(filters).toString()}`,
  about: '/om/',
  contact: '/kontakt/',
  subscribe: '/prenumerera/',
  accessibility: '/tillganglighet/',
  privacy: '/personuppgifter/',
  cookies: '/kakor/',
  editors: '/redaktion/',
  gallery: '/redaktion/komponenter/',
  handbook: '/redaktion/handbok/',
  handbookChapter: (id: string) => `/redaktion/handbok/${id}/`,
  attachment: (file: string) => `/bilagor/${file}`,
  feed: (page: string) => `${page}rss.xml`,
} as const;

/** Puts the base path (`/vbe/`, or `/`) in front of an address from the root. Other addresses stay as they are. */
export function withBase(base: string, address: string): string {
  return address.startsWith('/') ? base.replace(/\/$/, '') + address : address;
}

/** The full address of a page, for feeds and mail: `https://host/base` + `/forskning/x/`. */
export function absolute(siteAddress: string, address: string): string {
  return address.startsWith('/') ? siteAddress.replace(/\/$/, '') + address : address;
}

/** True for addresses that leave the portal. */
export function isExternal(address: string): boolean {
  return /^https?:\/\//i.test(address);
}
