import type { Change, FieldPlace, OpenFile, Sentence, Value } from '../api.ts';
import { findChanges } from './find-changes.ts';
import { valueAt, withValueAt } from './places.ts';

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
  private readonly listeners = new Map<WorkEvent, Set<() => void>>();

  constructor(file: OpenFile) {
    this.file = file;
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
    const body: Change[] =
      file.body !== undefined && this.body !== file.body ? [{ do: 'body', text: this.body }] : [];
    return [...findChanges(file.values ?? undefined, this.values), ...body];
  }

  valueAt(at: FieldPlace): Value | undefined {
    return valueAt(this.values, at);
  }

  /** Whether the file as it was read says nothing at this place. */
  fileHasNo(at: FieldPlace): boolean {
    return valueAt(this.file.values ?? undefined, at) === undefined;
  }

  /** @param value undefined takes the field away */
  set(at: FieldPlace, value: Value | undefined): void {
    this.values = withValueAt(this.values, at, value);
    this.tell('change');
  }

  write(what: 'body' | 'raw', text: string): void {
    this[what] = text;
    this.tell('change');
  }

  judged(problems: readonly Sentence[], text: string): void {
    this.problems = problems;
    this.text = text;
    this.tell('judged');
  }

  /** Begins anew from the file as it lies there now. */
  reopen(file: OpenFile): void {
    Object.assign(this, new Work(file), { listeners: this.listeners });
    this.tell('reopened');
  }

  on(event: WorkEvent, listener: () => void): void {
    this.listeners.set(event, (this.listeners.get(event) ?? new Set()).add(listener));
  }

  tell(event: WorkEvent): void {
    for (const listener of this.listeners.get(event) ?? []) listener();
  }
}

/** Something was typed; the check has spoken; the form is to be drawn anew. */
export type WorkEvent = 'change' | 'judged' | 'reopened';
