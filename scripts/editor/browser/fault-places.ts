import type { FieldPlace, Sentence } from '../api.ts';
import { bodySentence } from './body/body-editor.ts';
import { make, newId } from './element.ts';
import { isSame, isWithin } from './places.ts';
import type { Work } from './work.ts';

/**
 * Puts what the check says where it is about: at its field, at its line in the text, or, where no field is found, on top.
 * A fault of a field that nobody has left yet waits, until the editor has tried to save: nobody is told of a date half
 * written. Hints never wait.
 */
export class FaultPlaces {
  /** All faults are shown: the editor has asked to save, or opened a file that was published with them. */
  isAsked = false;
  private readonly left = new Set<string>();
  private readonly work: Work;
  private readonly root: HTMLElement;

  constructor(work: Work, root: HTMLElement) {
    this.work = work;
    this.root = root;
    root.addEventListener('focusout', ({ target }) => this.leave(target as HTMLElement));
    work.on('judged', () => this.show());
  }

  /** Faults that hold for now, whether shown or not. */
  faults(): Sentence[] {
    return this.work.problems.filter(({ weight }) => weight === 'fault');
  }

  /** What is left to do, by the names of the fields: what is wrong, and what a draft still lacks. */
  leftToDo(): string[] {
    const left = this.work.problems.filter((each) => each.weight === 'fault' || this.isMissing(each));
    return [...new Set(left.map((each) => this.fieldOf(each)?.dataset['label'] ?? `rad ${each.line}`))];
  }

  show(): void {
    for (const room of this.root.querySelectorAll('.told')) room.replaceChildren();
    for (const control of this.root.querySelectorAll('[aria-invalid]')) control.removeAttribute('aria-invalid');
    for (const sentence of this.work.problems) this.place(sentence);
    this.drawSummary();
  }

  /** Folds out everything that has a fault, shows the summary and goes to it. */
  ask(): void {
    this.isAsked = true;
    this.show();
    this.summary().focus();
  }

  /** Goes to what is said about a line of the file. @returns whether anything is */
  goToLine(line: number): boolean {
    const sentence = this.work.problems.find((each) => each.line === line);
    const field = sentence && this.fieldOf(sentence);
    if (field) goTo(field);
    return field !== undefined;
  }

  private leave(target: HTMLElement): void {
    const field = target.closest<HTMLElement>('[data-at]');
    if (!field || this.left.has(field.dataset['at']!)) return;
    this.left.add(field.dataset['at']!);
    this.show();
  }

  private place(sentence: Sentence): void {
    if ((sentence.weight === 'fault' || this.isMissing(sentence)) && !this.mayShow(sentence)) return;
    const field = this.fieldOf(sentence);
    const room = field?.querySelector('.told');
    if (!field || !room) return;
    room.append(
      sentence.isInBody
        ? bodySentence(this.work, sentence)
        : make('p', { class: sentence.weight }, this.words(sentence)),
    );
    if (sentence.weight === 'hint') return;
    controlIn(field)?.setAttribute('aria-invalid', 'true');
    foldOut(field);
  }

  /** A draft may lack what is needed; then the check gives a hint of a field that is empty. */
  private isMissing({ weight, at }: Sentence): boolean {
    const value = this.work.valueAt(at);
    return (
      weight === 'hint' && at.length > 0 && (value === undefined || value === null || value === '' || isSame(value, []))
    );
  }

  private words(sentence: Sentence): string {
    const { weight, fault, remedy } = sentence;
    const sort = weight === 'fault' ? 'Fel' : this.isMissing(sentence) ? 'Kvar att fylla i' : 'Tips';
    return `${sort}: ${fault} – ${remedy}.`;
  }

  private mayShow({ at, isInBody }: Sentence): boolean {
    if (this.isAsked || at.length === 0 || isInBody) return true;
    // An address is pasted, not typed: what is wrong with it can be said at once.
    if (this.fieldOf({ at, isInBody } as Sentence)?.querySelector('.line-uri')) return true;
    return [...this.left].some(
      (each) => isWithin(at, JSON.parse(each) as FieldPlace) || isWithin(JSON.parse(each) as FieldPlace, at),
    );
  }

  /** The deepest field that holds the place. */
  private fieldOf({ at, isInBody }: Sentence): HTMLElement | undefined {
    if (isInBody) return this.root.querySelector<HTMLElement>('[data-body]') ?? undefined;
    const fields = [...this.root.querySelectorAll<HTMLElement>('.field[data-at]')];
    const holding = fields.filter(({ dataset }) => isWithin(at, JSON.parse(dataset['at']!) as FieldPlace));
    return at.length === 0 ? undefined : holding.sort((a, b) => depth(a) - depth(b)).at(-1);
  }

  private summary(): HTMLElement {
    return this.root.querySelector<HTMLElement>('.summary')!;
  }

  /** Above the form: everything that is wrong and is shown, each with the way to its field; and what belongs to no field. */
  private drawSummary(): void {
    const box = this.summary();
    const faults = this.faults();
    const isRaw = this.work.raw !== undefined;
    const homeless = this.work.problems.filter((each) => !this.fieldOf(each));
    box.hidden = isRaw || (!(this.isAsked && faults.length > 0) && homeless.length === 0);
    if (box.hidden) return;
    const [said, rest] = this.isAsked ? [faults, homeless.filter(({ weight }) => weight === 'hint')] : [homeless, []];
    const id = newId('summering');
    box.setAttribute('aria-labelledby', id);
    box.replaceChildren(
      make('h2', { id }, said.length === 1 ? 'En sak att rätta' : `${said.length} saker att rätta`),
      make(
        'ul',
        {},
        [...said, ...rest].map((each) => make('li', {}, this.way(each))),
      ),
    );
  }

  private way(sentence: Sentence): HTMLElement {
    const field = this.fieldOf(sentence);
    const words = this.words(sentence);
    if (!field) return make('span', {}, `Rad ${sentence.line}: ${words}`);
    const name = field.dataset['label'] ?? 'Brödtext';
    const go = (event: Event) => {
      event.preventDefault();
      goTo(field);
    };
    return make('a', { href: `#${controlIn(field)?.id ?? ''}`, onclick: go }, `${name}: ${words}`);
  }
}

function foldOut(field: HTMLElement): void {
  for (let box = field.closest('details'); box; box = box.parentElement?.closest('details') ?? null) box.open = true;
}

function goTo(field: HTMLElement): void {
  foldOut(field);
  field.scrollIntoView({ block: 'center' });
  controlIn(field)?.focus({ preventScroll: true });
}

const depth = ({ dataset }: HTMLElement) => (JSON.parse(dataset['at']!) as FieldPlace).length;

const controlIn = (field: HTMLElement) =>
  field.querySelector<HTMLElement>('input:not([type=search]), textarea, select, summary, button');
