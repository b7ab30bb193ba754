/**
 * What the form editor's page and its server say to each other: the whole contract, types alone, for both sides.
 *
 * Everything lies below `EDITOR_ADDRESS` of `npm run dev`, whatever the portal's base path. The page itself is HTML
 * (`/__redigera/?path=reports/x.mdx`). Each call is `EDITOR_ADDRESS + 'api/' + name`, with the header `EDITOR_TOKEN` and the token
 * that the page was handed in `<meta name="redigera-nyckel">`. A GET has its question in the query, a POST in a JSON body.
 * Every answer is JSON: with status 200 or 201 what the call promises, else a `RefusedCall` (409 of `save`: a `Conflict`).
 *
 * | call          | question                 | answer             |
 * | ------------- | ------------------------ | ------------------ |
 * | GET `files`   |                          | `ListedFile[]`     |
 * | GET `sorts`   |                          | `MadeSort[]`       |
 * | GET `file`    | `path`                   | `OpenFile`         |
 * | GET `gone`    | `path`                   | `OpenFile`         |
 * | GET `form`    | `sort`                   | `Form`             |
 * | GET `find`    | `what` (`Target`), `q`   | `Lead[]`           |
 * | POST `judge`  | `JudgeRequest`           | `Judged`           |
 * | POST `draft`  | `DraftRequest`           | `DraftKept`        |
 * | POST `forget` | `path`, `tab`, `savedAt` | `{}`               |
 * | POST `save`   | `SaveRequest`            | `OpenFile`         |
 * | POST `remove` | `RemoveRequest`          | `{}`               |
 * | POST `paste`  | `PasteRequest`           | `Pasted`           |
 * | POST `new`    | `NewRequest`             | `MadeNew`, 201     |
 */
export const EDITOR_ADDRESS = '/__redigera/';

/** The header that carries the token; a page of another origin cannot send it without being asked for by the browser. */
export const EDITOR_TOKEN = 'x-redigera';

/** A value as it stands in a file, before any schema has trimmed it or filled in what is left out. A date is text. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** Where in the fields of a file: `['source', 'year']`; in a list the item comes first, `[3, 'name']`. Empty: all of it. */
export type FieldPlace = readonly (string | number)[];

/**
 * One thing that the editor has done. Changes are made in order, each on what the one before left. Only the bytes of what
 * they name are touched.
 */
export type Change =
  /** Gives a field or an item another value. A field that is not there is added; so are the groups it lies in. */
  | { do: 'set'; at: FieldPlace; value: Value }
  /** Takes away a field or an item. The comment on its line goes with it. */
  | { do: 'remove'; at: FieldPlace }
  /** Puts an item in a list: the last of `at` is its number, at most the list's length. A list that is not there is made. */
  | { do: 'insert'; at: FieldPlace; value: Value }
  /** Moves an item within its list; `to` is the number that it has afterwards. */
  | { do: 'move'; at: FieldPlace; to: number }
  /** Replaces the text of an article. Line ends are `\n` here, and become what the file has. Only lines that differ are touched. */
  | { do: 'body'; text: string }
  /** Replaces the whole file, head and all: where somebody writes in the raw text. Lines as with `body`. */
  | { do: 'text'; text: string };

/** A content file as it lies on the disk, and what an editor can do with it. */
export interface OpenFile {
  /** Below the content folder, with forward slashes: `reports/x.mdx`. */
  path: string;
  /** Name of its schema, for `form`: `reports`, `topics`, `newsletters` … */
  sort: string;
  /** What this file is called, for headings: its title, name or question, else its path. */
  title: string;
  /** Of the bytes: `save` refuses when they are others. */
  hash: string;
  /**
   * `fields`: values of one form. `list`: an array of such. `text`: the fields cannot be read (`problems` says why), so
   * that the raw text is the form; then `values` is null.
   */
  shape: 'fields' | 'list' | 'text';
  values: Value;
  /** What follows the head of an article, with `\n` for every line end; undefined in a file of fields alone. */
  body?: string;
  /** The line of the file on which the body begins. */
  bodyLine?: number;
  /** The whole file, with `\n` for every line end and without a byte order mark. */
  text: string;
  /** Nobody but its editor has seen it: it may be taken away. */
  isBegun?: true;
  /** What was autosaved and not saved: offer it. */
  draft?: Draft;
  /** What the check says of the file as it lies there; empty in the answer of `save`, which does not wait for the check. */
  problems: readonly Sentence[];
  /** The page that shows it, from the portal's root, base path included; undefined where there is none. */
  page?: string;
}

