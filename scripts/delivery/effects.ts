import type { Claim, Ledger } from '../data/ledger.ts';
import type { Outcome } from './outcome.ts';
import type { Parcel, Transport } from './transport.ts';

/** What a run needs of the world. */
export interface Effects {
  ledger: Ledger;
  transport: Transport;
  /** Makes a recipient's message. */
  parcel: (claim: Claim) => Parcel;
  messageId: (address: string) => string;
  clock: Clock;
  /** Told of every outcome, for the progress. */
  report: (outcome: Outcome) => void;
  /** Told of what slows the run down, in Swedish. */
  note: (words: string) => void;
  /** Ctrl-C: what is in flight is finished, nothing is begun. The reason says, in Swedish, what stopped the run. */
  stop: AbortSignal;
}

/** Time. The time of day is only written down; what is waited for is measured. */
export interface Clock {
  now: () => Date;
  /** Milliseconds since the run began, whatever is done to the time of day. */
  elapsed: () => number;
  wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** How a run goes about it. Times are milliseconds. */
export interface Manner {
  connections: number;
  /** Messages per minute. */
  pace: number | undefined;
  /** Since the last message of an earlier run. */
  sinceLast: number | undefined;
  firstPause: number;
  /** How long deferred recipients are tried again in this run. */
  keepTrying: number;
}

/** Why a run ended before everybody had their turn. */
export interface Ending {
  stopped?: string;
  /** What the user has to mend first. */
  isMistake?: boolean;
}
