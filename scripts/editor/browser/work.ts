import type { Change, FieldPlace, JudgeRequest, OpenFile, Sentence, Value } from '../api.ts';
import { findChanges } from './find-changes.ts';
import { heldIn, type FormHeld } from './join/join-work.ts';
import { valueIn, withValueIn } from './places.ts';

/** The file that is open, and what has been done to it since it was read. Whoever shows something of it listens. */
export class Work implements FormHeld {
  /** As it was read: what the changes are counted from. */
  file: OpenFile;
  values: Value | undefined;
  body: string;
  /** The whole file, where somebody writes in that instead of the form. */
  raw: string | undefined;
  problems: readonly Sentence[];
  /** The file as the check last saw it, with the changes made. */
  text: string;
  /** The text that was begun from, where it is not the file as it lies there now. */
  private from: string | undefined;
  /** The hash of the file when this page was opened. */
  private since: string;
  /** Hints that an editor may silence with a reason. */
  maySilence: ReadonlySet<string> = new Set();
  private isJudged = true;
  private readonly listeners = new Map<WorkEvent, Set<() => void>>();

  /** @param from what a draft from before was begun from, where the file has been changed since; `file` is then what it says */
  constructor(file: OpenFile, from?: string) {
    this.file = file;
    this.from = from;
    this.since = file.hash;
    Object.assign(this, heldIn(file));
    this.body = file.body ?? '';
    this.problems = file.problems;
    this.text = file.text;
  }

  /** What to do to the file as it was read to get what stands here. */
  changes(): Change[] {
    const { file } = this;
    if (this.raw !== undefined) return this.raw === file.text ? [] : [{ do: 'text', text: this.raw }];
    const text = this.body === file.body ? this.body : ended(this.body);
    const body: Change[] = file.body !== undefined && text !== file.body ? [{ do: 'body', text }] : [];
    return [...findChanges(file.values ?? undefined, this.values), ...body];
  }

  /** What to ask the check about: the file as it would be. */
  asked(): JudgeRequest {
    const { file, from, since } = this;
    return { path: file.path, changes: this.changes(), hash: file.hash, from, since };
  }

  /** As it stands now, whatever is typed afterwards. A file ends with a line end. */
  held(): FormHeld {
    const { values, body, raw, file } = this;
    return { values, body: body === file.body ? body : ended(body), raw };
  }

  valueAt(at: FieldPlace): Value | undefined {
    return valueIn(this.values, at);
  }

  /** Whether the file as it was read says nothing at this place. */
  fileHasNo(at: FieldPlace): boolean {
    return valueIn(this.file.values ?? undefined, at) === undefined;
  }

  /** @param value undefined takes the field away */
  set(at: FieldPlace, value: Value | undefined): void {
    this.values = withValueIn(this.values, at, value);
    this.tell('change');
  }

  write(what: 'body' | 'raw', text: string): void {
    this[what] = text;
    this.tell('change');
  }

  judged(problems: readonly Sentence[], text: string): void {
    this.problems = problems;
    this.text = text;
    this.isJudged = true;
    this.tell('judged');
  }

  /** It lies on the disk now. What was typed meanwhile is a change to that. @param sent as it stood when it was sent */
  saved(file: OpenFile, sent: FormHeld): void {
    if (this.raw !== undefined && this.raw === sent.raw) return this.reopen(file);
    this.file = file;
    this.from = undefined;
    // The server writes letters in one way: what it made of them is no change of anybody's.
    if (this.values === sent.values && file.shape !== 'text') this.values = file.values;
    if (this.held().body === sent.body) this.body = file.body ?? '';
    if (this.changes().length === 0) this.text = file.text;
    this.tell('judged');
  }

  /** Begins anew from the file as it lies there now. @param held what is to stand in the form, where it is not what the file says */
  reopen(file: OpenFile, held?: FormHeld): void {
    const { listeners, maySilence, since, problems } = this;
    Object.assign(this, new Work(file), { listeners, maySilence, since }, held);
    if (held) this.problems = problems;
    this.tell('reopened');
  }

  on(event: WorkEvent, listener: () => void): void {
    this.listeners.set(event, (this.listeners.get(event) ?? new Set()).add(listener));
  }

  /** Until the check has seen what was typed last, and `text` has it. */
  async whenJudged(): Promise<void> {
    while (!this.isJudged) await new Promise((resolve) => setTimeout(resolve, 50));
  }

  tell(event: WorkEvent): void {
    if (event === 'change') this.isJudged = false;
    for (const listener of this.listeners.get(event) ?? []) listener();
  }
}

const ended = (text: string) => (text === '' || text.endsWith('\n') ? text : `${text}\n`);

/** Something was typed; the check has spoken; the file was read anew; a field was written by another part than its own. */
export type WorkEvent = 'change' | 'judged' | 'reopened' | 'redraw';
