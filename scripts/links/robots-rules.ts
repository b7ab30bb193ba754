import robotsParser from 'robots-parser';
import type { AskWeb } from '../web/ask-web.ts';
import { follow } from '../web/follow.ts';
import { ROBOT } from '../web/robot-name.ts';
import { WebFault } from '../web/web-fault.ts';

/** What a site lets us ask, and how seldom. */
export interface RobotsRules {
  isAllowed: (address: string) => boolean;
  /** Milliseconds between two questions, when the site has said so. */
  rest: number | undefined;
}

const FREE: RobotsRules = { isAllowed: () => true, rest: undefined };
const CLOSED: RobotsRules = { isAllowed: () => false, rest: undefined };

/** More of it than this need not be read (RFC 9309, 2.5). */
const ASKED = { method: 'GET', mostBytes: 512 * 1024, milliseconds: 20_000 } as const;
/** A site that wants longer between two questions is asked as seldom as this: few have more than some links. */
const LONGEST_REST = 30_000;

/**
 * Reads robots.txt of a site (RFC 9309): where there is none all is free; where the server fails nothing is.
 * @throws WebFault when the site cannot be reached at all: then neither can its pages
 */
export async function robotsRules(
  ask: AskWeb,
  origin: string,
  before: (address: string) => Promise<void>,
): Promise<RobotsRules> {
  const address = `${origin}/robots.txt`;
  try {
    const { answer } = await follow(ask, address, ASKED, before);
    if (answer.status >= 500 || answer.status === 429) return CLOSED;
    if (answer.status !== 200 || /html/i.test(answer.headers['content-type'] ?? '')) return FREE;
    const rules = robotsParser(address, answer.body.toString('utf8'));
    const delay = rules.getCrawlDelay(ROBOT);
    return {
      isAllowed: (each) => rules.isAllowed(each, ROBOT) !== false,
      rest: delay !== undefined && delay > 0 ? Math.min(delay * 1000, LONGEST_REST) : undefined,
    };
  } catch (error) {
    if (error instanceof WebFault && (error.kind === 'loop' || error.kind === 'astray')) return FREE;
    throw error;
  }
}
