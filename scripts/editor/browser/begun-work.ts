import type { Judged, JudgeRequest, OpenFile } from '../api.ts';
import { tellDesk } from './call-desk.ts';
import { button, newElement } from './element.ts';
import { clockOf } from './standing-bar.ts';
import { Work } from './work.ts';

/** What somebody wrote before the lid was closed. */
export async function begunWork(file: OpenFile): Promise<Work> {
  const { path, draft } = file;
  const { from, hash, changes } = draft!;
  const [base, now] = await Promise.all([
    tellDesk<Judged>('judge', { path, changes: [], from } satisfies JudgeRequest),
    tellDesk<Judged>('judge', { path, changes, from } satisfies JudgeRequest),
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

/** Tells of it, with the way to be rid of it. */
export function draftNotice({ draft, hash }: OpenFile, drop: () => void): HTMLElement {
  const at = new Date(draft!.savedAt);
  const day = at.toLocaleDateString('sv-SE', { day: 'numeric', month: 'long' });
  const changed =
    draft!.hash !== hash
      ? ' Filen har ändrats sedan dess. När du sparar läggs ändringarna ihop, och du får välja om de rör samma ställe.'
      : '';
  return newElement(
    'div',
    { class: 'banner' },
    newElement('p', {}, `Här är det du skrev ${day} kl. ${clockOf(at)} och inte sparade.${changed}`),
    newElement('p', {}, button('Ångra det osparade', drop)),
  );
}
