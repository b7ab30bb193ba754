/** How it stands with what was written. Every state but `unsaved` can be left without losing anything. */
export type Keeping =
  /** As it lies on the disk. */
  | { is: 'saved'; at?: Date; isJoined?: boolean }
  /** Typed a moment ago: in this tab alone. */
  | { is: 'unsaved' }
  /** In a draft beside the file. */
  | { is: 'kept'; at: Date; isFileOther: boolean }
  | { is: 'saving' }
  /** Nobody answers; asked again now and then. */
  | { is: 'stopped' }
  /** The desk said no, in its own words. */
  | { is: 'refused'; words: string };