/** What somebody was writing when the lid was closed. */
export interface Draft {
  /** A moment, ISO 8601. */
  savedAt: string;
  /** What to do to `from` to get what was written. */
  changes: readonly Change[];
  /** The hash of the file that it was begun from: another one than the file's means that the file has changed since. */
  hash: string;
  /** That file, as `OpenFile.text`. */
  from: string;
  /** The tab that wrote it. */
  tab?: string | undefined;
}

/** One sentence of the check, with its place in the form. */
export interface Sentence {
  /** A fault stops the build; a hint stops nothing. */
  weight: 'fault' | 'hint';
  /** The field, group or item it is about: the deepest that there is. Empty for the whole file and for the body. */
  at: FieldPlace;
  /** What another file is called that it is about: one that has got a fault by this. */
  elsewhere?: string;
  /** It is about the text, and not about a field; `line` tells where. */
  isInBody: boolean;
  /** In the file, counted from 1. */
  line: number;
  /** Of a sentence about the text: what of the line it is about, as it stands there. Without it, the line. */
  matches?: readonly string[];
  /** What the check calls it: `source.year`, `brödtext`. */
  field: string;
  /** What is wrong, and what to do: `fault – remedy`. */
  fault: string;
  remedy: string;
  /** Of a hint: the word by which a text says that it is to stay as it is (`accepts`). */
  hint?: string;
}

/** A form: the fields of a sort in the order of its schema. */
export interface Form {
  sort: string;
  /** What the sort is called: ”Rapport”. A list goes by its own name: ”Ämnen”. */
  sortName: string;
  /** The file is a list of such forms (`topics.yaml`). */
  isList: boolean;
  /** A text follows the fields. */
  hasBody: boolean;
  fields: readonly FormField[];
}

/** One field, with everything an editor is told of it. */
export interface FormField {
  key: string;
  /** Short, Swedish: ”Rubrik”. */
  label: string;
  /** A sentence or two on what to write. */
  about: string;
  /** What it may look like, as it is shown: text, or one text a line. */
  example?: string;
  isRequired: boolean;
  /** What to `set` when the editor leaves it empty (`""`, `[]`, `null`); without it the field is to be removed. */
  whenEmpty?: Value;
  /** A command writes it (the adjustment of a record, what a poll came to): to be shown, hardly to be changed. */
  isWritten: boolean;
  control: Control;
}

/** How a value is asked for. */
export type Control =
  /** A string on one line. A date is ÅÅÅÅ-MM-DD. `mayBeNumber`: a year or a date; digits alone are sent as a number. */
  | { type: 'line'; format?: 'date' | 'uri' | 'email'; longest?: number; mayBeNumber?: boolean }
  /** A string of some sentences. */
  | { type: 'lines'; longest?: number }
  | { type: 'number'; least?: number; most?: number; isWhole: boolean }
  /** true or false. */
  | { type: 'flag' }
  /** One of some words that the portal knows; `left` is what it counts as when the field is left out. */
  | { type: 'choice'; choices: readonly FormChoice[]; left?: string }
  /** The id of something else. All there are in `choices`, where they are few; else they are asked for with `find`. */
  | { type: 'reference'; to: Target; choices?: readonly FormChoice[] }
  /** A list whose items are all of one control: lines, dates, references, groups. */
  | { type: 'list'; of: Control; fewest?: number; most?: number }
  /** Fields of its own. */
  | { type: 'group'; fields: readonly FormField[] }
  /** A value for each of some ids, as `meaning` has one for each audience. `keys` as in `reference`. */
  | { type: 'map'; to?: Target; choices?: readonly FormChoice[]; of: Control }
  /** Anything that no control above can say: the raw text is the form. */
  | { type: 'raw' };

/** What can be chosen: the id that is written, and what the editor reads. */
export interface FormChoice {
  id: string;
  name: string;
  /** What it means, where a name is not enough. */
  about?: string;
}

/** What a reference leads to, and what `find` finds. */
export type Target =
  | 'entries'
  | 'topics'
  | 'audiences'
  | 'laws'
  | 'methods'
  | 'contacts'
  /** Contacts that have a telephone number. */
  | 'numbers'
  | 'glossary'
  | 'units'
  | 'series'
  | 'question-types'
  /** Every page there is, for links in a text. */
  | 'pages';

/** Something found: at most twelve, the nearest first. */
export interface Lead extends FormChoice {
  /** ”Rapport”, ”Lag”, ”Kontaktväg” … */
  kind: string;
  /** From the portal's root without base path, as a link in a text has it; undefined for what has no page. */
  address?: string;
}

