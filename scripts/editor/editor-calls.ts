import type { Target } from './api.ts';
import { CallError, type Calls } from './call.ts';
import { contentPlace } from './content-place.ts';
import { describeForm } from './describe-form.ts';
import type { EditorPages } from './editor-page.ts';
import { nearestNames } from './find-names.ts';
import { isTarget, knownNames, SHOWN_WHOLE } from './known-names.ts';
import { listFiles } from './list-files.ts';
import { madeSorts } from './made-sorts.ts';
import { openFile, openGone } from './open-file.ts';
import { readDesk } from './read-desk.ts';
import { WRITING_CALLS } from './writing-calls.ts';
import { CONTENT_SCHEMAS } from '../schemas/content-schemas.ts';

/** The form itself. */
export const EDITOR_PAGES: EditorPages = {
  '': { title: 'Redigera', module: 'scripts/editor/browser/edit.ts' },
};

/** The calls that only ask, as `api.ts` promises them. */
const READING_CALLS: Calls = {
  'GET files': async ({ settings }) => listFiles(await readDesk(settings), settings),
  'GET sorts': async () => madeSorts(),
  'GET file': async ({ query, settings }) => {
    const place = await contentPlace(settings.content, query.get('path'));
    return openFile(place, await readDesk(settings), settings);
  },
  'GET gone': async ({ query, settings }) =>
    openGone(await contentPlace(settings.content, query.get('path'), false), settings),
  'GET form': async ({ query, settings }) => {
    const sort = CONTENT_SCHEMAS.find(({ name }) => name === query.get('sort'));
    if (!sort) throw new CallError(404, 'Det finns ingen sådan sort.');
    const { catalog } = await readDesk(settings);
    return describeForm(sort, (to) => (SHOWN_WHOLE.has(to) ? knownNames(catalog, to) : undefined));
  },
  'GET find': async ({ query, settings }) => {
    const what = query.get('what') ?? '';
    if (!isTarget(what)) throw new CallError(404, 'Det finns inget sådant att söka i.');
    const { catalog } = await readDesk(settings);
    return nearestNames(knownNames(catalog, what satisfies Target), query.get('q') ?? '');
  },
};

/** The calls of the form. */
export const EDITOR_CALLS: Calls = { ...READING_CALLS, ...WRITING_CALLS };
