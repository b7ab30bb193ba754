import type { IsoDate } from '../../../src/model/dates.ts';

/** Something that may be worth telling of: what it is called and where it is, never who said so or how. */
export interface Candidate {
  /** Empty when nothing says what it is called. */
  title: string;
  address: string;
  /** The day that the feed says, or the day of the mail; undefined when it is not known. */
  date?: IsoDate | undefined;
  publisher: string;
  /** The address is a tracker's and does not say where it leads: somebody has to open it. */
  isOpaque?: true | undefined;
}

/** What one place gave. */
export interface Gathered {
  /** Of a feed or a list, as its owner calls it; of a file, its name. */
  name: string;
  candidates: readonly Candidate[];
  /** What it has that is not read: unsubscribe, social media, logotypes. */
  leftOut: number;
  /** The day of its newest, where it is a feed. */
  newest?: IsoDate | undefined;
  isFeed?: true;
  /** The address that the feed has moved to for good. */
  moved?: string;
  /** Why nothing could be read, in Swedish. */
  fault?: string;
}
