import path from 'node:path';
import { addMonths, isIsoDate, type IsoDate } from '../../src/model/dates.ts';
import { ContentError } from '../../src/model/problem.ts';
import { lastSent } from '../../src/model/rhythm.ts';
import { dataFolder } from '../data/data-folder.ts';
import { UserError } from '../user-error.ts';
import { webFrom } from '../web/ask-web.ts';
import { agentOf } from '../web/robot-name.ts';
import { allIssues, loadAll, type AllContent } from './all-content.ts';
import { readMemory, silentFeeds, writeMemory } from './scan/feed-memory.ts';
import { gatherEverything, toldBefore } from './scan/gather-everything.ts';
import { knownAlready, publishersByHost } from './scan/known-already.ts';
import { canChoose, choose, numbersIn } from './scan/pick-candidates.ts';
import { scanWords } from './scan/scan-words.ts';
import { tipsFrom } from './scan/tips-from.ts';
import { weighCandidates, type Weighed } from './scan/weigh-candidates.ts';
import { TIPS_FILE } from './tip/tips-file.ts';

interface Wanted {
  places: readonly string[];
  since: string | undefined;
  all: boolean;
  with: string | undefined;
  told: string | undefined;
  pick: string | undefined;
}

/** Months without a word after which a source is told to be silent. */
const SILENT_MONTHS = 6;
/** Months back when no letter has gone out. */
const FIRST_MONTHS = 3;

/**
 * Shows what is new at the publishers' and in saved mail, and makes tips of what the editor chooses.
 * @returns 1 when nothing at all could be read
 */
export async function scanSources(wanted: Wanted): Promise<number> {
  const content = await loadAll();
  const faulty = content.problems.filter(({ file }) => file === TIPS_FILE);
  if (faulty.length > 0) throw new ContentError(faulty);
  const memory = readMemory(dataFolder());
  if (wanted.pick !== undefined) return tipsFrom(numbersIn(wanted.pick, memory.shown), content);
  const { everything, settings } = content;
  const { today, site } = settings;
  const since = firstDay(wanted, content);
  const publisherOf = publishersByHost(everything.entries.map(({ value }) => value));
  const scanning = { today, publisherOf };
  const places = wanted.places.length > 0 ? wanted.places : [path.join(settings.content, 'sources.opml')];
  const told = wanted.told ? await toldBefore(wanted.told, scanning) : [];
  const found = await gatherEverything(places, webFrom(agentOf(site.address)), memory, scanning);
  const { gathered, feeds, pages, isOffline } = found;
  if (isOffline)
    console.error(
      'Ingen webbplats går att nå: datorn verkar vara utan internet, eller bakom en proxy. Sparade filer läses ändå.',
    );
  const weighed = only(
    wanted.with,
    weighCandidates(gathered, knownAlready(everything, site.address, told), everything.blockedHosts, since),
  );
  const silent = silentFeeds(memory, feeds, addMonths(today, -SILENT_MONTHS));
  if (isOffline && gathered.length === 0) return 1;
  console.log(scanWords(weighed, { gathered, silent, pages, since, isAsked: canChoose() }).join('\n'));
  writeMemory(dataFolder(), { ...memory, shown: weighed.fresh });
  if (weighed.fresh.length > 0) return tipsFrom(await choose(weighed.fresh), content);
  return gathered.length > 0 && gathered.every(({ fault }) => fault) ? 1 : 0;
}

function firstDay({ since, all }: Wanted, content: AllContent): IsoDate | undefined {
  if (all) return undefined;
  if (since !== undefined) {
    if (isIsoDate(since)) return since;
    throw new UserError(`”${since}” är ingen dag. Skriv ÅÅÅÅ-MM-DD, till exempel --since 2026-10-01.`);
  }
  return lastSent(allIssues(content))?.sent ?? addMonths(content.settings.today, -FIRST_MONTHS);
}

function only(words: string | undefined, weighed: Weighed): Weighed {
  const wanted = words?.trim().toLowerCase();
  if (!wanted) return weighed;
  const has = ({ title, publisher }: { title: string; publisher: string }) =>
    `${title} ${publisher}`.toLowerCase().includes(wanted);
  return {
    ...weighed,
    fresh: weighed.fresh.filter(has),
    opaque: weighed.opaque.filter(has),
    known: weighed.known.filter(({ candidate }) => has(candidate)),
  };
}
