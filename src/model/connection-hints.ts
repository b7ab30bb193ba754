import type { Entry } from './entry.ts';
import type { Everything } from './everything.ts';
import { hintsOf, type Hint } from './hint-kinds.ts';
import { links } from './links.ts';
import type { Problem } from './problem.ts';
import { about, type Parsed } from './raw.ts';

/** What only shows when the texts are seen together: a source told twice, a text that nothing leads to, a topic with one text. */
export function connectionHints(all: Everything): Hint[] {
  const shown = all.entries.filter(({ value }) => value.status === 'published');
  return [
    ...hintsOf('samma-kalla', toldTwice(shown)),
    ...hintsOf('kallsida', shown.flatMap(leadsToAList)),
    ...hintsOf('ensam', lonely(all, shown)),
    ...hintsOf('enda-text', thinTopics(all, shown)),
  ];
}

function toldTwice(entries: readonly Parsed<Entry>[]): Problem[] {
  const first = new Map<string, string>();
  return entries.flatMap((entry) => {
    const keys = keysOf(entry.value);
    const [earlier] = keys.flatMap((key) => first.get(key) ?? []);
    if (earlier === undefined) {
      keys.forEach((key) => first.set(key, entry.file));
      return [];
    }
    const fault = `${earlier} berättar om samma källa`;
    return [about(entry)(['source'], fault, 'slå ihop texterna, eller låt den ena ersätta den andra (replacedBy)')];
  });
}

/** What tells that two sources are one. */
function keysOf({ source }: Entry): string[] {
  if (!source) return [];
  const { doi, isbn, urn, address, title } = source;
  return [
    ...(doi ? [`doi ${doi.toLowerCase()}`] : []),
    ...(isbn ? [`isbn ${isbn.replace(/[^\dX]/gi, '')}`] : []),
    ...(urn ? [`urn ${urn.toLowerCase()}`] : []),
    ...(address && !listIn(address)
      ? [
          `${address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/?(?:#.*)?$/, '')} ${title.toLocaleLowerCase('sv')}`,
        ]
      : []),
  ];
}

const LIST =
  /^(?:index|start|startsida|hem|home|publikationer|rapporter|nyheter|aktuellt|arkiv|projekt|avslutade-projekt|publications|reports|news|articles|episodes|avsnitt|search|sok)(?:\.html?|\.aspx|\.php)?$/i;
const WORKS: readonly Entry['kind'][] = ['research', 'reports', 'talks'];

/** What an address leads to that is no page of a work; undefined where it may be one. */
function listIn(address: string): string | undefined {
  const { pathname, search } = new URL(address);
  const last = pathname.split('/').filter(Boolean).at(-1);
  if (search !== '' || (last !== undefined && !LIST.test(last))) return undefined;
  return last === undefined ? 'adressen leder till en startsida' : `adressen leder till en lista (${last})`;
}

/** A work has a page of its own; a list grows, and the reader looks in vain. */
function leadsToAList(entry: Parsed<Entry>): Problem[] {
  const { source, kind } = entry.value;
  if (!source?.address || source.doi || !WORKS.includes(kind)) return [];
  const fault = listIn(source.address);
  if (!fault) return [];
  return [about(entry)(['source', 'address'], fault, 'leta upp sidan för just det här verket')];
}

function lonely(all: Everything, entries: readonly Parsed<Entry>[]): Problem[] {
  const texts = [...all.entries, ...all.issues, ...all.meetings, ...all.pages];
  const named = new Set<string>([
    ...entries.flatMap(({ value }) => value.related),
    ...all.entries.flatMap(({ value }) => value.replacedBy ?? []),
    ...texts.flatMap(({ value }) => value.body.entryIds.map(({ target }) => target)),
    ...all.audiences.flatMap(({ value }) => value.start),
    ...entries.flatMap(({ value }) => ('evidence' in value && value.evidence?.about.length ? [value.id] : [])),
    ...all.meetings.flatMap(({ value }) =>
      value.agenda.flatMap(({ materials }) => materials.flatMap(({ entry }) => entry ?? [])),
    ),
  ]);
  const linked = new Set([
    ...texts.flatMap(({ value }) => value.body.links.map(({ target }) => target.replace(/[#?].*$/, ''))),
    ...all.current.flatMap(({ value }) => value.address.replace(/[#?].*$/, '')),
  ]);
  return entries
    .filter(({ value }) => !named.has(value.id) && !linked.has(links.entry(value)))
    .map((entry) =>
      about(entry)(
        ['title'],
        'ingen annan text leder hit; läsaren hittar den bara i listor och genom att söka',
        `skriv ${entry.value.id} under related i en text som hör ihop med den`,
      ),
    );
}

function thinTopics(all: Everything, entries: readonly Parsed<Entry>[]): Problem[] {
  return all.topics.flatMap((topic) => {
    const count = entries.filter(({ value }) => value.topics.includes(topic.value.id)).length;
    if (count !== 1) return [];
    return [
      about(topic)(['id'], 'ämnet har bara en text', 'märk fler texter med ämnet, eller slå ihop det med ett annat'),
    ];
  });
}
