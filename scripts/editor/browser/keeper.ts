import type { Change, Conflict, Draft, Judged, OpenFile, RemoveRequest, SaveRequest } from '../api.ts';
import { askDesk, isBack, NobodyThere, Refused, tellDesk } from './call-desk.ts';
import { carryOver, TAB } from './carried-over.ts';
import { wordsOf } from './fault-words.ts';
import { delayed } from './find-one.ts';
import { Drafting } from './drafting.ts';
import { joinWork, type JoinedWork } from './join/join-work.ts';
import type { Keeping, Refusable } from './keeping.ts';
import type { Work } from './work.ts';

const JUDGE_AFTER = 350;
const KEEP_AFTER = 700;
const ASK_AGAIN_AFTER = 3000;

/** Who is told when something is other than before. */
export interface KeeperTold {
  standing: () => void;
  preview: () => void;
  /** Two have written in the same place: nothing is saved until somebody has chosen. */
  collision: (joined: JoinedWork, now: OpenFile) => void;
  /** The file is no longer there. @param mine what it would say */
  gone: (mine: string) => void;
}

/** How often what others save meanwhile is taken in before the editor is told: enough for two, and no endless race. */
const ROUNDS = 4;

/** Sees to that what is written is judged, kept in a draft and at last saved, and tells how it stands. */
export class Keeper {
  standing: Keeping = { is: 'saved' };
  /** The page as it would be. */
  preview: string | undefined;
  /** The check has been asked and has not answered. */
  isChecking = false;
  /** What the desk said no to, in its own words, until the same is done or needs no doing. */
  readonly refused = new Map<Refusable, string>();
  /** What was typed last lies in this tab alone: neither in the file nor in a draft. */
  isLoose = false;
  /** How many times something has been typed. */
  private typed = 0;
  private latest = 0;
  private isSaving = false;
  private lastKept = Promise.resolve();
  private readonly draft: Drafting;
  private readonly judgeSoon = delayed(() => void this.judge(), JUDGE_AFTER);
  private readonly keepSoon = delayed(() => void this.keep(), KEEP_AFTER);

  private readonly work: Work;
  private readonly told: KeeperTold;

  /** @param takenOver the draft that `work` goes on with */
  constructor(work: Work, told: KeeperTold, takenOver?: Draft) {
    this.draft = new Drafting(work, takenOver);
    this.work = work;
    this.told = told;
    work.on('change', () => {
      this.typed += 1;
      this.isLoose = true;
      if (this.standing.is !== 'stopped') this.stand({ is: 'unsaved' });
      this.judgeSoon();
      this.keepSoon();
    });
    addEventListener('pagehide', () => this.keepAtOnce());
    document.addEventListener('visibilitychange', () => document.hidden && this.keepAtOnce());
    addEventListener('beforeunload', (event) => {
      if (this.isLoose || (this.standing.is === 'stopped' && work.changes().length > 0)) event.preventDefault();
    });
  }

  /** Asks the check of the file as it would be. The last question is the one whose answer counts. */
  async judge(): Promise<void> {
    const { work } = this;
    const turn = ++this.latest;
    this.isChecking = true;
    this.told.standing();
    try {
      const { problems, text } = await tellDesk<Judged>('judge', work.asked());
      if (turn !== this.latest) return;
      this.isChecking = false;
      this.refused.delete('check');
      work.judged(problems, text);
    } catch (error) {
      this.isChecking = false;
      this.fail('check', error);
    }
  }

  /** Writes what there is to the draft; with nothing changed there is to be none. */
  keep(isLast = false): Promise<void> {
    // One at a time, so that none comes to the disk after one that is newer. The last cannot wait.
    if (isLast) return this.keepNow(true);
    this.lastKept = this.lastKept.then(() => this.keepNow());
    return this.lastKept;
  }

  private async keepNow(isLast = false): Promise<void> {
    const { typed } = this;
    try {
      const kept = await this.draft.write(this.standing.is === 'saved', isLast);
      this.refused.delete('draft');
      if (typed === this.typed) this.isLoose = false;
      if (!kept) {
        this.refused.delete('save');
        // What has just been saved goes on saying when.
        if (this.standing.is !== 'saved') this.stand({ is: 'saved' });
        return this.show(this.work.file.page);
      }
      // Saved while the draft was on its way: there is to be none.
      if (this.work.changes().length === 0) return await this.draft.drop();
      const { savedAt, preview, isFileOther } = kept;
      if (!this.keepSoon.isWaiting() && this.standing.is !== 'saving')
        this.stand({ is: 'kept', at: new Date(savedAt), isFileOther });
      this.show(preview);
    } catch (error) {
      this.fail('draft', error);
    }
  }

  /**
   * Saves what is written, together with what others have saved meanwhile. A file that is gone is written anew with `whole`.
   * @returns whether it lies on the disk now; false also while another saving is under way, which a second press is
   */
  async save(whole?: string): Promise<boolean> {
    if (this.isSaving) return false;
    this.isSaving = true;
    try {
      return await this.write(whole);
    } finally {
      this.isSaving = false;
    }
  }

