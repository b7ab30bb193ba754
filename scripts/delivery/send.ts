import { setMaxListeners } from 'node:events';
import { gatherCommits, type Entry } from './commits.ts';
import { refusalOfUs, watchHealth } from './health.ts';
import type { Effects, Ending, Manner } from './effects.ts';
import type { Claim, Ledger, Settlement } from '../data/ledger.ts';
import type { Recipient } from '../data/mailing.ts';
import { judge, pauseAfter, type Answer, type Outcome } from './outcome.ts';
import { pacer } from './pace.ts';
import { makeQueue, type Queue, type Turn } from './queue.ts';
import { endsSession, isCrowded, Lines, type Held } from './lines.ts';
import { NoLine } from './transport.ts';

/**
 * Writes to everybody whom the ledger does not know as settled. Each is claimed, durably, before the server hears of them, and
 * never are more claimed than there are connections. Can be killed at any moment and run again. A refusal is one only when the
 * run has ended by itself: of one that stopped, everybody who was refused is open again.
 * @throws what the ledger threw: nothing is begun after that, and what was in flight stays claimed
 */
export async function sendMailing(recipients: readonly Recipient[], manner: Manner, effects: Effects): Promise<Ending> {
  const run = new Run(recipients, manner, effects);
  const workers = Array.from({ length: Math.min(manner.connections, recipients.length) }, () => run.work());
  const results = await Promise.allSettled(workers);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
  const ending = run.ending.stopped ? run.ending : whenNobodyGotIt(run.refusedUs, effects.ledger);
  if (!ending.stopped) effects.ledger.refuse();
  return ending;
}

/** Too few to stop a run in the middle, and yet all of them: it was us. */
function whenNobodyGotIt(refusedUs: string | undefined, ledger: Ledger): Ending {
  if (refusedUs === undefined || ledger.counts().sent > 0) return {};
  return { stopped: refusalOfUs(refusedUs), isMistake: true };
}

class Run {
  ending: Ending = {};
  /** What a server said that refused what we send. */
  refusedUs: string | undefined;
  readonly #manner: Manner;
  readonly #effects: Effects;
  readonly #queue: Queue;
  readonly #lines: Lines;
  readonly #pace: ReturnType<typeof pacer>;
  readonly #health: ReturnType<typeof watchHealth>;
  readonly #commit: (entry: Entry) => Promise<void>;
  #pausedUntil = 0;
  /** When the relay last gave a lasting answer. */
  #progressed: number;
  #inFlight = 0;
  #isOver = false;
  #hasToldCrowded = false;
  #changed = freshSignal();

