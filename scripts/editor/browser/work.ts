import type { Change, FieldPlace, OpenFile, Sentence, Value } from '../api.ts';
import { findChanges } from './find-changes.ts';
import { valueIn, withValueIn } from './places.ts';

/** The file that is open, and what has been done to it since it was read. Whoever shows something of it listens. */
export class Work {
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
  /** Hints that an editor may silence with a reason. */
  maySilence: ReadonlySet<string> = new Set();
  private isJudged = true;
  private readonly listeners = new Map<WorkEvent, Set<() => void>>();

  /** @param from see `begunFrom`; `file` is then what it says */
  constructor(file: OpenFile, from?: string) {
    this.file = file;
    this.from = from;
    this.values = file.values ?? undefined;
    this.body = file.body ?? '';
    this.raw = file.shape === 'text' ? file.text : undefined;
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

  /** What a draft from before was begun from, where the file has been changed since. */
  begunFrom(): { from?: string } {
    return this.from === undefined ? {} : { from: this.from };
  }

  /** It lies on the disk now. What was typed meanwhile is a change to that. */
  saved(file: OpenFile): void {
    if (this.raw !== undefined) return this.reopen(file);
    this.file = file;
    this.from = undefined;
    this.judged(file.problems, file.text);
  }

  /** Begins anew from the file as it lies there now. */
  reopen(file: OpenFile, from?: string): void {
    Object.assign(this, new Work(file, from), { listeners: this.listeners, maySilence: this.maySilence });
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

/** A file ends with a line end. */
const ended = (text: string) => (text === '' || text.endsWith('\n') ? text : `${text}\n`);

/** Something was typed; the check has spoken; the file was read anew; a field was written by another part than its own. */
export type WorkEvent = 'change' | 'judged' | 'reopened' | 'redraw';
