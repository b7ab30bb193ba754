import { caniemail, rawData } from 'caniemail';
import { CLIENTS, FALLBACKS, type Client } from './fallbacks.ts';
import { elements, type MailTree } from './mail-tree.ts';

/** Something the mail uses that a promised program does not show, or only partly. */
export interface Lack {
  /** Title in caniemail's data: `border-radius`. */
  feature: string;
  client: Client;
}

const NAMES = Object.keys(CLIENTS) as Client[];

/**
 * What the mail uses and some promised program lacks, by caniemail's data (no request is made: the data comes with the
 * package). Style rules inside a media query are judged for the programs that read media queries.
 */
export function lacks(html: string, { nodes, rules }: MailTree): Lack[] {
  const inMedia = rules.filter(({ media }) => media !== undefined);
  const readers = NAMES.filter((client) => supports('@media', client) !== 'none');
  const css = inMedia
    .map(
      ({ selectors, declarations }) =>
        `${selectors.join(',')}{${declarations.map((each) => each.join(':')).join(';')}}`,
    )
    .join('\n');
  return unique([
    ...found({ html }, NAMES),
    ...(css ? found({ css }, readers) : []),
    ...notSeenByCaniemail(nodes, inMedia.map(({ media }) => media ?? '')), // prettier-ignore
  ]);
}

/** Every lack that is not on the list of fallbacks: `display:grid: klassiska Outlook`. */
export const unlisted = (all: readonly Lack[]): string[] =>
  all
    .filter(({ feature, client }) => !FALLBACKS[feature]?.clients.includes(client))
    .map(({ feature, client }) => `${feature}: ${CLIENTS[client]}`);

/** Where nobody has tested a feature caniemail throws; untested is not supported, and the other programs are judged. */
function found(input: { html: string } | { css: string }, clients: Client[]): Lack[] {
  try {
    const { errors, warnings } = caniemail({ clients, ...input }).issues;
    return [errors, warnings].flatMap((issues) =>
      [...issues].flatMap(([client, uses]) => uses.map(({ title }) => ({ feature: title, client: client as Client }))),
    );
  } catch (error) {
    const [, feature, client] = /^Feature "(.+)" not found on "(.+)"/.exec((error as Error).message) ?? [];
    if (!feature || !client) throw error;
    return [{ feature, client: client as Client }, ...found(input, clients.filter((each) => each !== client))]; // prettier-ignore
  }
}

const SEMANTICS = /^(?:article|aside|details|figcaption|figure|footer|header|main|mark|nav|section|summary|time)$/;

/** Two features that caniemail has data on but does not look for. */
function notSeenByCaniemail(nodes: MailTree['nodes'], media: readonly string[]): Lack[] {
  const features = [
    ...([...elements(nodes)].some(({ name = '' }) => SEMANTICS.test(name)) ? ['HTML5 semantics'] : []),
    ...(media.some((query) => query.includes('prefers-color-scheme')) ? ['@media (prefers-color-scheme)'] : []),
  ];
  return features.flatMap((feature) =>
    NAMES.filter((client) => supports(feature, client) !== 'full').map((client) => ({ feature, client })),
  );
}

/** As caniemail judges: by the newest version that was tested. */
function supports(feature: string, client: Client): 'full' | 'partial' | 'none' {
  const [family = '', platform = ''] = client.split('.');
  const stats = rawData.data.find(({ title }) => title === feature)?.stats as Stats | undefined;
  const versions = stats?.[family]?.[platform] ?? {};
  const newest = versions[Object.keys(versions).sort().at(-1) ?? ''] ?? 'n';
  return newest.startsWith('y') ? 'full' : newest.startsWith('n') ? 'none' : 'partial';
}

type Stats = Record<string, Record<string, Record<string, string>>>;

const unique = (all: readonly Lack[]) => [
  ...new Map(all.map((lack) => [`${lack.feature} ${lack.client}`, lack])).values(),
];