  constructor(recipients: readonly Recipient[], manner: Manner, effects: Effects) {
    this.#manner = manner;
    this.#effects = effects;
    this.#queue = makeQueue(recipients, effects.ledger, effects.clock.now(), manner.firstPause);
    this.#progressed = effects.clock.elapsed();
    this.#lines = new Lines(effects.transport, effects.note);
    this.#pace = pacer(manner.pace, manner.sinceLast);
    this.#health = watchHealth(manner.firstPause);
    this.#commit = gatherCommits(effects.ledger);
    effects.stop.addEventListener('abort', () => this.#end({ stopped: 'Avbruten med Ctrl-C.' }), { once: true });
    if (effects.stop.aborted) this.#end({ stopped: 'Avbruten med Ctrl-C.' });
  }

  /** One connection's work: take a turn, claim it, send it, settle it together with the next claim. */
  async work(): Promise<void> {
    let line: Held | undefined;
    let settled: Settlement | undefined;
    let crowded = 0;
    try {
      for (;;) {
        let turn = this.#takeNow();
        if (settled && (!turn || !line?.isOpen())) {
          await this.#commit({ settled });
          settled = undefined;
        }
        if (!turn && this.#isFarOff()) line = void (await line?.close());
        turn ??= await this.#take();
        if (!turn) return;
        line = line?.isOpen() ? line : await this.#open(turn, line);
        if (!line && (await this.#lines.held()) > 0) await this.#standAside((crowded += 1));
        if (!line) continue;
        if (this.#isOver) return;
        const claimed = this.#claim(turn);
        await this.#commit({ claimed, ...(settled && { settled }) });
        const answer = await this.#send(line, claimed);
        const isOneTooMany = isCrowded(answer) && line.taken() === 0 && (await this.#lines.held()) > 1;
        const isOwnLimit = endsSession(answer) && line.taken() > 0 && turn.attempts < QUICK_TRIES;
        settled = this.#settle(turn, answer, isOneTooMany || isOwnLimit);
        if (line.taken() > 0) crowded = 0;
        if (isOneTooMany) {
          this.#tellCrowded(answer.words);
          await this.#commit({ settled });
          settled = undefined;
          line = void (await line.close());
          await this.#standAside((crowded += 1));
        }
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

  /** A way to the relay; without one, the turn is another's if others have one, and else everybody waits. */
  async #open(turn: Turn, old: Held | undefined): Promise<Held | undefined> {
    try {
      return await this.#exchange(old);
    } catch (error) {
      if (!(error instanceof NoLine)) throw error;
      if (error.remedy) this.#end({ stopped: `${error.message} ${error.remedy}`, isMistake: true });
      else if ((await this.#lines.held()) > 0) return this.#giveBack(turn, error.answer.words);
      const settlement = this.#settle(turn, error.answer);
      this.#effects.ledger.defer(this.#claim(turn), settlement);
      if (!this.#isOver && error.answer.code === undefined)
        this.#pause(pauseAfter(turn.attempts + 1, this.#manner.firstPause), error.message);
      if (error.hint) this.#effects.note(error.hint);
      return undefined;
    }
  }

  /** Opens a connection. One that takes another's place may come before the relay has seen that the other is gone. */
  async #exchange(old: Held | undefined): Promise<Held> {
    const { clock, stop } = this.#effects;
    await old?.close();
    for (let tries = 1; ; tries++)
      try {
        return await this.#lines.open();
      } catch (error) {
        const isSoon = error instanceof NoLine && isCrowded(error.answer) && (old?.taken() ?? 0) > 0;
        if (!isSoon || tries > QUICK_TRIES || this.#isOver) throw error;
        await clock.wait(tries * Math.min(SOON, this.#manner.firstPause), stop);
      }
  }

  /** Nobody has been named to the relay: the turn is as it was. */
  #giveBack(turn: Turn, words: string): undefined {
    this.#inFlight -= 1;
    this.#queue.putBack(turn, this.#effects.clock.elapsed());
    this.#wake();
    this.#tellCrowded(words);
  }

  /** This connection is one too many for the relay: the others go on, and it tries again later. */
  async #standAside(times: number): Promise<void> {
    const { clock } = this.#effects;
    const until = clock.elapsed() + pauseAfter(times, this.#manner.firstPause);
    while (!this.#isOver && clock.elapsed() < until)
      await clock.wait(Math.max(1, until - clock.elapsed()), this.#changed.signal);
  }

  #tellCrowded(words: string): void {
    if (this.#hasToldCrowded) return;
    this.#hasToldCrowded = true;
    this.#effects.note(
      `Servern tar inte emot så många förbindelser (${this.#manner.connections}) på en gång, så det blir färre. Är det alltid så: sätt SMTP_CONNECTIONS till ett lägre tal. ${words}`,
    );
  }

  #claim({ recipient }: Turn): Claim {
    return { ...recipient, messageId: this.#effects.messageId(recipient.address) };
  }

  async #send(line: Held, claim: Claim): Promise<Answer> {
    try {
      return await line.send(this.#effects.parcel(claim));
    } catch (error) {
      if (!(error instanceof NoLine)) throw error;
      this.#end({ stopped: `${error.message} ${error.remedy ?? ''}`, isMistake: true });
      return error.answer;
    }
  }

  /**
   * What an answer means for the recipient and for the run. Nothing is written down yet.
   * @param isQuick the limit was the connection's: the recipient is tried again at once, and nobody else waits
   */
  #settle(turn: Turn, answer: Answer, isQuick = false): Settlement {
    const outcome = judge(answer);
    const attempts = turn.attempts + 1;
    const { clock, report } = this.#effects;
    this.#inFlight -= 1;
    report(outcome);
    // Those under way when everybody began to wait tell of the same trouble.
    const isKnown = outcome.about === 'relay' && clock.elapsed() < this.#pausedUntil;
    const { stop, pause } = isQuick || isKnown ? {} : this.#health(outcome);
    if (outcome.status === 'refused' && outcome.about === 'us') this.refusedUs = outcome.words;
    if (stop) this.#end({ stopped: stop, isMistake: true });
    if (pause) this.#pause(pause, outcome.words);
    this.#wake();
    const { address } = turn.recipient;
    if (outcome.status !== 'deferred') {
      this.#progressed = clock.elapsed();
      return { address, outcome: outcome.status === 'refused' ? { ...outcome, status: 'deferred' } : outcome };
    }
    const wait = isQuick ? 0 : this.#waitFor(outcome, attempts);
    this.#queue.putBack({ recipient: turn.recipient, attempts }, clock.elapsed() + wait);
    return { address, outcome, nextTry: new Date(clock.now().getTime() + wait).toISOString() };
  }

  /** What the relay's trouble has put off is tried when it is over; a mailbox that says wait, after a pause of its own. */
  #waitFor({ about }: Outcome, attempts: number): number {
    const left = this.#pausedUntil - this.#effects.clock.elapsed();
    return about === 'relay' && left > 0 ? left : pauseAfter(attempts, this.#manner.firstPause);
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

/** As often is somebody tried again at once when a connection ends, and is one exchanged soon after the other. */
const QUICK_TRIES = 3;
const SOON = 1000;
/** A connection that has nothing to do for as long is given back. */
const IDLE = 10_000;
const A_DAY = 86_400_000;

/** All connections may wait for the same change. */
function freshSignal(): AbortController {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  return controller;
}
