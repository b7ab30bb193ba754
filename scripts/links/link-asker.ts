import type { AskWeb, WebQuestion } from '../web/ask-web.ts';
import { follow, type Followed } from '../web/follow.ts';
import type { hostPace, WaitingClock } from '../web/host-pace.ts';
import { WebFault } from '../web/web-fault.ts';
import { judgeAnswer, judgeFault, unsure, type LinkVerdict } from './link-verdict.ts';
import { robotsRules, type RobotsRules } from './robots-rules.ts';

/** What is needed of the world to ask an address. */
export interface LinkWorld {
  ask: AskWeb;
  clock: WaitingClock;
  pace: ReturnType<typeof hostPace>;
  stop: AbortSignal;
}

const TIME = { milliseconds: 20_000 };
const HEAD: WebQuestion = { method: 'HEAD', mostBytes: 0, ...TIME };
/** The head of a page says what it is. A piece of something packed cannot be unpacked. */
const START: WebQuestion = {
  method: 'GET',
  mostBytes: 128 * 1024,
  headers: { range: 'bytes=0-131071', 'accept-encoding': 'identity' },
  ...TIME,
};
const WHOLE: WebQuestion = { method: 'GET', mostBytes: 2 * 1024 * 1024, ...TIME };

/** Pauses before an address is asked again, when no answer came. */
const PAUSES = [5_000, 20_000];
/** Longer than this nobody waits for a host that wants to be let alone. */
const LONGEST_HOLD = 120_000;

/** Asks addresses, one after the other at each host; what sites allow is read once for each. */
export function linkAsker(world: LinkWorld): (address: string) => Promise<LinkVerdict> {
  const { ask, clock, pace, stop } = world;
  const sites = new Map<string, Promise<RobotsRules>>();
  const turn = (address: string) => pace.turn(new URL(address).host, stop);
  const rulesOf = (address: string) => {
    const { origin } = new URL(address);
    const known = sites.get(origin) ?? robotsRules(ask, origin, turn);
    sites.set(origin, known);
    return known;
  };
  const allowed = async (address: string) => {
    const { isAllowed, rest } = await rulesOf(address);
    if (!isAllowed(address)) throw new NotAllowed();
    if (rest) pace.slow(new URL(address).host, rest);
    await turn(address);
  };
  const once = async (address: string, question: WebQuestion): Promise<Followed> => {
    const followed = await follow(ask, address, question, allowed);
    const hold = holdOf(followed);
    if (hold === undefined) return followed;
    pace.hold(new URL(followed.address).host, hold);
    return follow(ask, address, question, allowed);
  };

  return async (address) => {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await askOnce(address, once);
      } catch (error) {
        if (error instanceof NotAllowed)
          return unsure('webbplatsen vill inte bli läst av program (robots.txt); prova själv');
        if (!(error instanceof WebFault)) throw error;
        const pause = PAUSES[attempt];
        // Names that are not found, and places that are inside, do not change in half a minute.
        if (pause === undefined || stop.aborted || !['refused', 'broken', 'late'].includes(error.kind))
          return judgeFault(error);
        sites.delete(new URL(address).origin);
        await clock.wait(pause, stop);
      }
    }
  };
}

/** HEAD costs the site least. What it refuses, or answers as no GET would, is asked with GET; so is a page, for what it calls itself. */
async function askOnce(
  address: string,
  once: (address: string, question: WebQuestion) => Promise<Followed>,
): Promise<LinkVerdict> {
  const head = await once(address, HEAD).catch((error: unknown) => {
    if (error instanceof WebFault && error.kind === 'broken') return undefined;
    throw error;
  });
  const { status = 0, headers = {} } = head?.answer ?? {};
  const isPage = /html/i.test(String(headers['content-type'] ?? 'html'));
  if (head && (status === 429 || (status >= 200 && status < 300 && !isPage))) return judgeAnswer(address, head);
  const question = new URL(address).hash.length > 1 ? WHOLE : START;
  const got = await once(address, question);
  return judgeAnswer(address, got.answer.status === 416 ? await once(address, WHOLE) : got);
}

/** robots.txt says no. */
class NotAllowed extends Error {
  override name = 'NotAllowed';
}

/** How long a busy host wants to be let alone, where that is not too long to wait for: seconds or a date. */
function holdOf({ answer: { status, headers } }: Followed): number | undefined {
  if (status !== 429 && status !== 503) return undefined;
  const after = headers['retry-after'] ?? '';
  const milliseconds = /^\d+$/.test(after) ? Number(after) * 1000 : Date.parse(after) - Date.now();
  return milliseconds > 0 && milliseconds <= LONGEST_HOLD ? milliseconds : undefined;
}
