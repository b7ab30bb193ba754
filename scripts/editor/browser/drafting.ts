import type { Draft, DraftKept, DraftRequest } from '../api.ts';
import { tellDesk } from './call-desk.ts';
import { TAB } from './carried-over.ts';
import type { Work } from './work.ts';

/** The draft of this tab beside the file, and the one of an earlier tab that it goes on with. */
export class Drafting {
  /** When it was written last; all that it holds goes with a save. */
  at: string | undefined;
  private takenOver: Draft | undefined;
  private readonly work: Work;

  constructor(work: Work, takenOver: Draft | undefined) {
    this.work = work;
    this.takenOver = takenOver;
  }

  /**
   * Writes what there is to be saved. What was opened and not written on (`isUntouched`) is as old as it was.
   * @returns undefined when nothing is changed: then there is to be no draft
   */
  async write(isUntouched: boolean, isLast: boolean): Promise<DraftKept | undefined> {
    const { path, hash } = this.work.file;
    const changes = this.work.changes();
    if (changes.length === 0) {
      await this.drop(isLast);
      return undefined;
    }
    const age = isUntouched && this.takenOver ? { savedAt: this.takenOver.savedAt } : {};
    const asked: DraftRequest = { path, hash, changes, tab: TAB, ...age };
    const kept = await tellDesk<DraftKept>('draft', asked, isLast);
    this.at = kept.savedAt;
    await this.dropTakenOver();
    return kept;
  }

  async drop(isLast = false): Promise<void> {
    await tellDesk('forget', { path: this.work.file.path, tab: TAB }, isLast);
    await this.dropTakenOver();
  }

  /** What this page has taken over is its own now, unless the tab that wrote it is still there and has written on. */
  async dropTakenOver(): Promise<void> {
    if (!this.takenOver) return;
    const { tab, savedAt } = this.takenOver;
    this.takenOver = undefined;
    await tellDesk('forget', { path: this.work.file.path, tab, savedAt });
  }
}
