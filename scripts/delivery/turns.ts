import { setMaxListeners } from 'node:events';
import type { Ledger } from '../data/ledger.ts';
import type { Addressee } from '../data/mailing.ts';
import type { Effects, Manner } from './effects.ts';
import { pauseAfter, type Outcome } from './outcome.ts';
import { pacer } from './pace.ts';
import { makeQueue, type Queue, type QueuedRecipient } from './queue.ts';

/** Whose turn it is and when, for all connections of a run: the queue, the pace, and the pauses that the relay asks for. */
export class Turns {
  /** Nothing more is begun. */
  isOver = false;
  readonly #manner: Manner;
  readonly #effects: Pick<Effects, 'clock' | 'note'>;
  readonly #queue: Queue;
  readonly #pace: ReturnType<typeof pacer>;
  #pausedUntil = 0;
  /** When the relay last gave a lasting answer. */
  #progressed: number;
  #inFlight = 0;
  #waiting = 0;
  #changed = freshSignal();

  constructor(
    recipients: Iterable<Addressee>,
    manner: Manner,
    effects: Pick<Effects, 'clock' | 'note'> & { ledger: Ledger },
  ) {
    this.#manner = manner;
    this.#effects = effects;
    this.#queue = makeQueue(recipients, effects.ledger, effects.clock.now(), manner.firstPause);
    this.#pace = pacer(manner.pace, manner.sinceLast);
    this.#progressed = this.#now();
  }

  takeNow(): QueuedRecipient | undefined {
    const now = this.#now();
    if (this.isOver || this.isPaused() || now < this.#pace.free()) return undefined;
    const turn = this.#queue.take(now);
    if (!turn) return undefined;
    this.#pace.take(now);
    this.#inFlight += 1;
    return turn;
  }

  /** Waits for a turn. Undefined when there is none to wait for in this run. */
  async take(): Promise<QueuedRecipient | undefined> {
    for (;;) {
      const turn = this.takeNow();
      if (turn || this.isOver) return turn;
      const moment = this.#nextMoment();
      if (moment === undefined && this.#inFlight === 0) this.end();
      else await this.#wait((moment ?? A_DAY) - this.#now());
    }
  }

  /** The relay gave a lasting answer. */
  settle(): void {
    this.#progressed = this.#now();
    this.leave();
  }

  /** Nobody has been named to the relay, and this recipient will not be: they are not written to after all. */
  leave(): void {
    this.#inFlight -= 1;
    this.#wake();
  }

  /** Nobody has been named to the relay: the turn is as it was. */
  giveBack(turn: QueuedRecipient): void {
    this.#inFlight -= 1;
    this.#queue.putBack(turn, this.#now());
    this.#wake();
  }

  /**
   * Another try: at once, when the relay's trouble is over, or after a pause of the mailbox's own.
   * @returns when, as an ISO moment
   */
  defer({ recipient, attempts: before }: QueuedRecipient, { about }: Outcome, isQuick: boolean): string {
    const attempts = before + 1;
    const left = about === 'relay' ? this.#pausedUntil - this.#now() : 0;
    const wait = isQuick ? 0 : left > 0 ? left : pauseAfter(attempts, this.#manner.firstPause);
    this.#inFlight -= 1;
    this.#queue.putBack({ recipient, attempts }, this.#now() + wait);
    this.#wake();
    return new Date(this.#effects.clock.now().getTime() + wait).toISOString();
  }

  isPaused = (): boolean => this.#now() < this.#pausedUntil;

  /** Everybody waits. */
  pause(milliseconds: number, words: string): void {
    const until = this.#now() + milliseconds;
    if (until <= this.#pausedUntil) return;
    this.#pausedUntil = until;
    this.#effects.note(`Väntar ${Math.ceil(milliseconds / 1000)} s på servern. ${words}`.trim());
  }

  /** One connection waits, the others go on. */
  async standAside(times: number): Promise<void> {
    const until = this.#now() + pauseAfter(times, this.#manner.firstPause);
    while (!this.isOver && this.#now() < until) await this.#wait(until - this.#now());
  }

  /** Whether a connection would have nothing to do for so long that it is better given back. */
  isFarOff(): boolean {
    const moment = this.#nextMoment();
    return moment === undefined || moment - this.#now() > IDLE;
  }

  end(): void {
    this.isOver = true;
    this.#wake();
  }

  #now = (): number => this.#effects.clock.elapsed();

  /** When somebody's turn comes; undefined when that is later than this run keeps trying without getting anywhere. */
  #nextMoment(): number | undefined {
    const next = this.#queue.next();
    if (next === undefined) return undefined;
    const ready = Math.max(next, this.#pausedUntil);
    return ready > this.#progressed + this.#manner.keepTrying ? undefined : Math.max(ready, this.#pace.free());
  }

  /** Until then, or until something changes. */
  async #wait(milliseconds: number): Promise<void> {
    this.#waiting += 1;
    await this.#effects.clock.wait(Math.max(1, milliseconds), this.#changed.signal);
    this.#waiting -= 1;
  }

  #wake(): void {
    if (this.#waiting === 0) return;
    this.#changed.abort();
    this.#changed = freshSignal();
  }
}

/** A connection that has nothing to do for as long is given back. */
const IDLE = 10_000;
const A_DAY = 86_400_000;

/** All connections may wait for the same change. */
function freshSignal(): AbortController {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  return controller;
}
