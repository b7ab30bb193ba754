import { z } from 'zod';
import { overviewOrWhy } from '../submit/overview.ts';
import { release } from '../submit/release.ts';
import { openRepository } from '../submit/repository.ts';
import { sendAgain, sendIn } from '../submit/send-in.ts';
import { fetchOthers } from '../submit/fetch-others.ts';
import { removedTexts, versionsOf, versionText } from '../submit/versions.ts';
import { remember } from '../submit/who.ts';
import { shaped } from './asked-shapes.ts';
import type { Calls } from './call.ts';
import { contentPlace } from './content-place.ts';
import type { EditorPages } from './editor-page.ts';

/** Two pages beside the form. */
export const SUBMIT_PAGES: EditorPages = {
  'skicka-in/': { title: 'Skicka in', module: 'scripts/editor/browser/submit-page.ts', way: 'submit' },
  'tidigare/': { title: 'Tidigare versioner', module: 'scripts/editor/browser/versions-page.ts' },
};

const sending = z.object({
  paths: z.array(z.string()),
  sentence: z.string(),
  reasons: z.record(z.string(), z.string()).optional(),
});
const who = z.object({ name: z.string(), address: z.string() });
const waiting = z.object({ branch: z.string() });
const choice = z.object({
  path: z.string(),
  seen: z.string(),
  take: z.enum(['mine', 'theirs', 'text']),
  text: z.string().optional(),
});
const chosen = z.object({ choices: z.array(choice) });

/** The calls of both, as `submit-api.ts` promises them. */
export const SUBMIT_CALLS: Calls = {
  'GET submit/overview': ({ settings }) => overviewOrWhy(settings),
  'POST submit/send': ({ settings, body }) => alone(() => sendIn(settings, shaped(sending, body))),
  'POST submit/again': ({ settings }) => alone(() => sendAgain(settings)),
  'POST submit/who': async ({ settings, body }) => {
    const { name, address } = shaped(who, body);
    return remember((await openRepository(settings.content)).top, name, address);
  },
  'POST submit/release': async ({ settings, body }) => {
    await alone(() => release(settings, shaped(waiting, body).branch));
    return {};
  },
  'POST submit/take-in': ({ settings, body }) => alone(() => fetchOthers(settings, shaped(chosen, body).choices)),
  'GET versions': async ({ settings, query }) => {
    const { path } = await contentPlace(settings.content, query.get('path'), false);
    return versionsOf(settings, path);
  },
  'GET versions/text': async ({ settings, query }) => ({ text: await versionText(settings, query.get('id') ?? '') }),
  'GET versions/removed': ({ settings }) => removedTexts(settings),
};

let before: Promise<unknown> = Promise.resolve();

/** One thing at a time changes the history, whoever presses twice. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  const done = before.then(work);
  before = done.catch(() => undefined);
  return done;
}
