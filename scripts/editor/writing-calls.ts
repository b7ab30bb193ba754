import { readFile } from 'node:fs/promises';
import { ifMissing } from '../files/missing.ts';
import { withBase } from '../../src/model/links.ts';
import type { Settings } from '../../src/settings.ts';
import { pageOf } from '../../src/views/desk.ts';
import type { DraftKept, DraftRequest, Judged, JudgeRequest, OpenFile, SaveRequest } from './api.ts';
import {
  draftShape,
  forgetShape,
  judgeShape,
  newShape,
  pasteShape,
  removeShape,
  saveShape,
  shaped,
} from './asked-shapes.ts';
import { CallError, OtherAnswer, type Calls } from './call.ts';
import { contentPlace, type ContentPlace } from './content-place.ts';
import { dropDraft, readDrafts, writeDraft } from './drafts.ts';
import { judgeSeen } from './judge-changes.ts';
import { makeNew } from './make-new.ts';
import { openFile } from './open-file.ts';
import { readPasted } from './read-pasted.ts';
import { openedAs } from './opened-texts.ts';
import { keepUnsaved, UNSAVED } from './unsaved-page.ts';
import { removeBegun } from './remove-begun.ts';
import { saveChanges } from './save-changes.ts';
import { storageFault } from './storage-fault.ts';
import { changed } from './splice/apply-changes.ts';
import { fileText, bytesHash, type FileText } from './splice/file-text.ts';
import { readFields } from './splice/read-fields.ts';

/** The calls that say what has been written, as `api.ts` promises them. */
export const WRITING_CALLS: Calls = {
  'POST judge': async ({ body, settings }) => judge(shaped(judgeShape, body), settings),
  'POST draft': async ({ body, settings }) => keepDraft(shaped(draftShape, body), settings),
  'POST save': async ({ body, settings }) => save(shaped(saveShape, body), settings),
  'POST remove': async ({ body, settings }) => removeBegun(shaped(removeShape, body), settings),
  'POST paste': async ({ body, settings }) => readPasted(shaped(pasteShape, body), settings),
  'POST new': async ({ body, settings }) => new OtherAnswer(201, await makeNew(shaped(newShape, body), settings)),
  'POST forget': async ({ body, settings }) => {
    const { path, ...which } = shaped(forgetShape, body);
    dropDraft(settings.content, await contentPlace(settings.content, path, false), which);
    return {};
  },
};

async function judge({ path, changes, hash, from, since }: JudgeRequest, settings: Settings): Promise<Judged> {
  const place = await contentPlace(settings.content, path, from === undefined);
  const opened = hash === undefined ? undefined : openedAs(hash);
  const file = from === undefined ? fileText(opened ?? (await readFile(place.file))) : { raw: from, seen: from };
  const before = readFields(file.seen, path.endsWith('.mdx')).values;
  const first = since === undefined ? undefined : openedAs(since);
  const seen = changed(file, changes, place.sort).seen;
  return judgeSeen(place, seen, { values: before, ...(first && { text: fileText(first).seen }) }, settings);
}

/** The draft is on the disk before anything is made of it: what cannot be shown must not be lost. */
async function keepDraft(
  { path, hash, changes, tab, savedAt = new Date().toISOString() }: DraftRequest,
  settings: Settings,
): Promise<DraftKept> {
  const { content, site } = settings;
  const place = await contentPlace(content, path, false);
  const from = await begunFrom(place, hash, content);
  const now = await readFile(place.file).catch(ifMissing(undefined));
  const kept = { savedAt, isFileOther: now === undefined || bytesHash(now) !== hash };
  writeDraft(content, place, { savedAt, hash, changes, from: from.seen, ...(tab && { tab }) });
  const page = pageOf(path);
  if (!page) return kept;
  const key = bytesHash(Buffer.from(`${path} ${tab ?? ''}`)).slice(0, 16);
  try {
    keepUnsaved(key, { path, text: changed(from, changes, place.sort).seen });
  } catch (error) {
    if (error instanceof CallError) return kept;
    throw error;
  }
  return { ...kept, preview: `${withBase(site.base, page)}?${UNSAVED}=${key}` };
}

/** The text that changes are made to: as it was opened, else as an earlier draft has it, else as it lies there now. */
async function begunFrom(place: ContentPlace, hash: string, content: string): Promise<FileText> {
  const opened = openedAs(hash);
  if (opened) return fileText(opened);
  const draft = (await readDrafts(content, place)).find((each) => each.hash === hash);
  if (draft) return { raw: draft.from, seen: draft.from };
  return fileText(await readFile(place.file).catch(() => new Uint8Array()));
}

const UNREAD = { problems: [], hints: [] };

/** What the check says of it is asked for apart: that it lies on the disk is not to wait for that. */
async function save({ path, hash, changes, tab, draftedAt = '' }: SaveRequest, settings: Settings): Promise<OpenFile> {
  const place = await contentPlace(settings.content, path, false);
  const drafts = await readDrafts(settings.content, place);
  saveChanges(place, hash, changes, (known) => drafts.find((each) => each.hash === known)?.from);
  try {
    dropDraft(settings.content, place, { tab, savedAt: draftedAt });
  } catch (error) {
    // What is saved is saved; a draft that stays says the same, and is not offered.
    if (!storageFault(error)) throw error;
  }
  return openFile(place, UNREAD, settings);
}
