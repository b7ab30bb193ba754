import type { IsoDate } from './dates.ts';
import { checkCharacters } from './characters.ts';
import { missedBy } from './faulty.ts';
import { checkBlockedHosts } from './hosts.ts';
import { checkLeaks } from './leaks.ts';
import { checkLinks } from './internal-links.ts';
import type { Everything } from './parse-content.ts';
import { checkPrivacy } from './privacy.ts';
import type { Problem } from './problem.ts';
import type { Parsed, RawContent } from './raw.ts';
import { nearest } from './schema-problems.ts';
import { whyNotMailed } from './catalog.ts';

/** The checks that need more than one file: references, doublets, links, leaks and what must never be published. */
export function checkReferences(all: Everything, raw: RawContent, today: IsoDate): Problem[] {
  const vouched = vouchedMailboxes(all);
  const known = knownIds(all);
  return [
    ...checkDoublets(all),
    ...all.entries.flatMap((entry) => checkEntry(entry, all, raw.assets, known)),
    ...all.issues.flatMap((issue) => checkMailedEntries(issue, all, today)),
    ...all.meetings.flatMap((meeting) => checkTopics(meeting, all)),
    ...all.units.flatMap((unit) => checkParent(unit, all)),
    ...articles(all).flatMap((item) => [...checkWithdrawal(item), ...checkImages(item, raw.assets)]),
    ...checkLinks(all, today),
    ...checkLeaks(all),
    ...raw.files.flatMap(({ path, text }) => [
      ...checkCharacters(text, path),
      ...checkPrivacy(text, path, vouched),
      ...(path === 'blocked-hosts.yaml' ? [] : checkBlockedHosts(text, path, all.blockedHosts)),
    ]),
    ...[...raw.files.map(({ path }) => path), ...raw.assets].flatMap((path) => checkFileName(path, vouched)),
  ];
}

type Mailboxes = Pick<ReadonlySet<string>, 'has'>;

/** Functions, by the list of contacts. While the list has faults nobody is accused of writing a person's address. */
function vouchedMailboxes(all: Everything): Mailboxes {
  if (all.faulty.has('contacts.yaml')) return { has: () => true };
  return new Set(all.contacts.flatMap(({ value }) => value.email?.toLowerCase() ?? []));
}

/** A file's name becomes an address. It is told with its digits hidden. */
function checkFileName(path: string, vouched: Mailboxes): Problem[] {
  return checkPrivacy(path, path.replace(/\d/g, '•'), vouched).map((problem) => ({ ...problem, field: 'filnamn' }));
}

type Article = Parsed<Everything['entries' | 'issues' | 'meetings'][number]['value']>;

const articles = (all: Everything): Article[] => [...all.entries, ...all.issues, ...all.meetings];

/** Makes problems about fields of one parsed piece. */
const about =
  <T>({ file, lineOf }: Parsed<T>) =>
  (path: readonly PropertyKey[], fault: string, remedy: string): Problem => ({
    file,
    line: lineOf(path),
    field: path.map(String).join('.'),
    fault,
    remedy,
  });

/** What an entry may refer to. Gathered once, not for each entry. */
interface Known {
  ids: Set<string>;
  audiences: Set<string>;
}

const knownIds = (all: Everything): Known => ({
  ids: new Set([...all.entries.map((each) => each.value.id), ...missedBy(all.faulty).ids]),
  audiences: new Set(all.audiences.map((audience) => audience.value.id)),
});

function checkEntry(
  entry: Parsed<Everything['entries'][number]['value']>,
  all: Everything,
  assets: readonly string[],
  { ids, audiences }: Known,
): Problem[] {
  const { value } = entry;
  const problem = about(entry);
  return [
    ...checkTopics(entry, all),
    ...(all.faulty.has('audiences.yaml')
      ? []
      : unknown(entry, 'audiences', value.audiences, audiences, 'audiences.yaml')),
    ...unknown(entry, 'related', value.related, ids, 'innehållet'),
    ...(value.replacedBy && !ids.has(value.replacedBy)
      ? [
          problem(
            ['replacedBy'],
            `”${value.replacedBy}” finns inte i innehållet`,
            suggest(value.replacedBy, ids, 'innehållet'),
          ),
        ]
      : []),
    ...Object.keys(value.meaning)
      .filter((id) => !value.audiences.includes(id))
      .map((id) =>
        problem(
          ['meaning', id],
          `”${id}” finns inte bland artikelns målgrupper`,
          `lägg till ${id} under audiences, eller ta bort raden`,
        ),
      ),
    ...(value.reviewBy < value.published
      ? [problem(['reviewBy'], 'ligger före published', 'sätt ett senare datum')]
      : []),
    ...value.attachments.flatMap(({ file }, i) =>
      assets.includes(`attachments/${file}`)
        ? []
        : [
            problem(
              ['attachments', i],
              `filen ”${file}” finns inte`,
              'lägg den i content/attachments/ och skriv namnet exakt',
            ),
          ],
    ),
  ];
}

