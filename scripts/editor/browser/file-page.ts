import type { Form, OpenFile } from '../api.ts';
import { sayAloud } from './say-aloud.ts';
import { begunWork, draftNotice } from './begun-work.ts';
import { askFor } from './dialog.ts';
import { lineInBody } from './body/body-editor.ts';
import { goToLine } from './body/insert.ts';
import { askDesk } from './call-desk.ts';
import { button, newElement } from './element.ts';
import { takeCarried } from './carried-over.ts';
import { pasteTidily } from './controls/paste-in-field.ts';
import { proposeIds } from './controls/propose-id.ts';
import { FaultPlaces } from './fault-places.ts';
import { drawForm } from './file-form.ts';
import { drawCollisions } from './join/ask-collisions.ts';
import type { JoinedWork } from './join/join-work.ts';
import { isGone, Keeper } from './keeper.ts';
import { valueIn } from './places.ts';
import { PreviewPane } from './preview-pane.ts';
import { silenceable } from './silence.ts';
import { StandingBar } from './standing-bar.ts';
import { forgetTaken, putBackLatest } from './taken-away.ts';
import { nameThePage } from './title.ts';
import { drawTwoTexts } from './two-texts.ts';
import { Work } from './work.ts';

/** The page of one file: the form, the page beside it, and how it stands. @throws Refused, NobodyThere */
export async function drawFile(main: HTMLElement, path: string, asked: URLSearchParams): Promise<void> {
  const carried = takeCarried(path);
  const there = await askDesk<OpenFile>('file', { path }).catch(isGone);
  const file = { ...(there ?? (await askDesk<OpenFile>('gone', { path }))), ...(carried && { draft: carried }) };
  const form = await askDesk<Form>('form', { sort: file.sort });
  const begun = file.draft && (await begunWork(file));
  const work = begun ?? new Work(file);
  work.maySilence = silenceable(form.fields);
  const nameIt = () => {
    const { title } = work.file;
    nameThePage(title === path ? form.sortName : `${form.sortName}: ${title}`);
  };
  nameIt();

  const room = newElement('div', { class: 'form-room' });
  pasteTidily(room);
  proposeIds(room, work);
  const places = new FaultPlaces(work, room);
  const pane = new PreviewPane();
  const keeper = new Keeper(
    work,
    {
      standing: () => showStanding(),
      preview: () => pane.show(pageOfItem(keeper.preview, work, asked)),
      collision: (joined, now) => askAbout(joined, now),
      gone: (mine) => askWhetherToWriteAnew(mine),
    },
    file.draft,
  );
  const bar = new StandingBar({ save: () => void save(), undo: () => void undo() });

  const showStanding = () => bar.show(keeper, places.leftToDo());
  function askAbout({ collisions, settled }: JoinedWork, now: OpenFile): void {
    const view = drawCollisions(
      collisions,
      { form, values: work.values },
      {
        save: (chosen) => {
          leave(view);
          work.reopen(now, settled(chosen));
          void save();
        },
        back: () => {
          leave(view);
          void keeper.keep();
          room.querySelector<HTMLElement>('input, textarea')?.focus();
        },
      },
    );
    insteadOfForm(view);
  }
  function askWhetherToWriteAnew(mine: string): void {
    const view = drawTwoTexts({ mine }, ({ text }) => {
      leave(view);
      if (text === undefined) return void takeTheirs();
      void keeper.save(text).then((isSaved) => void (isSaved && keeper.judge()));
    });
    insteadOfForm(view);
  }
  function insteadOfForm(view: HTMLElement): void {
    layout.hidden = true;
    layout.before(view);
    view.querySelector('h2')!.focus();
  }
  function leave(view: HTMLElement): void {
    view.remove();
    layout.hidden = false;
  }
  async function undo(): Promise<void> {
    const words = 'Allt du har ändrat sedan filen sparades senast tas bort.';
    if (await askFor('Ångra det osparade', 'Ångra', [newElement('p', {}, words)])) await takeTheirs();
  }

  /** What lies on the disk takes the place of what is written here. */
  async function takeTheirs(): Promise<void> {
    await keeper.forget();
    await startOver();
    sayAloud('Det osparade är borttaget. Här står texten som den är sparad.');
  }
  async function startOver(): Promise<void> {
    const now = await askDesk<OpenFile>('file', { path }).catch(() => undefined);
    // Taken away by somebody meanwhile.
    if (!now) return location.assign(location.pathname);
    work.reopen(now);
    forgetTaken();
    notice.replaceChildren();
  }
  async function removeText(): Promise<void> {
    const words =
      'Det tas bort från din dator, med allt du har skrivit i det. Har du inte skickat in det går det inte att få tillbaka.';
    if (!(await askFor(removing, 'Ta bort', [newElement('p', {}, words)]))) return;
    if (await keeper.remove()) location.assign(location.pathname);
  }
  async function save(): Promise<void> {
    if (!(await keeper.save())) return;
    forgetTaken();
    notice.replaceChildren();
    forgetThatItIsNew(asked);
    nameIt();
    await keeper.judge();
    const left = places.leftToDo();
    sayAloud(left.length === 0 ? 'Sparat.' : `Sparat. Kvar: ${left.join(', ')}.`);
    if (places.faults().length > 0) places.tellAll();
  }

  const how = asked.get('ny');
  // An item of a list that was begun just now lies in a draft, and nobody has written in it.
  const isNewItem = how === 'post' || how === 'bland-osparat';
  const notice = newElement(
    'div',
    { class: 'notice' },
    begun && there && how !== 'post' && draftNotice(file, () => void undo()),
  );
  const layout = newElement(
    'div',
    { class: 'side-by-side' },
    newElement('div', { class: 'form-side' }, room, bar.element),
    pane.element,
  );
  const earlier = newElement('a', { href: `tidigare/?path=${encodeURIComponent(path)}` }, 'Tidigare versioner');
  const removing = path.endsWith('.mdx') ? 'Ta bort utkastet' : 'Ta bort det påbörjade';
  const remove = button(removing, () => void removeText());
  const showRemove = () => (remove.hidden = !work.file.isBegun);
  showRemove();
  main.append(notice, layout, newElement('p', { class: 'ways' }, earlier, remove));
  const draw = () => {
    drawForm(room, work, form, asked);
    places.show();
  };
  work.on('redraw', draw);
  work.on('reopened', () => {
    const { id, selectionStart } = document.activeElement as HTMLTextAreaElement;
    draw();
    showStanding();
    // Who was writing in the text goes on there, at the same place.
    const again = document.getElementById(id);
    again?.focus({ preventScroll: true });
    if (again instanceof HTMLTextAreaElement) again.setSelectionRange(selectionStart, selectionStart);
  });
  work.on('judged', () => {
    showStanding();
    showRemove();
  });
  addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey)) return;
    if (event.key.toLowerCase() === 'z' && !event.shiftKey && putBackLatest()) event.preventDefault();
    if (event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    void save();
  });
  // Somebody who comes back is told what is wrong; a text begun just now is not wrong yet.
  places.isAsked = !isNewItem && (begun !== undefined || how === null) && places.faults().length > 0;
  if (isNewItem) forgetThatItIsNew(asked);
  draw();
  showStanding();
  if (!there) askWhetherToWriteAnew(work.text);
  goToAsked(work, places, Number(asked.get('rad')), asked.get('falt') ?? '');
  if (begun) {
    void keeper.judge();
    void keeper.keep();
  } else pane.show(pageOfItem(file.page, work, asked));
}

