import { setMaxListeners } from 'node:events';
import { gatherCommits, type Entry } from './commits.ts';
import { watchHealth } from './health.ts';
import type { Effects, Ending, Manner } from './effects.ts';
import type { Claim, Settlement } from '../data/ledger.ts';
import type { Recipient } from '../data/mailing.ts';
import { judge, pauseAfter, type Answer } from './outcome.ts';
import { pacer } from './pace.ts';
import { makeQueue, type Queue, type Turn } from './queue.ts';
import { NoLine, type Line } from './transport.ts';

/**
 * Writes to everybody whom the ledger does not know as settled. Each is claimed, durably, before the server hears of them, and
 * never are more claimed than there are connections. Can be killed at any moment and run again.
 * @throws what the ledger threw: nothing is begun after that, and what was in flight stays claimed
 */
export async function sendMailing(recipients: readonly Recipient[], manner: Manner, effects: Effects): Promise<Ending> {
  const run = new Run(recipients, manner, effects);
  const workers = Array.from({ length: Math.min(manner.connections, recipients.length) }, () => run.work());
  const results = await Promise.allSettled(workers);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
  return run.ending;
}

class Run {
  ending: Ending = {};
  readonly #manner: Manner;
  readonly #effects: Effects;
  readonly #queue: Queue;
  readonly #pace: ReturnType<typeof pacer>;
  readonly #health: ReturnType<typeof watchHealth>;
  readonly #commit: (entry: Entry) => Promise<void>;
  #pausedUntil = 0;
  /** When the relay last gave a lasting answer. */
  #progressed = 0;
  #inFlight = 0;
  #isOver = false;
  #changed = freshSignal();

  constructor(recipients: readonly Recipient[], manner: Manner, effects: Effects) {
    this.#manner = manner;
    this.#effects = effects;
    this.#queue = makeQueue(recipients, effects.ledger, effects.clock.now(), manner.firstPause);
    this.#pace = pacer(manner.pace, manner.sinceLast);
    this.#health = watchHealth(manner.firstPause);
    this.#commit = gatherCommits(effects.ledger);
    effects.stop.addEventListener('abort', () => this.#end({ stopped: 'Avbruten med Ctrl-C.' }), { once: true });
    if (effects.stop.aborted) this.#end({ stopped: 'Avbruten med Ctrl-C.' });
  }

  /** One connection's work: take a turn, claim it, send it, settle it together with the next claim. */
  async work(): Promise<void> {
    let line: Line | undefined;
    let settled: Settlement | undefined;
    try {
      for (;;) {
        let turn = this.#takeNow();
        if (settled && (!turn || !line?.isOpen())) {
          await this.#commit({ settled });
          settled = undefined;
        }
        if (!turn && this.#isFarOff()) line = void line?.close();
        turn ??= await this.#take();
        if (!turn) return;
        line = line?.isOpen() ? line : await this.#open(turn, line);
        if (!line) continue;
        if (this.#isOver) return;
        const claimed = this.#claim(turn);
        await this.#commit({ claimed, ...(settled && { settled }) });
        settled = this.#settle(turn, await this.#send(line, claimed));
      }
    } catch (error) {
      this.#end({});
      throw error;
    } finally {
      line?.close();
    }
  }

  #takeNow(): Turn | undefined {
    const now = this.#effects.clock.elapsed();
    if (this.#isOver || now < this.#pausedUntil || now < this.#pace.free()) return undefined;
    const turn = this.#queue.take(now);
    if (!turn) return undefined;
    this.#pace.take(now);
    this.#inFlight += 1;
    return turn;
  }

  /** Waits for a turn. Undefined when there is none to wait for in this run. */
  async #take(): Promise<Turn | undefined> {
    for (;;) {
      const turn = this.#takeNow();
      if (turn || this.#isOver) return turn;
      const moment = this.#nextMoment();
      if (moment === undefined && this.#inFlight === 0) {
        this.#end({});
        return undefined;
      }
      const { clock } = this.#effects;
      await clock.wait(Math.max(1, (moment ?? A_DAY) - clock.elapsed()), this.#changed.signal);
    }
  }

  /** When somebody's turn comes; undefined when that is later than this run keeps trying without getting anywhere. */
  #nextMoment(): number | undefined {
    const next = this.#queue.next();
    if (next === undefined) return undefined;
    const ready = Math.max(next, this.#pausedUntil);
    return ready > this.#progressed + this.#manner.keepTrying ? undefined : Math.max(ready, this.#pace.free());
  }

  #isFarOff(): boolean {
    const moment = this.#nextMoment();
    return moment === undefined || moment - this.#effects.clock.elapsed() > IDLE;
  }

  /** A way to the relay; without one, the turn is deferred and everybody waits. */
  async #open(turn: Turn, old: Line | undefined): Promise<Line | undefined> {
    old?.close();
    try {
      return await this.#effects.transport.open();
    } catch (error) {
      if (!(error instanceof NoLine)) throw error;
      if (error.remedy) this.#end({ stopped: `${error.message} ${error.remedy}`, isMistake: true });
      const settlement = this.#settle(turn, error.answer);
      this.#effects.ledger.defer(this.#claim(turn), settlement);
      if (!this.#isOver && error.answer.code === undefined)
        this.#pause(pauseAfter(turn.attempts + 1, this.#manner.firstPause), error.message);
      return undefined;
    }
  }

  #claim({ recipient }: Turn): Claim {
    return { ...recipient, messageId: this.#effects.messageId(recipient.address) };
  }

  async #send(line: Line, claim: Claim): Promise<Answer> {
    try {
      return await line.send(this.#effects.parcel(claim));
    } catch (error) {
      if (!(error instanceof NoLine)) throw error;
      this.#end({ stopped: `${error.message} ${error.remedy ?? ''}`, isMistake: true });
      return error.answer;
    }
  }

  /** What an answer means for the recipient and for the run. Nothing is written down yet. */
  #settle(turn: Turn, answer: Answer): Settlement {
    const outcome = judge(answer);
    const attempts = turn.attempts + 1;
    const { clock, report } = this.#effects;
    this.#inFlight -= 1;
    report(outcome);
    const { stop, pause } = this.#health(outcome);
    if (stop) this.#end({ stopped: stop });
    if (pause) this.#pause(pause, outcome.words);
    this.#wake();
    const { address } = turn.recipient;
    if (outcome.status !== 'deferred') {
      this.#progressed = clock.elapsed();
      return { address, outcome };
    }
    const wait = pauseAfter(attempts, this.#manner.firstPause);
    this.#queue.putBack({ recipient: turn.recipient, attempts }, clock.elapsed() + wait);
    return { address, outcome, nextTry: new Date(clock.now().getTime() + wait).toISOString() };
  }

  #pause(milliseconds: number, words = ''): void {
    const until = this.#effects.clock.elapsed() + milliseconds;
    if (until <= this.#pausedUntil) return;
    this.#pausedUntil = until;
    this.#effects.note(`Väntar ${Math.ceil(milliseconds / 1000)} s på servern. ${words}`.trim());
  }

  #end(ending: Ending): void {
    if (!this.#isOver) this.ending = ending;
    this.#isOver = true;
    this.#wake();
  }

  #wake(): void {
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
