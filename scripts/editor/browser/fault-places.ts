import type { HintKind } from '../../../src/model/hint-kinds.ts';
import { ended } from '../../../src/model/problem.ts';
import type { FieldPlace, Sentence } from '../api.ts';
import { bodySentence, goToRow, lineInBody, WAITS } from './body/body-editor.ts';
import { newElement } from './element.ts';
import { fillSummary } from './fault-summary.ts';
import { formFault } from './form-words.ts';
import { isBlank, isGroup, isWithin, valueIn } from './places.ts';
import { silenceButton } from './silence.ts';
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
    root.addEventListener('focusout', ({ target, relatedTarget }) =>
      this.leave(target as HTMLElement, relatedTarget as HTMLElement | null),
    );
    work.on('judged', () => this.show());
  }

  /** Faults that hold for now, whether shown or not. */
  faults(): Sentence[] {
    return this.work.problems.filter(({ weight }) => weight === 'fault');
  }

  /** What is left to do, by the names of the fields: what is wrong, and what a draft still lacks. */
  leftToDo(): string[] {
    const left = this.work.problems.filter((each) => each.weight === 'fault' || this.isMissing(each));
    const others = new Set(left.flatMap(({ elsewhere = [] }) => elsewhere)).size;
    const own = this.fromTheTop(left.filter(({ elsewhere }) => elsewhere === undefined)).map((each) =>
      this.nameOf(each),
    );
    const inOthers = others === 1 ? ['en annan text'] : others > 1 ? [`${others} andra texter`] : [];
    return [...new Set([...own, ...inOthers])];
  }

  /** A line is counted as where it is shown: in the text from its own first line. */
  private nameOf(sentence: Sentence): string {
    if (sentence.isInBody && this.work.raw === undefined)
      return `Brödtext, rad ${lineInBody(this.work, sentence.line)}`;
    if (sentence.elsewhere !== undefined) return sentence.elsewhere;
    const item = this.itemNamed(sentence.at);
    const field = this.fieldOf(sentence);
    const label = field && this.labelOf(field);
    return label ?? (item === undefined ? `rad ${sentence.line} i filen` : `posten ${item}`);
  }

  /** A field's name; where another has the same (the day of this and of that), with what it lies in. */
  private labelOf(field: HTMLElement): string | undefined {
    const { label } = field.dataset;
    const others = [...this.root.querySelectorAll<HTMLElement>('.field')].filter(
      ({ dataset }) => dataset['label'] === label,
    );
    const around = field.parentElement?.closest<HTMLElement>('.field')?.dataset['label'];
    return label && around && others.length > 1 ? `${around}, ${label.toLocaleLowerCase('sv')}` : label;
  }

  /** The item of a list that a place lies in, where another one is shown. */
  private itemNamed([index]: FieldPlace): string | undefined {
    const item = typeof index === 'number' ? valueIn(this.work.values, [index]) : undefined;
    if (!isGroup(item)) return undefined;
    const name = item['name'] ?? item['term'] ?? item['title'] ?? item['id'];
    return typeof name === 'string' && name !== '' ? name : `nummer ${Number(index) + 1}`;
  }

  /** What is said already stays as it is: a button that somebody is about to press must not be made anew. */
  show(): void {
    for (const control of this.root.querySelectorAll('[aria-invalid]')) control.removeAttribute('aria-invalid');
    const said = new Map<Element, HTMLElement[]>();
    for (const sentence of this.work.problems) this.place(sentence, said);
    for (const room of this.root.querySelectorAll('.told')) fill(room, said.get(room) ?? []);
    this.drawSummary();
    this.drawWhole();
  }

  /** Folds out everything that has a fault, shows the summary and goes to it. */
  tellAll(): void {
    this.isAsked = true;
    this.show();
    this.root.querySelector<HTMLElement>('.summary')!.focus();
  }

  /** Goes to what is said about a line of the file. @returns whether anything is */
  goToLine(line: number): boolean {
    const sentence = this.work.problems.find((each) => each.line === line);
    const field = sentence && this.fieldOf(sentence);
    if (field) goTo(field);
    return field !== undefined;
  }

  /** Goes to the field that the check calls so (`changes`), also where the form has no fault there. @returns whether there is one */
  goToField(name: string): boolean {
    const at = name.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    const field = this.fieldOf({ at, isInBody: false });
    if (field) goTo(field);
    return field !== undefined;
  }

  private leave(target: HTMLElement, to: HTMLElement | null): void {
    const field = target.closest<HTMLElement>('[data-at]');
    // Who goes on to a field within it has not left it.
    if (!field || field.contains(to) || this.left.has(field.dataset['at']!)) return;
    this.left.add(field.dataset['at']!);
    this.show();
  }

  private place(sentence: Sentence, said: Map<Element, HTMLElement[]>): void {
    if ((sentence.weight === 'fault' || this.isMissing(sentence)) && !this.mayShow(sentence)) return;
    const field = this.fieldOf(sentence);
    const room = field?.querySelector('.told');
    if (!field || !room) return;
    const words = sentence.isInBody
      ? bodySentence(this.work, sentence)
      : newElement('p', { class: sentence.weight }, this.words(sentence));
    const silence = silenceButton(this.work, sentence);
    if (silence) words.append(' ', silence);
    said.set(room, [...(said.get(room) ?? []), words]);
    if (sentence.weight === 'hint') return;
    controlIn(field)?.setAttribute('aria-invalid', 'true');
    foldOut(field);
  }

  /** What would be a fault in a published text waits in a draft: then it is a hint, of a sort of its own. */
  private isMissing({ hint }: Sentence): boolean {
    return hint === ('utkast' satisfies HintKind);
  }

  private words(sentence: Sentence): string {
    const { weight } = sentence;
    const said = formFault(sentence);
    const isUnchosen = said.remedy === 'välj ett av svaren' && isBlank(this.work.valueAt(sentence.at));
    const { fault, remedy } = isUnchosen ? { ...said, fault: 'inget är valt' } : said;
    if (this.isMissing(sentence) && (isUnchosen || isEmptyField(sentence)))
      return remedy === 'fyll i fältet' ? 'Kvar att fylla i.' : `Kvar att fylla i: ${ended(remedy)}`;
    if (this.isMissing(sentence)) return `${WAITS}: ${fault} – ${ended(remedy)}`;
    return `${weight === 'fault' ? 'Fel' : 'Tips'}: ${fault} – ${ended(remedy)}`;
  }

  private mayShow({ at, isInBody }: Sentence): boolean {
    if (this.isAsked || at.length === 0 || isInBody) return true;
    // An address is pasted, not typed: what is wrong with it can be said at once.
    if (this.fieldOf({ at, isInBody })?.querySelector('.line-uri')) return true;
    return [...this.left].some(
      (each) => isWithin(at, JSON.parse(each) as FieldPlace) || isWithin(JSON.parse(each) as FieldPlace, at),
    );
  }

  /** The deepest field that holds the place. */
  private fieldOf({ at, isInBody }: Pick<Sentence, 'at' | 'isInBody'>): HTMLElement | undefined {
    if (isInBody) return this.root.querySelector<HTMLElement>('[data-body]') ?? undefined;
    const fields = [...this.root.querySelectorAll<HTMLElement>('.field[data-at]')];
    const holding = fields.filter(({ dataset }) => isWithin(at, JSON.parse(dataset['at']!) as FieldPlace));
    return at.length === 0 ? undefined : holding.sort((a, b) => depth(a) - depth(b)).at(-1);
  }

  private drawSummary(): void {
    const shown =
      this.work.raw === undefined ? this.faults().filter((each) => this.isAsked || !this.fieldOf(each)) : [];
    const rows = this.fromTheTop(shown);
    fillSummary(
      this.root.querySelector<HTMLElement>('.summary')!,
      rows.map((sentence) => {
        const field = this.fieldOf(sentence);
        if (!field) return { words: `${this.nameOf(sentence)}: ${this.words(sentence)}` };
        const words = `${this.labelOf(field) ?? 'Brödtext'}: ${this.words(sentence)}`;
        const go = sentence.isInBody ? () => goToRow(this.work, sentence) : () => goTo(field);
        return { words, id: controlIn(field)?.id ?? '', go };
      }),
    );
  }

  /** In the order of the form, so that somebody can mend one after the other; first what has no field. */
  private fromTheTop(sentences: readonly Sentence[]): Sentence[] {
    const fields = [...this.root.querySelectorAll<HTMLElement>('.field')];
    const places = new Map(sentences.map((each) => [each, fields.indexOf(this.fieldOf(each)!)]));
    return sentences.toSorted((a, b) => places.get(a)! - places.get(b)!);
  }

  /** Hints about the text as a whole have no field: they stand after the form. */
  private drawWhole(): void {
    const room = this.root.querySelector<HTMLElement>('.whole');
    if (!room) return;
    const hints = this.work.problems.filter(
      (each) => each.weight === 'hint' && !this.fieldOf(each) && !this.isMissing(each),
    );
    const said = hints.map((each) => {
      const silence = silenceButton(this.work, each);
      return newElement('p', { class: 'hint' }, this.words(each), ' ', silence);
    });
    fill(room, said.length > 0 ? [newElement('h2', {}, 'Tips om hela texten'), ...said] : []);
    room.hidden = said.length === 0;
  }
}

const isEmptyField = ({ fault }: Sentence) => /^(?:saknas|är tomt?|måste)\b/.test(fault);

function fill(room: Element, words: readonly HTMLElement[]): void {
  if (room.textContent === words.map(({ textContent }) => textContent).join('')) return;
  const hadFocus = room.contains(document.activeElement);
  room.replaceChildren(...words);
  const field = room.closest<HTMLElement>('.field');
  if (hadFocus && field) controlIn(field)?.focus({ preventScroll: true });
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
