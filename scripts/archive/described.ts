import type { IsoDate } from '../../src/model/dates.ts';

/** What is known of a frozen document, the same in every package of it. No person is named. */
export interface Described {
  /** What its packages are called: `informationsbrev-2026-6`. */
  id: string;
  title: string;
  summary: string;
  /** The day that it is filed under. */
  day: IsoDate;
  organisation: string;
  department: string;
  /** Diary number, else the id. */
  identifier: string;
  hash: string;
  /** `Skickat informationsbrev`. */
  kind: string;
}

/** What the FGS package of a document is called: its identity is the name of its folder (CSIP1). */
export const fgsName = ({ id }: Pick<Described, 'id'>) => `${id}-fgs`;
