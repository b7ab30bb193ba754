import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readSettings } from '../../../src/settings.ts';
import { links } from '../../../src/model/links.ts';
import { ContentError, formatProblem } from '../../../src/model/problem.ts';
import { compileLetter } from '../../../src/newsletter/message.ts';
import { framePolicy, LOGOTYPE, mailAs, readShown } from '../../../src/newsletter/preview/look.ts';
import { FRAME_FILE } from '../../../src/newsletter/preview/frames.ts';
import { brokenPage, previewPage } from '../../../src/newsletter/preview/preview-page.ts';
import { UserError } from '../../user-error.ts';
import { mailOnDesk, type MailOnDesk } from './mail-on-desk.ts';
import { previewOf } from './preview-of.ts';

export interface PreviewAnswer {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
}

/** Where the preview of an issue, or of a text's notice, stands, from the portal's root. It is in no built portal. */
export const previewAddress = (id: string) => `${links.editors}forhandsvisning/${id}/`;

const ADDRESS = new RegExp(`^${previewAddress('([^/]+)')}([^/]*)$`);

/**
 * What the preview answers: the page, the mail in a frame, and the logotype. The content is read anew each time.
 * @param address from the portal's root, without the base path
 * @param reload the script that shows the page anew, while developing
 * @returns undefined for what is no address of a preview
 */
export async function answerPreview(
  address: string,
  query: URLSearchParams,
  reload?: string,
): Promise<PreviewAnswer | undefined> {
  const [, id, file] = ADDRESS.exec(address) ?? [];
  if (id === undefined) return undefined;
  try {
    if (file === LOGOTYPE) return await logotype(readSettings().site.logotype?.file);
    if (file === FRAME_FILE) return await frame(await mailOnDesk(id), query);
    return file === '' ? await page(await mailOnDesk(id), query, reload) : undefined;
  } catch (error) {
    if (error instanceof UserError) return html(404, brokenPage([error.message], reload));
    if (error instanceof ContentError) return html(500, brokenPage(error.problems.map(formatProblem), reload));
    throw error;
  }
}

async function page(mail: MailOnDesk, query: URLSearchParams, reload?: string): Promise<PreviewAnswer> {
  const preview = await previewOf(mail, readShown(query));
  return html(200, previewPage({ ...preview, reload }), reload ? undefined : PAGE_POLICY);
}

/** Vite's live reload needs more than this while developing. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'; base-uri 'none'";

async function frame({ letter }: MailOnDesk, query: URLSearchParams): Promise<PreviewAnswer> {
  const { images, styles, colours } = readShown(query);
  const message = await compileLetter(letter);
  const look = { images, styles, colours: colours[0] ?? 'light' };
  return html(200, mailAs(message.html, look), framePolicy(look));
}

/** The logotype as it lies in `public/`. */
async function logotype(file: string | undefined): Promise<PreviewAnswer | undefined> {
  if (!file) return undefined;
  const body = await readFile(path.join('public', ...file.split('/')));
  return { status: 200, headers: { 'Cache-Control': 'no-store' }, body };
}

function html(status: number, body: string, policy?: string): PreviewAnswer {
  return {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      ...(policy && { 'Content-Security-Policy': policy }),
    },
    body,
  };
}
