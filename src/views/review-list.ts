import { listed, type Catalog } from '../model/catalog.ts';
import { addDays, addMonths, type IsoDate } from '../model/dates.ts';
import { tabLabel, type Kind } from '../model/kinds.ts';
import { lawTitle } from '../model/law.ts';
import { stateOf } from '../model/link-state.ts';
import { links } from '../model/links.ts';
import { PAGES } from '../model/page.ts';
import { wayToSource } from '../model/way-to-source.ts';

/** Something that somebody should look at: a text past or near its review, a source that has moved, a law, a draft that lies still, made-up texts. */
export interface DueItem {
  what: 'text' | 'source' | 'law' | 'draft' | 'example';
  /** The last day for it. */
  by: IsoDate;
  title: string;
  /** `Vägledning`, `Sida`, `Lag`. */
  tab: string;
  /** Path below the content folder. */
  file: string;
  href: string;
  todo: string;
  /** Whether anybody may read of it, so that it may stand in mail. */
  isOpen: boolean;
}

/** What is due for one function. */
export interface OwnerDue {
  owner: string;
  /** The mailbox of the function; undefined while nobody has decided one. */
  email: string | undefined;
  items: DueItem[];
}

/** Days ahead in which a review is near. */
export const NEAR_DAYS = 60;

/** Days that a draft may lie before somebody is asked about it. */
const DRAFT_DAYS = 30;

/** Months after which a law is looked up anew, as the check has it. */
const LAW_MONTHS = 6;

/**
 * What is due up to a day, by the function that answers for it: those of the list first, then the others by name.
 * @param catalog with drafts in it, they are asked about too
 */
export function reviewList(catalog: Catalog, until: IsoDate): OwnerDue[] {
  const [first] = catalog.owners;
  const keeper = first?.name ?? catalog.pages[0]?.owner ?? '';
  const all = [
    ...texts(catalog),
    ...movedSources(catalog),
    ...pages(catalog),
    ...drafts(catalog),
    ...examples(catalog),
    ...laws(catalog).map((item) => ({ owner: keeper, item })),
  ].filter(({ item }) => item.by <= until);
  const byOwner = Map.groupBy(all, ({ owner }) => owner);
  const listedFirst = catalog.owners.map(({ name }) => name);
  const names = [...byOwner.keys()].sort((a, b) => a.localeCompare(b, 'sv'));
  return [
    ...listedFirst.filter((name) => byOwner.has(name)),
    ...names.filter((name) => !listedFirst.includes(name)),
  ].map((owner) => ({
    owner,
    email: mailboxOf(catalog, owner),
    items: byOwner
      .get(owner)!
      .map(({ item }) => item)
      .sort((a, b) => a.by.localeCompare(b.by) || a.title.localeCompare(b.title, 'sv')),
  }));
}

interface Owned {
  owner: string;
  item: DueItem;
}

function mailboxOf({ owners, contacts }: Catalog, name: string): string | undefined {
  const contact = owners.find((each) => each.name === name)?.contact;
  return contacts.find(({ id }) => id === contact)?.email;
}

const texts = ({ entries }: Catalog): Owned[] =>
  listed(entries)
    .filter(({ example }) => !example)
    .map((entry) => ({
      owner: entry.owner,
      item: {
        what: 'text',
        by: entry.reviewBy,
        title: entry.title,
        tab: tabLabel(entry as { kind: Kind }),
        file: entry.file,
        href: links.entry(entry),
        todo: 'Läs igenom texten mot dess källor. Skriv dagens datum i reviewed och en ny dag i reviewBy.',
        isOpen: entry.sensitivity === 'open',
      },
    }));

