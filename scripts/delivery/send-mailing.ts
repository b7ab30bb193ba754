import { gatherCommits, type ToCommit } from './commits.ts';
import type { Effects, Ending, Manner } from './effects.ts';
import { refusalOfUs, watchHealth } from './health.ts';
import { endsSession, isCrowded, Lines, type Held } from './lines.ts';
import type { Claim, Ledger, Settlement } from '../data/ledger.ts';
import type { Addressee } from '../data/mailing.ts';
import { judge, pauseAfter, type Attempt } from './outcome.ts';
import type { QueuedRecipient } from './queue.ts';
import { NoLine } from './transport.ts';
import { Turns } from './turns.ts';

/**
 * Writes to everybody whom the ledger does not know as settled. Each is claimed, durably, before the server hears of them, and
 * never are more claimed than there are connections. Can be killed at any moment and run again. A refusal is one only when the
 * run has ended by itself: of one that stopped, everybody who was refused is open again.
 * @param recipients each address once; they are read as their turns come
 * @throws what the ledger threw: nothing is begun after that, and what was in flight stays claimed
 */
export async function sendMailing(recipients: Iterable<Addressee>, manner: Manner, effects: Effects): Promise<Ending> {
  const run = new Run(recipients, manner, effects);
  const workers = Array.from({ length: manner.connections }, () => run.work());
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
  readonly #turns: Turns;
  readonly #lines: Lines;
  readonly #health: ReturnType<typeof watchHealth>;
  readonly #commit: (entry: ToCommit) => Promise<boolean>;
  #hasToldCrowded = false;

  constructor(recipients: Iterable<Addressee>, manner: Manner, effects: Effects) {
    this.#manner = manner;
    this.#effects = effects;
    this.#turns = new Turns(recipients, manner, effects);
    this.#lines = new Lines(effects.transport, effects.note);
    this.#health = watchHealth(manner.firstPause);
    this.#commit = gatherCommits(effects.ledger, effects.clock);
    const stop = () => this.#end({ stopped: String(effects.stop.reason) });
    effects.stop.addEventListener('abort', stop, { once: true });
    if (effects.stop.aborted) stop();
  }

  /** One connection's work: take a turn, claim it, send it, settle it together with the next claim. */
  async work(): Promise<void> {
    let line: Held | undefined;
    let settled: Settlement | undefined;
    let crowded = 0;
    try {
      for (;;) {
        let turn = this.#turns.takeNow();
        if (settled && (!turn || !line?.isOpen())) {
          await this.#commit({ settled });
          settled = undefined;
        }
        if (!turn && this.#turns.isFarOff()) line = void (await line?.close());
        turn ??= await this.#turns.take();
        if (!turn) return;
        line = line?.isOpen() ? line : await this.#open(turn, line);
        if (!line && (await this.#lines.held()) > 0) await this.#turns.standAside((crowded += 1));
        if (!line) continue;
        if (this.#turns.isOver) return;
        const claimed = this.#claim(turn);
        const holds = await this.#commit({ claimed, ...(settled && { settled }) });
        settled = undefined;
        if (!holds) this.#turns.leave();
        if (!holds) continue;
        const answer = await this.#send(line, claimed);
        const isOneTooMany = isCrowded(answer) && line.taken() === 0 && (await this.#lines.held()) > 1;
        const isOwnLimit = endsSession(answer) && line.taken() > 0 && turn.attempts < QUICK_TRIES;
        settled = this.#settle(turn, answer, isOneTooMany || isOwnLimit);
        if (line.taken() > 0) crowded = 0;
        if (!isOneTooMany) continue;
        this.#tellCrowded(answer.words);
        await this.#commit({ settled });
        settled = undefined;
        line = void (await line.close());
        await this.#turns.standAside((crowded += 1));
      }
    } catch (error) {
      this.#end({});
      throw error;
    } finally {
      void line?.close();
    }
  }

  /** A way to the relay; without one, the turn is another's if others have one, and else everybody waits. */
  async #open(turn: QueuedRecipient, old: Held | undefined): Promise<Held | undefined> {
    try {
      return await this.#exchange(old);
    } catch (error) {
      if (!(error instanceof NoLine)) throw error;
      if (error.remedy) this.#end({ stopped: `${error.message} ${error.remedy}`, isMistake: true });
      else if ((await this.#lines.held()) > 0) {
        this.#turns.giveBack(turn);
        return void this.#tellCrowded(error.message);
      }
      const settlement = this.#settle(turn, error.answer);
      this.#effects.ledger.defer(this.#claim(turn), settlement);
      if (!this.#turns.isOver && error.answer.code === undefined)
        this.#turns.pause(pauseAfter(turn.attempts + 1, this.#manner.firstPause), error.message);
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
        if (!isSoon || tries > QUICK_TRIES || this.#turns.isOver) throw error;
        await clock.wait(tries * Math.min(SOON, this.#manner.firstPause), stop);
      }
  }

  #tellCrowded(words: string): void {
    if (this.#hasToldCrowded) return;
    this.#hasToldCrowded = true;
    this.#effects.note(
      `Servern tar inte emot så många förbindelser (${this.#manner.connections}) på en gång, så det blir färre. Är det alltid så: sätt SMTP_CONNECTIONS till ett lägre tal. ${words}`,
    );
  }

  #claim({ recipient }: QueuedRecipient): Claim {
    return { ...recipient, messageId: this.#effects.messageId(recipient.address) };
  }

  async #send(line: Held, claim: Claim): Promise<Attempt> {
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
  #settle(turn: QueuedRecipient, answer: Attempt, isQuick = false): Settlement {
    const outcome = judge(answer);
    const { address } = turn.recipient;
    this.#effects.report(outcome);
    // Those under way when everybody began to wait tell of the same trouble.
    const isKnown = outcome.about === 'relay' && this.#turns.isPaused();
    const { stop, pause } = isQuick || isKnown ? {} : this.#health(outcome);
    if (outcome.status === 'refused' && outcome.about === 'us') this.refusedUs = outcome.words;
    if (stop) this.#end({ stopped: stop, isMistake: true });
    if (pause) this.#turns.pause(pause, outcome.words);
    if (outcome.status === 'deferred') return { address, outcome, nextTry: this.#turns.defer(turn, outcome, isQuick) };
    this.#turns.settle();
    return { address, outcome: outcome.status === 'refused' ? { ...outcome, status: 'deferred' } : outcome };
  }

  #end(ending: Ending): void {
    if (!this.#turns.isOver) this.ending = ending;
    this.#turns.end();
  }
}

/** As often is somebody tried again at once when a connection ends, and is one exchanged soon after the other. */
const QUICK_TRIES = 3;
const SOON = 1000;
