import type { Attempt } from './outcome.ts';
import type { Login } from './smtp-login.ts';

/** How the relay is reached. */
export interface Relay {
  host: string;
  port: number;
  /** TLS from the first byte, `smtps:`. */
  secure: boolean;
  /** `required` never sends in the clear; `optional` does when the relay offers no STARTTLS; `off` never asks. */
  starttls: 'required' | 'optional' | 'off';
  /** Whether the certificate must be valid; only a relay on this computer may do without. */
  verify: boolean;
  /** Certificates to trust besides the system's, PEM. */
  ca?: string;
  /** What we call ourselves in EHLO; the computer's name when left out. */
  name?: string;
  login?: Login;
  /** Milliseconds to wait for an answer. */
  timeout: number;
}

/** One message on its way to one recipient. */
export interface Parcel {
  /** The envelope: where it goes is said here alone, never read from headers. */
  from: string;
  to: string;
  /** The whole mail, every line ended by CRLF. Pieces may be shared with other parcels: nobody writes to them. */
  pieces: readonly Buffer[];
  /** Names the file in the outbox: says nothing of the recipient. */
  name: string;
}

export const bytesOf = ({ pieces }: Pick<Parcel, 'pieces'>): Buffer => Buffer.concat(pieces);

/** An open way to the relay. Takes one parcel at a time. */
export interface Line {
  isOpen: () => boolean;
  /** Never throws for what the relay does: every way it can end is an answer. */
  send: (parcel: Parcel) => Promise<Attempt>;
  /** Ends when the relay has seen that it is closed, or after a while. */
  close: () => Promise<void>;
}

/** Where mail goes. */
export interface Transport {
  /** In Swedish, without passwords: `smtp.exempelstad.example:587 med STARTTLS`. */
  description: string;
  /** @throws NoLine when the relay cannot be reached or does not let us in */
  open: () => Promise<Line>;
}

/** No way to the relay. Nobody has been named to it. */
export class NoLine extends Error {
  override name = 'NoLine';
  readonly answer: Attempt;
  /** Waiting will not help: what to do about it, in Swedish. */
  readonly remedy: string | undefined;
  /** What may be wrong if it goes on, in Swedish; waiting may help all the same. */
  readonly hint: string | undefined;
  constructor(answer: Attempt, remedy?: string, hint?: string) {
    super(answer.words);
    this.answer = answer;
    this.remedy = remedy;
    this.hint = hint;
  }
}