/** What `npm run links` found, with the text that leads there. */
function movedSources({ entries, linkStates }: Catalog): Owned[] {
  return listed(entries).flatMap((entry) => {
    const way = wayToSource(entry);
    const found = way && stateOf(linkStates, way.href);
    if (!found || found.state === 'silent') return [];
    return [
      {
        owner: entry.owner,
        item: {
          what: 'source',
          by: found.since,
          title: entry.title,
          tab: tabLabel(entry as { kind: Kind }),
          file: entry.file,
          href: links.entry(entry),
          todo:
            found.state === 'moved'
              ? 'Källan har flyttat. Slå upp den på sin nya adress, som står i links.yaml, och rätta källans webbadress (address).'
              : 'Källan finns inte kvar på sin adress. Sök på titeln hos utgivaren och rätta källans webbadress (address).',
          isOpen: entry.sensitivity === 'open',
        },
      },
    ];
  });
}

const pages = (catalog: Catalog): Owned[] =>
  catalog.pages.map(({ id, owner, reviewBy, title, file }) => ({
    owner,
    item: {
      what: 'text',
      by: reviewBy,
      title,
      tab: 'Sida',
      file,
      href: PAGES[id],
      todo: 'Läs igenom sidan och skriv en ny dag i reviewBy.',
      isOpen: true,
    },
  }));

const drafts = ({ entries, issues, meetings }: Catalog): Owned[] =>
  [
    ...entries.map((each) => ({ ...each, tab: tabLabel(each as { kind: Kind }), href: links.entry(each) })),
    ...issues.map((each) => ({ ...each, tab: 'Brev', href: links.issue(each.id) })),
    ...meetings.map((each) => ({ ...each, tab: 'Möte', href: links.meeting(each.id) })),
  ]
    .filter(({ status }) => status === 'draft')
    .map(({ owner, published, title, tab, file, href }) => ({
      owner,
      item: {
        what: 'draft',
        by: addDays(published, DRAFT_DAYS),
        title,
        tab,
        file,
        href,
        todo: 'Utkastet ligger still. Skriv klart det och publicera det (ta bort raden status: draft), eller ta bort filen.',
        isOpen: false,
      },
    }));

/** Made-up texts are due as long as they are there; many of them are one thing to do. */
function examples({ entries, issues, today }: Catalog): Owned[] {
  const made = [...entries, ...issues].filter(({ example, status }) => example && status === 'published');
  return [...Map.groupBy(made, ({ owner }) => owner)].map(([owner, all]) => ({
    owner,
    item: {
      what: 'example',
      by: today,
      title: all.length === 1 ? `Ett påhittat exempel: ${all[0]!.title}` : `${all.length} påhittade exempel`,
      tab: 'Exempel',
      file: all[0]!.file,
      href: links.knowledge,
      todo: 'Byt ut det påhittade mot riktiga texter, eller ta bort det.',
      isOpen: false,
    },
  }));
}

/** Each law that nobody has looked up for half a year; those read in an old copy are one thing to do, as in the check. */
function laws({ laws: all, today }: Catalog): DueItem[] {
  const item = (by: IsoDate, title: string, href: string, todo: string): DueItem => ({
    what: 'law',
    by,
    title,
    tab: 'Lag',
    file: 'laws.yaml',
    href,
    todo,
    isOpen: true,
  });
  const copies = all.filter(({ wording }) => wording && addMonths(wording, LAW_MONTHS) < today);
  // They were looked up in part that day, and have waited since.
  const [since] = copies.map(({ checked }) => checked).sort();
  return [
    ...all.map((law) =>
      item(
        addMonths(law.checked, LAW_MONTHS),
        lawTitle(law),
        links.law(law.id),
        'Slå upp lagen, rätta texterna om den har ändrats och skriv dagens datum i Uppslagen.',
      ),
    ),
    ...(since
      ? [
          item(
            since,
            copies.length === 1 ? 'En lag är läst i en äldre text' : `${copies.length} lagar är lästa i en äldre text`,
            links.laws,
            'Slå upp lagarna där Lagtextens dag är ifylld på riksdagen.se, skriv dagens datum i Uppslagen och töm Lagtextens dag.',
          ),
        ]
      : []),
  ];
}
