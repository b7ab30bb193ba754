import type { WebAnswer, AskWeb, WebQuestion } from './ask-web.ts';
import { WebFault } from './web-fault.ts';

/** A step on the way: where it led, and whether for good (301, 308). */
export interface Hop {
  to: string;
  isForGood: boolean;
}

export interface Followed {
  answer: WebAnswer;
  /** Where the answer came from in the end. */
  address: string;
  hops: readonly Hop[];
}

const MOST_HOPS = 10;

/**
 * Asks an address and goes where it is sent, ten steps at most.
 * @param before what is waited for, or refused by throwing, before each address is asked
 * @throws WebFault when there is no answer in the end
 */
export async function follow(
  ask: AskWeb,
  given: string,
  question: WebQuestion,
  before: (address: string) => Promise<void> = async () => {},
): Promise<Followed> {
  const hops: Hop[] = [];
  const seen = new Set<string>();
  let address = withoutPlace(given);
  for (;;) {
    if (seen.has(address) || hops.length > MOST_HOPS) throw new WebFault('loop');
    seen.add(address);
    await before(address);
    const answer = await ask(address, question);
    const next = isRedirect(answer.status) ? answer.headers.location : undefined;
    if (next === undefined) return { answer, address, hops };
    address = nextAddress(next, address);
    hops.push({ to: address, isForGood: answer.status === 301 || answer.status === 308 });
  }
}

const isRedirect = (status: number) => [301, 302, 303, 307, 308].includes(status);

function nextAddress(location: string, from: string): string {
  const to = latin1AsUtf8(location);
  const url = URL.parse(to, from);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) throw new WebFault('astray');
  return withoutPlace(url.href);
}

/** A place on the page is the browser's own business. */
const withoutPlace = (address: string) => address.replace(/#.*$/s, '');

/** Headers come as one character a byte; addresses with å in them as it is are UTF-8. */
const latin1AsUtf8 = (text: string) =>
  /[\u0080-\u00ff]/.test(text) ? Buffer.from(text, 'latin1').toString('utf8') : text;
