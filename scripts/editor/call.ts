import type { Settings } from '../../src/settings.ts';

/** A question of the editor's page, already known to come from it. */
export interface CallQuestion {
  query: URLSearchParams;
  /** The JSON of a POST; undefined in a GET. */
  body: unknown;
  settings: Settings;
}

/** Answers one call. What it returns is sent as JSON with status 200. @throws CallError */
export type Call = (asked: CallQuestion) => Promise<unknown>;

/** The calls that the editor's page may make, by method and name: `GET file`, `POST save`. */
export type Calls = Readonly<Record<string, Call>>;

/** A refusal or another answer than 200, with words for the editor. Its `more` stands beside `error` in the answer. */
export class CallError extends Error {
  override name = 'CallError';
  readonly status: number;
  readonly more: object;

  constructor(status: number, message: string, more: object = {}) {
    super(message);
    this.status = status;
    this.more = more;
  }
}

/** An answer with another status than 200: `created({ path })`. */
export class OtherAnswer {
  readonly status: number;
  readonly value: unknown;

  constructor(status: number, value: unknown) {
    this.status = status;
    this.value = value;
  }
}
