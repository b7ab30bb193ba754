import { overviewOrWhy } from '../submit/overview.ts';
import { release } from '../submit/release.ts';
import { openRepository } from '../submit/repository.ts';
import { sendAgain, sendIn } from '../submit/send-in.ts';
import { takeIn } from '../submit/take-in.ts';
import { removedTexts, versionsOf, versionText } from '../submit/versions.ts';
import { remember } from '../submit/who.ts';
import { CallError, type Asked, type Calls } from './call.ts';
import { contentPlace } from './content-place.ts';
import type { ClashChoice } from './submit-api.ts';

/** The calls of ”Skicka in” and ”Ångra”, as `submit-api.ts` promises them. */
export const SUBMIT_CALLS: Calls = {
  'GET submit/overview': ({ settings }) => overviewOrWhy(settings),
  'POST submit/send': (asked) =>
    alone(() => sendIn(asked.settings, { paths: texts(asked, 'paths'), sentence: text(asked, 'sentence') })),
  'POST submit/again': ({ settings }) => alone(() => sendAgain(settings)),
  'POST submit/who': async (asked) => {
    const { top } = await openRepository(asked.settings.content);
    await remember(top, text(asked, 'name'), text(asked, 'address'));
    return {};
  },
  'POST submit/release': async (asked) => {
    await alone(() => release(asked.settings, text(asked, 'branch')));
    return {};
  },
  'POST submit/take-in': (asked) => alone(() => takeIn(asked.settings, choices(asked))),
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

function field({ body }: Asked, name: string): unknown {
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;
}

function text(asked: Asked, name: string): string {
  const value = field(asked, name);
  if (typeof value !== 'string') throw wrong();
  return value;
}

function texts(asked: Asked, name: string): string[] {
  const value = field(asked, name);
  if (!Array.isArray(value) || value.some((each) => typeof each !== 'string')) throw wrong();
  return value;
}

function choices(asked: Asked): ClashChoice[] {
  const value = field(asked, 'choices') ?? [];
  if (!Array.isArray(value) || !value.every(isChoice)) throw wrong();
  return value;
}

const isChoice = (value: unknown): value is ClashChoice => {
  const { path, seen, take, text: own } = (value ?? {}) as Record<string, unknown>;
  const isTake = take === 'mine' || take === 'theirs' || (take === 'text' && typeof own === 'string');
  return typeof path === 'string' && typeof seen === 'string' && isTake;
};

const wrong = () => new CallError(400, 'Frågan går inte att läsa. Ladda om sidan.');