/** A content file in a list of all. */
export interface ListedFile {
  path: string;
  title: string;
  sort: string;
  sortName: string;
  page?: string;
  /** Not published: a draft by its own word. */
  isDraft: boolean;
  isWithdrawn: boolean;
  /** All that it can be looked for by, beside its title, sort and path. */
  words: string;
  /** What a list holds; empty for a text. */
  items: readonly ListedItem[];
  /** Something was autosaved and not saved: ISO 8601. */
  savedAt?: string;
  /** The file itself has been taken away or has another name; what was being written in it can be had with `gone`. */
  isGone?: boolean;
  faults: number;
}

/** An item of a list, to be found by any of its words. */
export interface ListedItem {
  /** Its place in the list, from 0. */
  at: number;
  name: string;
  words: string;
}

/** Something that `new` can make. */
export interface MadeSort {
  /** For `new`. */
  sort: string;
  /** ”Rapport”. */
  name: string;
  /** A file of its own, or an item of a list that is there: then open `path` and insert one. */
  makes: 'file' | 'item';
  path?: string;
  /** What `title` is here: ”Rubrik”, ”Namn”, ”Nummer, till exempel 2027-1” … */
  titleLabel: string;
  /** It is a draft, which readers do not see, until its state is changed. */
  isDraft: boolean;
  /** May be left out: a letter takes the next number. */
  isTitleOptional: boolean;
}

export interface JudgeRequest {
  path: string;
  /** On the file as it was opened (`hash`); without that, or where it is forgotten, on the file as it lies there now. */
  changes: readonly Change[];
  /** `OpenFile.hash` */
  hash?: string | undefined;
  /** `Draft.from`, when an older draft is written on. */
  from?: string | undefined;
  /** The hash of the file when the form was opened: what other files lack that they did not then is told, also when it is saved. */
  since?: string | undefined;
}

/** What the check says of the file as it would be; nothing is written. */
export interface Judged {
  /** Faults first, in the order of the file. */
  problems: readonly Sentence[];
  /** The raw text as it would be, for those who want to see it. */
  text: string;
  /** The values as they would be; null where the fields cannot be read. */
  values: Value;
}

export interface DraftRequest {
  path: string;
  /** `OpenFile.hash` of the file that the changes are made to. */
  hash: string;
  changes: readonly Change[];
  /** Which tab says so: each has a draft of its own. */
  tab?: string | undefined;
  /** Of a draft that was opened and not written on: it is no newer by that. */
  savedAt?: string | undefined;
}

/** The draft lies on the disk. */
export interface DraftKept {
  savedAt: string;
  /** The file is another one by now than the changes were made to. */
  isFileOther: boolean;
  /**
   * The page as it would be, from the portal's root, base path and all: for the frame beside the form. Nobody else sees
   * it so. Undefined where the file has no page.
   */
  preview?: string;
}

export interface SaveRequest {
  path: string;
  /** `OpenFile.hash`; empty to write a file anew that is gone. */
  hash: string;
  changes: readonly Change[];
  /** Which tab says so: each has a draft of its own. */
  tab?: string | undefined;
  /** `DraftKept.savedAt` of the tab's last draft, all of which is in `changes`: it goes. What was written later stays. */
  draftedAt?: string | undefined;
}

/** What `OpenFile.isBegun` says of. */
export interface RemoveRequest {
  path: string;
  /** `OpenFile.hash`. */
  hash: string;
}

/** 409: the file has changed meanwhile, and nothing is written. */
export interface Conflict {
  error: string;
  /** The file as it was opened, with the changes made; undefined when it is no longer known what it was opened as. */
  mine?: string;
}

/** What an editor pastes in a text. */
export interface PasteRequest {
  /** As the clipboard has it. */
  html: string;
}

/** The same as the text of an article. */
export interface Pasted {
  text: string;
  /** It stands on lines of its own. */
  isBlock: boolean;
  /** What was left out or changed, a line each without a full stop. */
  leftOut: readonly string[];
}

export interface NewRequest {
  /** `MadeSort.sort` */
  sort: string;
  title: string;
}

/** What there is to open now. */
export interface MadeNew {
  path: string;
  /** For an item of a list, where nothing is written yet: the list to `insert` it in, empty for the file itself. */
  list?: FieldPlace;
  /** What the item holds at first: its id, its name, and what must be filled in. */
  item?: Value;
}

/** Why a call was refused, in Swedish, to be shown as it is: what is wrong and what to do. */
export interface RefusedCall {
  error: string;
}
