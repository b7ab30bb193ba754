import { lookup } from 'node:dns/promises';
import path from 'node:path';
import type { BlockedHosts } from '../../src/model/contact.ts';
import { blockedIn } from '../../src/model/hosts.ts';
import { outwardLinks } from '../../src/model/outward-links.ts';
import { parseContent } from '../../src/model/parse-content.ts';
import { readContent } from '../../src/read-content.ts';
import { readSettings } from '../../src/settings.ts';
import { dataFolder } from '../data/data-folder.ts';
import { systemClock } from '../delivery/clock.ts';
import { webFrom } from '../web/ask-web.ts';
import { hostPace } from '../web/host-pace.ts';
import { agentOf } from '../web/robot-name.ts';
import { daysIn, dueLinks, timeFor } from './due-links.ts';
import { linkAsker, type LinkWorld } from './link-asker.ts';
import { openLinkMemory } from './link-memory.ts';
import { askInTurn } from './link-queue.ts';
import { LINKS_FILE, statesAfter, writeLinkStates } from './link-states-file.ts';
import type { LinkVerdict } from './link-verdict.ts';
import { linksReport } from './links-report.ts';

type Find = (host: string) => Promise<unknown>;

/**
 * Asks every outward address that has not been asked for some days, writes what is not well and tells it.
 * @param world the web, its clock and who finds names; the real ones, when left out
 * @returns 1 where there is no network: nothing is changed
 */
export async function checkOutwardLinks(
  wanted: { days: string; again: boolean },
  world: Partial<Pick<LinkWorld, 'ask' | 'clock'>> & { find?: Find } = {},
): Promise<number> {
  const days = daysIn(wanted);
  const { content, today, site } = readSettings();
  const { everything } = parseContent(await readContent(content));
  const links = outwardLinks(everything);
  const addresses = links.map(({ address }) => address);
  const memory = openLinkMemory(path.join(dataFolder(), 'links'));
  const due = dueLinks(addresses, memory, today, days);
  const { clock = systemClock(), ask = webFrom(agentOf(site.address)), find = lookup } = world;
  if (due.length > 0 && !(await isAnyFound(due, find))) {
    console.error(
      'Ingen webbplats går att nå: datorn verkar vara utan internet, eller bakom en proxy. Inget är kontrollerat och inget är ändrat.',
    );
    return 1;
  }
  console.log(
    `${due.length} av ${links.length} adresser ska frågas. Det tar ungefär ${timeFor(due)}. Avbryt med Ctrl-C: nästa körning fortsätter där den här slutade.`,
  );
  const stopper = new AbortController();
  const askLink = linkAsker({ ask, clock, pace: hostPace(clock), stop: stopper.signal });
  let [asked, isLost] = [0, false];
  const note = async (address: string, verdict: LinkVerdict) => {
    // A network that went away is no fault of theirs.
    isLost ||= verdict.kind === 'silent' && !(await isAnyFound(due, find));
    if (isLost) return stopper.abort();
    memory.note(address, withoutBlocked(verdict, everything.blockedHosts), today);
    asked += 1;
    if (asked % 50 === 0) console.log(`${asked} av ${due.length} …`);
  };
  await untilInterrupted(stopper, () => askInTurn(due, askLink, note, stopper.signal));
  if (isLost)
    console.error('Nätet försvann under körningen. Kör igen när det är tillbaka: det som är frågat är sparat.');
  // It may have taken an hour: the texts and the list may have been changed, by hand or by what others have done.
  const now = parseContent(await readContent(content)).everything;
  const before = now.linkStates.map(({ value }) => value);
  const standing = outwardLinks(now).map(({ address }) => address);
  const hasChanged = writeLinkStates(content, before, statesAfter(before, memory.of, standing));
  console.log(linksReport(links, memory.of).join('\n'));
  if (hasChanged)
    console.log(
      `\nSkrivet i ${path.join(content, LINKS_FILE)}. Skicka in filen, så ser läsarna vilka källor som har flyttat.`,
    );
  return isLost ? 1 : 0;
}

/** Names that are looked up before it is said that there is no network. */
const TRIED = 20;

/** Whether any of the hosts is known to the network: none of many is a network that is not there. */
async function isAnyFound(addresses: readonly string[], find: Find): Promise<boolean> {
  const hosts = [...new Set(addresses.map((address) => new URL(address).hostname))].slice(0, TRIED);
  return Promise.any(hosts.map((host) => find(host))).then(
    () => true,
    () => false,
  );
}

/** A publisher's old name may have been taken over by somebody whom nobody is to be led to. */
const withoutBlocked = (verdict: LinkVerdict, blocked: BlockedHosts): LinkVerdict =>
  verdict.to && blockedIn(verdict.to, blocked).length > 0
    ? { kind: 'gone', why: 'adressen leder numera till en webbplats som portalen aldrig länkar till' }
    : verdict;

/** The first Ctrl-C ends it after what is being asked. */
async function untilInterrupted(stopper: AbortController, work: () => Promise<void>): Promise<void> {
  const interrupt = () => stopper.abort();
  process.once('SIGINT', interrupt);
  try {
    await work();
  } finally {
    process.off('SIGINT', interrupt);
  }
}
