import type { Form, Judged, OpenFile } from '../api.ts';
import { announce } from './announce.ts';
import { lineInBody } from './body/body-editor.ts';
import { goToLine } from './body/insert.ts';
import { ask, send } from './call-desk.ts';
import { button, make } from './element.ts';
import { FaultPlaces } from './fault-places.ts';
import { drawForm } from './file-form.ts';
import { Keeper } from './keeper.ts';
import { PreviewPane } from './preview-pane.ts';
import { clock, StandingBar } from './standing-bar.ts';
import { nameThePage } from './title.ts';
import { drawTwoTexts } from './two-texts.ts';
import { Work } from './work.ts';

/** The page of one file: the form, the page beside it, and how it stands. @throws Refused, NobodyThere */
export async function drawFile(main: HTMLElement, path: string, asked: URLSearchParams): Promise<void> {
  const file = await ask<OpenFile>('file', { path });
  const form = await ask<Form>('form', { sort: file.sort });
  const begun = file.draft && (await begunWork(file));
  const work = begun ?? new Work(file);
  nameThePage(`${file.sortName}: ${file.title}`);

  const room = make('div', { class: 'form-room' });
  const places = new FaultPlaces(work, room);
  const pane = new PreviewPane();
  const keeper = new Keeper(work, {
    standing: () => bar.show(keeper.standing, places.leftToDo()),
    preview: () => pane.show(keeper.preview),
    conflict: (conflict) => {
      const view = drawTwoTexts(conflict, ({ text }) => {
        view.remove();
        layout.hidden = false;
        if (text === undefined) return void takeTheirs();
        void keeper.save([{ do: 'text', text }], conflict.hash).then((isSaved) => (isSaved ? startOver() : undefined));
      });
      layout.hidden = true;
      layout.before(view);
      view.querySelector('h2')!.focus();
    },
  });
  const bar = new StandingBar({ save: () => void save(), undo: () => void takeTheirs() });

  /** What lies on the disk takes the place of what is written here. */
  async function takeTheirs(): Promise<void> {
    await keeper.forget();
    await startOver();
    announce('Det osparade är borttaget. Här står texten som den är sparad.');
  }
  async function startOver(): Promise<void> {
    work.reopen(await ask<OpenFile>('file', { path }));
    notice.replaceChildren();
  }
  async function save(): Promise<void> {
    await keeper.judge();
    if (!(await keeper.save())) return;
    notice.replaceChildren();
    const left = places.leftToDo();
    announce(left.length === 0 ? 'Sparat.' : `Sparat. Kvar: ${left.join(', ')}.`);
    if (places.faults().length > 0) places.ask();
  }

  const notice = make('div', { class: 'notice' }, begun && draftNotice(file, () => void takeTheirs()));
  const layout = make(
    'div',
    { class: 'side-by-side' },
    make('div', { class: 'form-side' }, room, bar.element),
    pane.element,
  );
  main.append(notice, layout);
  const draw = () => {
    drawForm(room, work, form, asked);
    places.show();
  };
  work.on('reopened', () => {
    draw();
    bar.show(keeper.standing, places.leftToDo());
  });
  work.on('judged', () => bar.show(keeper.standing, places.leftToDo()));
  addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  });
  places.isAsked = !asked.has('ny') && !begun && !isBegun(file);
  draw();
  bar.show(keeper.standing, places.leftToDo());
  goToAsked(work, places, Number(asked.get('rad')));
  if (begun) {
    void keeper.judge();
    void keeper.keep();
  } else pane.show(file.page);
}

/** Where somebody came from with a line in mind: what is said about it, else the line of the text. */
function goToAsked(work: Work, places: FaultPlaces, line: number): void {
  if (!line || places.goToLine(line)) return;
  const area = document.querySelector<HTMLTextAreaElement>('#brodtext, #filens-text');
  if (!area) return;
  const isBody = area.id === 'brodtext';
  if (!isBody || line >= (work.file.bodyLine ?? 1)) goToLine(area, isBody ? lineInBody(work, line) : line);
}

/** What somebody wrote before the lid was closed. */
async function begunWork(file: OpenFile): Promise<Work> {
  const { path, draft } = file;
  const { from, hash, changes } = draft!;
  const [base, now] = await Promise.all([
    send<Judged>('judge', { path, changes: [], from }),
    send<Judged>('judge', { path, changes, from }),
  ]);
  const bodyOf = (text: string) =>
    file.body === undefined ? undefined : text.replace(/^---[ \t]*\n[\s\S]*?^---[ \t]*(?:\n|$)/m, '');
  const isOther = hash !== file.hash;
  const start: OpenFile = {
    ...file,
    hash,
    text: from,
    values: base.values,
    ...(file.body !== undefined && { body: bodyOf(from)! }),
  };
  const work = new Work(start, isOther ? from : undefined);
  const raw = changes.find((change) => change.do === 'text');
  if (raw) work.raw = raw.text;
  else Object.assign(work, { values: now.values ?? work.values, body: bodyOf(now.text) ?? '' });
  work.problems = now.problems;
  work.text = now.text;
  return work;
}

function draftNotice({ draft, hash }: OpenFile, drop: () => void): HTMLElement {
  const at = new Date(draft!.savedAt);
  const day = at.toLocaleDateString('sv-SE', { day: 'numeric', month: 'long' });
  const changed = draft!.hash !== hash ? ' Filen har ändrats sedan dess. När du sparar får du se båda texterna.' : '';
  return make(
    'div',
    { class: 'banner' },
    make('p', {}, `Här är det du skrev ${day} kl. ${clock(at)} och inte sparade.${changed}`),
    make('p', {}, button('Ångra det osparade', drop)),
  );
}

/** A draft that lacks what has not been filled in yet is no mistake to be met with. */
const isBegun = ({ values }: OpenFile) =>
  typeof values === 'object' && values !== null && 'status' in values && values.status === 'draft';