function checkTopics(item: Parsed<{ topics: readonly string[] }>, all: Everything): Problem[] {
  if (all.faulty.has('topics.yaml')) return [];
  return unknown(item, 'topics', item.value.topics, new Set(all.topics.map((topic) => topic.value.id)), 'topics.yaml');
}

/** A problem for each id that is not among the known ones. */
function unknown<T>(
  item: Parsed<T>,
  field: string,
  ids: readonly string[],
  known: Set<string>,
  where: string,
): Problem[] {
  return ids.flatMap((id, i) =>
    known.has(id) ? [] : [about(item)([field, i], `”${id}” finns inte i ${where}`, suggest(id, known, where))],
  );
}

function suggest(id: string, known: Set<string>, where: string): string {
  const guess = nearest(id, known);
  return guess ? `menade du \`${guess}\`?` : `välj ett id som finns i ${where}`;
}

function checkMailedEntries(
  issue: Parsed<Everything['issues'][number]['value']>,
  all: Everything,
  today: IsoDate,
): Problem[] {
  const byId = new Map(all.entries.map((entry) => [entry.value.id, entry.value]));
  return issue.value.body.entryIds.flatMap(({ target, line }) => {
    const entry = byId.get(target);
    const why = entry && whyNotMailed(entry, today);
    if (!why) return [];
    const fault = `artikeln ”${target}” får inte mejlas: ${why}`;
    return [{ file: issue.file, line, field: '<Entry>', fault, remedy: 'ta bort den ur brevet eller ändra artikeln' }];
  });
}

function checkParent(unit: Parsed<Everything['units'][number]['value']>, all: Everything): Problem[] {
  const { parent } = unit.value;
  if (!parent || all.units.some((each) => each.value.id === parent) || all.faulty.has(`network/units/${parent}.yaml`))
    return [];
  return [
    about(unit)(['parent'], `enheten ”${parent}” finns inte`, 'skriv filnamnet på moderbolagets fil, utan .yaml'),
  ];
}

function checkWithdrawal(item: Article): Problem[] {
  const isWithdrawn = item.value.status === 'withdrawn';
  if (isWithdrawn === Boolean(item.value.withdrawn)) return [];
  return isWithdrawn
    ? [
        about(item)(
          ['status'],
          'artikeln är tillbakadragen utan skäl',
          'lägg till `withdrawn: { date: 2026-11-23, reason: … }`',
        ),
      ]
    : [
        about(item)(
          ['withdrawn'],
          'står i en artikel som inte är tillbakadragen',
          'skriv `status: withdrawn` eller ta bort raden',
        ),
      ];
}

function checkImages(item: Article, assets: readonly string[]): Problem[] {
  const folder = item.file.slice(0, item.file.lastIndexOf('/') + 1);
  return item.value.body.images
    .filter(({ target }) => !/^https?:/.test(target) && !assets.includes(folder + decoded(target).replace(/^\.\//, '')))
    .map(({ target, line }) => ({
      file: item.file,
      line,
      field: 'bild',
      fault: `bilden ”${target}” finns inte`,
      remedy: 'lägg den bredvid filen och skriv `./namn.png` exakt',
    }));
}

/** `%20` as a space; a lone % as it stands. */
function decoded(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}

function checkDoublets(all: Everything): Problem[] {
  return (['entries', 'topics', 'audiences', 'terms', 'contacts', 'partners', 'responsibilities'] as const).flatMap(
    (list) => {
      const first = new Map<string, string>();
      return (all[list] as Parsed<{ id: string }>[]).flatMap((item) => {
        const { id } = item.value;
        const earlier = first.get(id);
        if (earlier === undefined) return first.set(id, item.file) && [];
        return [
          about(item)(
            list === 'entries' ? [] : ['id'],
            `id ”${id}” finns redan i ${earlier}`,
            list === 'entries' ? 'döp om den ena filen' : 'ge den ena ett annat id',
          ),
        ].map((each) => ({ ...each, field: each.field || 'filnamn' }));
      });
    },
  );
}
