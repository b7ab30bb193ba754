/** How it stands with what was written. What can be left without losing anything `Keeper` knows. */
export type Keeping =
  /** As it lies on the disk. */
  | { is: 'saved'; at?: Date; isJoined?: boolean }
  /** Typed a moment ago: in this tab alone. */
  | { is: 'unsaved' }
  /** In a draft beside the file. */
  | { is: 'kept'; at: Date; isFileOther: boolean }
  | { is: 'saving' }
  /** Nobody answers; asked again now and then. */
  | { is: 'stopped' };

/** What the desk may refuse to do. */
export type Refusable = 'save' | 'draft' | 'check' | 'remove';
