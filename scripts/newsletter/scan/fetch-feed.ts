import { isSameAddress } from '../../../src/model/tip.ts';
import { hostOf } from '../../../src/model/way-to-source.ts';
import type { AskWeb } from '../../web/ask-web.ts';
import { follow } from '../../web/follow.ts';
import { WebFault } from '../../web/web-fault.ts';
import type { Gathered } from './candidate.ts';
import { feedOfPage, gatherMaterial, type Scanning } from './gather-material.ts';
import { kept, type FeedMemory } from './feed-memory.ts';
import type { ListedSource } from './read-feed-list.ts';

const MOST_BYTES = 16 * 1024 * 1024;
const ASKED = { method: 'GET', mostBytes: MOST_BYTES, milliseconds: 30_000 } as const;
const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.5';

/** What came of fetching: candidates, a list of more feeds, and whether there is a network at all. */
export type Fetched = (Gathered | { sources: ListedSource[] }) & { isUnreachable?: boolean };

/**
 * Fetches a feed, a list of feeds or a newsletter's page, unless the server says that nothing is new since the last time; then
 * what it had then stands. What was seen is written into the memory.
 */
export async function fetchFeed(
  ask: AskWeb,
  { name: listed, feed: address = '' }: ListedSource,
  memory: FeedMemory,
  scanning: Scanning,
  mayGoOn = true,
): Promise<Fetched> {
  const before = memory.feeds[address];
  const name = listed || before?.name || hostOf(address);
  const headers = {
    accept: ACCEPT,
    ...(before?.etag && { 'if-none-match': before.etag }),
    ...(before?.modified && { 'if-modified-since': before.modified }),
  };
  const failed = (fault: string, isUnreachable = false): Fetched => {
    if (!isUnreachable)
      memory.feeds[address] = { name, candidates: [], ...before, failing: before?.failing ?? scanning.today };
    return { name, candidates: [], leftOut: 0, fault, isUnreachable };
  };
  try {
    const { answer, address: place, hops } = await follow(ask, address, { ...ASKED, headers });
    const { status, body, isCut } = answer;
    if (status === 304 && before) return remembered(before);
    if (status !== 200) return failed(wordsFor(status));
    if (isCut) return failed('är större än 16 MB');
    const [, charset] = /charset\s*=\s*"?([\w-]+)/i.exec(answer.headers['content-type'] ?? '') ?? [];
    const found = await gatherMaterial(
      {
        name: listed || hostOf(place),
        bytes: body,
        address: place,
        isListed: listed !== '',
        ...(charset && { charset }),
      },
      scanning,
    );
    if ('sources' in found) return found;
    if (found.fault) return failed(found.fault);
    if (!found.isFeed) {
      const own = mayGoOn ? feedOfPage(body.toString('latin1'), place) : undefined;
      return own ? fetchFeed(ask, { name: listed, feed: own }, memory, scanning, false) : found;
    }
    const { etag, 'last-modified': modified } = answer.headers;
    memory.feeds[address] = {
      name: listed || found.name,
      ...(etag && { etag }),
      ...(modified && { modified }),
      ...(found.newest && { newest: found.newest }),
      candidates: kept(found.candidates),
    };
    const hasMoved = hops.length > 0 && hops.every(({ isForGood }) => isForGood) && !isSameAddress(place, address);
    return { ...found, name: listed || found.name, ...(hasMoved && { moved: place }) };
  } catch (error) {
    if (!(error instanceof WebFault)) throw error;
    return failed(error.message, error.kind === 'no-name' || error.kind === 'no-network');
  }
}

function remembered(feed: FeedMemory['feeds'][string]): Fetched {
  const { name, newest, candidates } = feed;
  delete feed.failing;
  return {
    name,
    candidates,
    leftOut: 0,
    newest,
    isFeed: true,
  };
}

function wordsFor(status: number): string {
  if (status === 404 || status === 410) return `finns inte kvar (svar ${status}). Sök upp flödets nya adress`;
  if (status === 401 || status === 403) return `släpper inte in oss (svar ${status}). Titta på webbplatsen själv`;
  if (status === 429 || status === 503) return `vill inte bli läst just nu (svar ${status}). Försök igen senare`;
  return `svarade med fel (${status})`;
}
