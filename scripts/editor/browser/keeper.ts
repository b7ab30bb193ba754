import type { Change, Conflict, Draft, DraftKept, Judged, OpenFile, RemoveRequest } from '../api.ts';
import { isBack, NobodyThere, Refused, tellDesk } from './call-desk.ts';
import { carryOver, TAB } from './carried-over.ts';
import { wordsOf } from './fault-words.ts';
import { delayed } from './find-one.ts';
import type { Work } from './work.ts';

/** How it stands with what was written. Every state but `unsaved` can be left without losing anything. */
export type Keeping =
  /** As it lies on the disk. */
  | { is: 'saved'; at?: Date }
  /** Typed a moment ago: in this tab alone. */
  | { is: 'unsaved' }
  /** In a draft beside the file. */
  | { is: 'kept'; at: Date }
  | { is: 'saving' }
  /** Nobody answers; asked again now and then. */
  | { is: 'stopped' }
  /** The desk said no, in its own words. */
  | { is: 'refused'; words: string };

const JUDGE_AFTER = 350;
const KEEP_AFTER = 700;
const ASK_AGAIN_AFTER = 3000;

/** Who is told when something is other than before. */
export interface KeeperTold {
  standing: () => void;
  preview: () => void;
  conflict: (conflict: Conflict) => void;
}

/** Sees to that what is written is judged, kept in a draft and at last saved, and tells how it stands. */
export class Keeper {
  standing: Keeping = { is: 'saved' };
  /** The page as it would be. */
  preview: string | undefined;
  private latest = 0;
  private isSaving = false;
  private takenOver: Draft | undefined;
  private readonly judgeSoon = delayed(() => void this.judge(), JUDGE_AFTER);
  private readonly keepSoon = delayed(() => void this.keep(), KEEP_AFTER);

  private readonly work: Work;
  private readonly told: KeeperTold;

  /** @param takenOver the draft that `work` goes on with */
  constructor(work: Work, told: KeeperTold, takenOver?: Draft) {
    this.takenOver = takenOver;
    this.work = work;
    this.told = told;
    work.on('change', () => {
      if (this.standing.is !== 'stopped') this.stand({ is: 'unsaved' });
      this.judgeSoon();
      this.keepSoon();
    });
    addEventListener('pagehide', () => this.keepAtOnce());
    document.addEventListener('visibilitychange', () => document.hidden && this.keepAtOnce());
    addEventListener('beforeunload', (event) => {
      if (this.standing.is === 'unsaved' || (this.standing.is === 'stopped' && work.changes().length > 0))
        event.preventDefault();
    });
  }

  /** Asks the check of the file as it would be. The last question is the one whose answer counts. */
  async judge(): Promise<void> {
    const { work } = this;
    const turn = ++this.latest;
    try {
      const { path } = work.file;
      const { problems, text } = await tellDesk<Judged>('judge', {
        path,
        changes: work.changes(),
        ...work.begunFrom(),
      });
      if (turn === this.latest) work.judged(problems, text);
    } catch (error) {
      this.fail(error);
    }
  }

  /** Writes what there is to the draft; with nothing changed there is to be none. */
  async keep(isLast = false): Promise<void> {
    const { path, hash } = this.work.file;
    const changes = this.work.changes();
    try {
      if (changes.length === 0) {
        await this.drop(isLast);
        // What has just been saved goes on saying when.
        if (this.standing.is !== 'saved') this.stand({ is: 'saved' });
        this.show(this.work.file.page);
        return;
      }
      const { savedAt, preview } = await tellDesk<DraftKept>('draft', { path, hash, changes, tab: TAB }, isLast);
      await this.dropTakenOver();
      if (!this.keepSoon.isWaiting()) this.stand({ is: 'kept', at: new Date(savedAt) });
      this.show(preview);
    } catch (error) {
      this.fail(error);
    }
  }

  /**
   * Saves what is written, or one whole text that was chosen when two stood against each other.
   * @returns whether it lies on the disk now; false also while another saving is under way, which a second press is
   */
  async save(chosen?: { text: string; hash: string }): Promise<boolean> {
    if (this.isSaving) return false;
    this.isSaving = true;
    try {
      return await this.write(chosen);
    } finally {
      this.isSaving = false;
    }
  }

  private async write(chosen?: { text: string; hash: string }): Promise<boolean> {
    const { work } = this;
    // So that the page beside is of what is saved, and nothing is lost if the saving fails.
    if (this.standing.is === 'unsaved') await this.keep();
    this.stand({ is: 'saving' });
    try {
      const { path } = work.file;
      const changes: Change[] = chosen ? [{ do: 'text', text: chosen.text }] : work.changes();
      const file = await tellDesk<OpenFile>('save', { path, hash: chosen?.hash ?? work.file.hash, changes, tab: TAB });
      await this.dropTakenOver();
      if (chosen) work.reopen(file);
      else work.saved(file);
      this.stand(work.changes().length > 0 ? { is: 'unsaved' } : { is: 'saved', at: new Date() });
      if (chosen || !this.preview) this.show(file.page);
      return true;
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 409) {
        this.fail(error);
        return false;
      }
      this.stand({ is: 'refused', words: error.message });
      this.told.conflict(error.answer as Conflict);
      return false;
    }
  }

  /** Throws away what is not saved. */
  async forget(): Promise<void> {
    await this.drop().catch((error: unknown) => this.fail(error));
    this.stand({ is: 'saved' });
  }

  /** Takes the file itself away. @returns whether it is gone */
  async remove(): Promise<boolean> {
    const { path, hash } = this.work.file;
    try {
      await this.drop();
      await tellDesk('remove', { path, hash } satisfies RemoveRequest);
      this.stand({ is: 'saved' });
      return true;
    } catch (error) {
      this.fail(error);
      return false;
    }
  }

  private async drop(isLast = false): Promise<void> {
    await tellDesk('forget', { path: this.work.file.path, tab: TAB }, isLast);
    await this.dropTakenOver();
  }

  /** What this page has taken over is its own now, unless the tab that wrote it is still there and has written on. */
  private async dropTakenOver(): Promise<void> {
    if (!this.takenOver) return;
    const { tab, savedAt } = this.takenOver;
    this.takenOver = undefined;
    await tellDesk('forget', { path: this.work.file.path, tab, savedAt });
  }

  private keepAtOnce(): void {
    if (this.standing.is === 'unsaved') void this.keep(true);
  }

  private stand(standing: Keeping): void {
    this.standing = standing;
    this.told.standing();
  }

  private show(page: string | undefined): void {
    this.preview = page;
    this.told.preview();
  }

  private fail(error: unknown): void {
    // The token is that of a server that is no more.
    if (error instanceof Refused && error.status === 403 && this.reload()) return;
    if (!(error instanceof NobodyThere)) return this.stand({ is: 'refused', words: wordsOf(error) });
    if (this.standing.is === 'stopped') return;
    this.stand({ is: 'stopped' });
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
    const before = this.standing;
    // Nothing is lost by leaving: it goes along.
    this.standing = { is: 'saving' };
    const isLeaving = carryOver({ file: this.work.file, changes: this.work.changes() });
    if (!isLeaving) this.standing = before;
    return isLeaving;
  }
}
