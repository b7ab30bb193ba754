import type { Attempt } from './outcome.ts';
import type { Line, Parcel, Transport } from './transport.ts';

/** After as many messages a connection is exchanged, until the relay has shown that it takes fewer. */
const USUAL_MESSAGES = 100;

/** An open way to the relay that counts what it has carried. */
export interface Held extends Line {
  /** Messages that the relay has taken over this connection. */
  taken: () => number;
}

/** The connections of a run, and what they have shown of the relay's limits. */
export class Lines {
  readonly #transport: Transport;
  readonly #opening = new Set<Promise<Line>>();
  /** Told when it is learnt how many messages a connection takes. */
  readonly #note: (words: string) => void;
  #held = 0;
  #most = USUAL_MESSAGES;
  #lastEnd: number | undefined;

  constructor(transport: Transport, note: (words: string) => void) {
    this.#transport = transport;
    this.#note = note;
  }

  /** How many are open, when those that are being opened have come about or not. */
  async held(): Promise<number> {
    await Promise.allSettled(this.#opening);
    return this.#held;
  }

  /** @throws NoLine when the relay cannot be reached or does not let us in */
  async open(): Promise<Held> {
    const opening = this.#transport.open();
    this.#opening.add(opening);
    try {
      return this.#hold(await opening);
    } finally {
      this.#opening.delete(opening);
    }
  }

  #hold(line: Line): Held {
    let [taken, isHeld] = [0, true];
    this.#held += 1;
    return {
      taken: () => taken,
      isOpen: () => taken < this.#most && line.isOpen(),
      send: async (parcel: Parcel) => {
        const answer = await line.send(parcel);
        if (answer.stage === 'dot' && answer.code !== undefined && answer.code < 300) taken += 1;
        else if (taken > 0 && endsSession(answer)) this.#learn(taken);
        return answer;
      },
      close: () => {
        if (isHeld) this.#held -= 1;
        isHeld = false;
        return line.close();
      },
    };
  }

  /** Two connections that ended after about as many messages are a limit; one may be a chance. */
  #learn(taken: number): void {
    const known = Math.max(taken, this.#lastEnd ?? Infinity);
    this.#lastEnd = taken;
    if (known >= this.#most) return;
    this.#most = known;
    this.#note(`Servern tar ${known} brev per förbindelse. Förbindelsen byts efter så många.`);
  }
}

/** The server ends the connection, by 421 or without a word, before it has got the whole message. */
export const endsSession = ({ code, stage }: Attempt): boolean =>
  code === 421 || (code === undefined && (stage === 'sender' || stage === 'recipient' || stage === 'data'));

const CROWDED =
  /concurren|too many (?:\S+ )?(?:connections|sessions)|(?:för många|zu viele) \S*(?:anslutningar|förbindelser|verbindungen)/i;

/** The server has no room for this connection, whatever it says of the message. */
export const isCrowded = ({ code, words }: Attempt): boolean =>
  code === 421 || (code !== undefined && code >= 400 && code < 500 && CROWDED.test(words));