  private async write(whole: string | undefined, round = 1): Promise<boolean> {
    const { work } = this;
    // So that the page beside is of what is saved, and nothing is lost if the saving fails.
    if (this.isLoose) await this.keep();
    const before = this.standing;
    this.stand({ is: 'saving' });
    const sent = work.held();
    const { path, hash } = work.file;
    const changes: Change[] = whole === undefined ? work.changes() : [{ do: 'text', text: whole }];
    const asked: SaveRequest = {
      path,
      hash: whole === undefined ? hash : '',
      changes,
      tab: TAB,
      draftedAt: this.draft.at,
    };
    try {
      const file = await tellDesk<OpenFile>('save', asked);
      await this.draft.dropTakenOver();
      if (whole === undefined) work.saved(file, sent);
      else work.reopen(file);
      await this.tellSaved(file, { isAnother: whole !== undefined || round > 1, isJoined: round > 1 });
      return true;
    } catch (error) {
      // Typed on while it was on its way: that is told already.
      if (this.standing.is === 'saving') this.stand(before);
      const isOther = error instanceof Refused && error.status === 409;
      if (isOther)
        return this.meet(error.answer as Conflict, round).catch((other: unknown) => this.fail('save', other));
      return this.fail('save', error);
    }
  }

  /** What was typed while it was saved is in no file: it is drafted at once. */
  private async tellSaved(file: OpenFile, { isAnother, isJoined }: Record<'isAnother' | 'isJoined', boolean>) {
    this.refused.delete('save');
    this.isLoose = this.work.changes().length > 0;
    if (this.isLoose) {
      this.stand({ is: 'unsaved' });
      return this.keep();
    }
    // It lies on the disk; what is left to mend is asked next.
    this.isChecking = true;
    this.refused.delete('draft');
    this.stand({ is: 'saved', at: new Date(), isJoined });
    if (isAnother || !this.preview) this.show(file.page);
  }

  /** The file is another one by now: what does not meet is put together and saved, else the editor is asked. */
  private async meet({ mine }: Conflict, round: number): Promise<boolean> {
    const { work } = this;
    const now = await askDesk<OpenFile>('file', { path: work.file.path }).catch(isGone);
    const held = work.held();
    const isText = now?.shape === 'text' || work.file.shape === 'text';
    const joined = now && joinWork(work.file, { ...held, raw: held.raw ?? (isText ? mine : undefined) }, now);
    if (joined?.collisions.length === 0 && round < ROUNDS) {
      work.reopen(now!, joined.settled([]));
      return this.write(undefined, round + 1);
    }
    if (joined) this.told.collision(joined, now!);
    else this.told.gone(mine ?? work.text);
    return false;
  }

  /** Throws away what is not saved. */
  async forget(): Promise<void> {
    this.refused.clear();
    // One that is on its way would come after.
    await this.lastKept;
    await this.draft.drop().catch((error: unknown) => this.fail('draft', error));
    this.isLoose = false;
    this.stand({ is: 'saved' });
  }

  /** Takes the file itself away. @returns whether it is gone */
  async remove(): Promise<boolean> {
    const { path, hash } = this.work.file;
    try {
      await this.draft.drop();
      await tellDesk('remove', { path, hash } satisfies RemoveRequest);
      this.isLoose = false;
      this.stand({ is: 'saved' });
      return true;
    } catch (error) {
      return this.fail('remove', error);
    }
  }

  private keepAtOnce(): void {
    if (this.isLoose) void this.keep(true);
  }

  private stand(standing: Keeping): void {
    this.standing = standing;
    this.told.standing();
  }

  private show(page: string | undefined): void {
    this.preview = page;
    this.told.preview();
  }

  private fail(what: Refusable, error: unknown): false {
    // The token is that of a server that is no more.
    if (error instanceof Refused && error.status === 403 && this.reload()) return false;
    if (error instanceof NobodyThere) {
      if (this.standing.is !== 'stopped') this.stop();
      return false;
    }
    this.refused.set(what, wordsOf(error));
    this.told.standing();
    return false;
  }

  private stop(): void {
    this.stand({ is: 'stopped' });
    this.show(this.preview);
    const again = setInterval(() => {
      void isBack().then((isThere) => {
        if (!isThere || this.standing.is !== 'stopped') return;
        clearInterval(again);
        this.stand({ is: 'unsaved' });
        void this.judge();
        void this.keep();
      });
    }, ASK_AGAIN_AFTER);
  }

  private reload(): boolean {
    const before = this.isLoose;
    // Nothing is lost by leaving: it goes along.
    this.isLoose = false;
    const isLeaving = carryOver({ file: this.work.file, changes: this.work.changes() });
    if (!isLeaving) this.isLoose = before;
    return isLeaving;
  }
}

/** For `.catch`: undefined where there is no file. */
export function isGone(error: unknown): undefined {
  if (!(error instanceof Refused) || error.status !== 404) throw error;
}