/** An item of a list is shown where it stands: on a page of its own, or by its heading on that of the list. */
function pageOfItem(page: string | undefined, { file, values }: Work, asked: URLSearchParams): string | undefined {
  const id = valueIn(values, [Number(asked.get('item')), 'id']);
  if (!page || file.shape !== 'list' || !asked.get('item') || typeof id !== 'string' || id === '') return page;
  const hasOwn = file.path === 'topics.yaml' || file.path === 'audiences.yaml';
  return hasOwn ? page.replace(/\/(?=\?|$)/, `/${id}/`) : `${page}#${id}`;
}

/** Where somebody came from with a line in mind: the field that it is about, what is said about it, else the line of the text. */
function goToAsked(work: Work, places: FaultPlaces, line: number, field: string): void {
  if (!line || places.goToField(field) || places.goToLine(line)) return;
  const area = document.querySelector<HTMLTextAreaElement>('#brodtext, #filens-text');
  if (!area) return;
  const isBody = area.id === 'brodtext';
  if (!isBody || line >= (work.file.bodyLine ?? 1)) goToLine(area, isBody ? lineInBody(work, line) : line);
}

/** It is met as any other text when the page is loaded anew. */
function forgetThatItIsNew(asked: URLSearchParams): void {
  asked.delete('ny');
  history.replaceState(null, '', `?${asked.toString()}`);
}
