import { lookup } from 'node:dns/promises';
import path from 'node:path';
import { blockedIn } from '../../src/model/hosts.ts';
import { addDays } from '../../src/model/dates.ts';
import { parseContent } from '../../src/model/parse-content.ts';
import { outwardLinks } from '../../src/model/outward-links.ts';
import { readContent } from '../../src/read-content.ts';
import { readSettings, type Settings } from '../../src/settings.ts';
import { dataFolder } from '../data/data-folder.ts';
import { systemClock } from '../delivery/clock.ts';
import { UserError } from '../user-error.ts';
import { webFrom } from '../web/ask-web.ts';
import { hostPace } from '../web/host-pace.ts';
import { agentOf } from '../web/robot-name.ts';
import { linkAsker, type LinkWorld } from './link-asker.ts';
import { openLinkMemory, type LinkMemory } from './link-memory.ts';
import { askInTurn } from './link-queue.ts';
import { LINKS_FILE, statesAfter, writeLinkStates } from './link-states-file.ts';
import type { LinkVerdict } from './link-verdict.ts';
import { linksReport } from './links-report.ts';

interface Wanted {
  days: string;
  again: boolean;
}

/** Hosts whose names are looked up before it is said that there is no network. */
const TRIED = 8;

/**
 * Asks every outward address that has not been asked for some days, writes what is not well and tells it.
 * @param world the web, its clock and who finds names; the real ones, when left out
 * @returns 1 where there is no network: nothing is changed
 */
export async function checkOutwardLinks(
  wanted: Wanted,
  world: Partial<LinkWorld> & { find?: (host: string) => Promise<unknown> } = {},
): Promise<number> {
  const days = daysOf(wanted);
  const settings = readSettings();
  const { everything } = parseContent(await readContent(settings.content));
  const links = outwardLinks(everything);
  const { today } = settings;
  const find = world.find ?? lookup;
  const memory = openLinkMemory(path.join(dataFolder(), 'links'));
  const due = links.map(({ address }) => address).filter((address) => isDue(memory, address, today, days));
  const hosts = [...new Set(due.map((address) => new URL(address).hostname))];
  if (hosts.length > 0 && !(await anyFound(hosts.slice(0, TRIED), find))) return offline();
  const stopper = new AbortController();
  const asking = worldFor(settings, world, stopper.signal);
  const isBlocked = (address: string) => blockedIn(address, everything.blockedHosts).length > 0;
  let asked = 0;
  let isLost = false;
  const askLink = linkAsker(asking);
  const askOne = async (address: string) => withoutBlocked(await askLink(address), isBlocked);
  console.log(
    `${due.length} av ${links.length} adresser ska frågas. Det tar ungefär ${minutes(due)}. Avbryt med Ctrl-C: nästa körning fortsätter där den här slutade.`,
  );
  const interrupt = () => stopper.abort();
  process.once('SIGINT', interrupt);
  try {
    await askInTurn(
      due,
      askOne,
      async (address, verdict) => {
        // A network that went away is no fault of theirs.
        if (verdict.kind === 'silent' && asked > 0 && !(await anyFound(hosts, find))) {
          isLost = true;
          stopper.abort();
          return;
        }
        memory.note(address, verdict, today);
        asked += 1;
        if (asked % 50 === 0) console.log(`${asked} av ${due.length} …`);
      },
      stopper.signal,
    );
  } finally {
    process.off('SIGINT', interrupt);
  }
  if (isLost)
    console.error('Nätet försvann under körningen. Kör igen när det är tillbaka: det som är frågat är sparat.');
  const before = everything.linkStates.map(({ value }) => value);
  const after = statesAfter(
    before,
    memory.of,
    links.map(({ address }) => address),
  );
  const hasChanged = writeLinkStates(settings.content, before, after);
  console.log(linksReport(links, memory.of).join('\n'));
  if (hasChanged)
    console.log(
      `\nSkrivet i ${path.join(settings.content, LINKS_FILE)}. Skicka in filen, så ser läsarna vilka källor som har flyttat.`,
    );
  return isLost ? 1 : 0;
}

function worldFor({ site }: Settings, given: Partial<LinkWorld>, stop: AbortSignal): LinkWorld {
  const clock = given.clock ?? systemClock();
  return { ask: given.ask ?? webFrom(agentOf(site.address)), clock, pace: given.pace ?? hostPace(clock), stop };
}

/** What is well is let alone for some days; what is not, until tomorrow. */
function isDue(memory: LinkMemory, address: string, today: string, days: number): boolean {
  const seen = memory.of(address);
  return !seen || addDays(seen.day, seen.kind === 'well' || seen.kind === 'moved' ? days : Math.min(days, 1)) <= today;
}

function daysOf({ days, again }: Wanted): number {
  if (again) return 0;
  if (/^\d{1,3}$/.test(days)) return Number(days);
  throw new UserError(`”${days}” är inget antal dagar. Skriv till exempel --days 7.`);
}

async function anyFound(hosts: readonly string[], find: (host: string) => Promise<unknown>): Promise<boolean> {
  return await Promise.any(hosts.map((host) => find(host))).then(
    () => true,
    () => false,
  );
}

function offline(): number {
  console.error(
    'Ingen webbplats går att nå: datorn verkar vara utan internet. Inget är kontrollerat och inget är ändrat.',
  );
  return 1;
}

/** A publisher's old name may have been taken over by somebody whom nobody is to be led to. */
const withoutBlocked = (verdict: LinkVerdict, isBlocked: (address: string) => boolean): LinkVerdict =>
  verdict.to && isBlocked(verdict.to)
    ? { kind: 'gone', why: 'adressen leder numera till en webbplats som portalen aldrig länkar till' }
    : verdict;

/** The host with most addresses is asked about twice a second times two: HEAD and GET. */
function minutes(due: readonly string[]): string {
  const longest = Math.max(
    0,
    ...[...Map.groupBy(due, (address) => new URL(address).host).values()].map((row) => row.length),
  );
  const count = Math.ceil(Math.max(longest * 2, (due.length * 3) / 8) / 60);
  return count <= 1 ? 'en minut' : `${count} minuter`;
}
