/**
 * What the pages ”Skicka in” and ”Ångra” and their server say to each other: types alone, asked for as `api.ts` says.
 *
 * | call                   | question               | answer                                  |
 * | ---------------------- | ---------------------- | --------------------------------------- |
 * | GET `submit/overview`  |                        | `SubmitOverview` or `CannotSubmit`      |
 * | POST `submit/send`     | `SubmitRequest`        | `SentIn[]`                              |
 * | POST `submit/again`    | `{}`                   | `SentIn[]`                              |
 * | POST `submit/who`      | `WhoRequest`           | `WhoFaults`                             |
 * | POST `submit/release`  | `{ branch }`           | `{}`                                    |
 * | POST `submit/take-in`  | `{ choices }`          | `TakenIn`                               |
 * | GET `versions`         | `path`                 | `TextVersion[]`                         |
 * | GET `versions/text`    | `id`                   | `{ text }`                              |
 * | GET `versions/removed` |                        | `RemovedText[]`                         |
 */

/** One sentence of the check about a text. */
export interface SaidOfText {
  file: string;
  line: number;
  field: string;
  /** What the form calls the field. */
  label?: string;
  fault: string;
  remedy: string;
}

/** A text that can be sent in. */
export interface TextToSend {
  path: string;
  title: string;
  /** ”Rapport”. */
  sort: string;
  /** ”Ändrat: sammanfattningen och två stycken”. */
  words: string;
  /** Is gone from the disk. */
  isRemoved: boolean;
  /** Is gone from the disk, and readers have had it: it should be withdrawn, and needs a reason to go. */
  isRemovedRecord?: boolean;
  /** What the check says of it: faults stop it, hints do not. */
  faults: readonly SaidOfText[];
  hints: readonly SaidOfText[];
  /** The case that it goes on in, by what was said of it. */
  goesOnIn?: string;
}

/** Something that has been sent in and waits for somebody to take it in. */
export interface WaitingCase {
  branch: string;
  /** ÅÅÅÅ-MM-DD. */
  day: string;
  sentence: string;
  titles: readonly string[];
  /** False while it is kept on this machine alone. */
  isSent: boolean;
  /** Where somebody is asked to take it in. */
  address?: string;
}

/** All that the page ”Skicka in” shows. */
export interface SubmitOverview {
  toSend: readonly TextToSend[];
  onTheWay: readonly WaitingCase[];
  /** What is good to know of how things stand, a sentence each. */
  notes: readonly string[];
  /** Git knows who writes. */
  isKnown: boolean;
  /** There is somewhere to send. */
  hasReceiver: boolean;
  /** Changes by others that have been fetched and not taken in; as far as is known here. */
  waitingOutside: number;
}

/** Why nothing can be sent in here at all. */
export interface CannotSubmit {
  cannot: string;
}

/** What is sent in, and the sentence that tells of it. */
export interface SubmitRequest {
  /** Some of `SubmitOverview.toSend`. */
  paths: readonly string[];
  sentence: string;
  /** Why each text that is an `isRemovedRecord` is to go all the same, by its path. */
  reasons?: Readonly<Record<string, string>> | undefined;
}

/** How it went, for each case that it became. Whatever it was, the version is kept on this machine. */
export interface SentIn {
  branch: string;
  paths: readonly string[];
  isSent: boolean;
  /** What to tell the editor. */
  words: string;
  /** Where somebody is asked to take it in. */
  address?: string;
}

/** Who sends in: a function, and its address. */
export interface WhoRequest {
  name: string;
  address: string;
}

/** What is wrong with each of them; empty when they are kept. */
export type WhoFaults = Partial<WhoRequest>;

/** A text that somebody else has changed in the same places: both are shown whole, and a person chooses. */
export interface Clash {
  path: string;
  title: string;
  /** As it lies on the editor's disk; undefined where the editor has removed it. */
  mine?: string;
  /** As the others have it; undefined where they have removed it. */
  theirs?: string;
  /** What both began from. */
  from?: string;
  /** False for pictures and other files, of which only one can be taken. */
  isText: boolean;
  /** Which two it is about, so that a choice is never used for others. */
  seen: string;
}

/** What an editor has chosen for a clash. */
export interface ClashChoice {
  path: string;
  seen: string;
  take: 'mine' | 'theirs' | 'text';
  /** With `text`: what it is to read. */
  text?: string;
}

/** What came of fetching. With clashes nothing has been changed. */
export interface TakenIn {
  clashes: readonly Clash[];
  /** What others have done, a sentence each: ”Titel: Ny rapport”. */
  came: readonly string[];
  /** The program of the portal has changed too, and is to be started again. */
  isProgramNew: boolean;
}

/** An earlier version of a text. Who wrote it is not told. */
export interface TextVersion {
  /** For `versions/text`. */
  id: string;
  /** ÅÅÅÅ-MM-DD. */
  day: string;
  /** What was said of the change. */
  sentence: string;
  /** The text was removed. */
  isRemoval: boolean;
  /** Sent in, and not taken in yet. */
  isOnTheWay: boolean;
}

/** A text that has been in the portal's files and is there no more. */
export interface RemovedText {
  path: string;
  title: string;
  /** Empty for one that is gone from the disk alone. */
  day: string;
  sentence: string;
  /** The last version that has it. */
  id: string;
}
