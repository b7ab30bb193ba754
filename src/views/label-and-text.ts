import type { Strength } from '../model/evidence.ts';

/** A label and what it says. */
export interface Fact {
  term: string;
  text: string;
  lang?: string | undefined;
  href?: string | undefined;
  /** Of the evidence: shown as bars before the words. */
  strength?: Strength | undefined;
}
