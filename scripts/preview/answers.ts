import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readSettings } from '../../src/catalog.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import { links } from '../../src/model/links.ts';
import { ContentError, formatProblem } from '../../src/model/problem.ts';
import { compileIssue } from '../../src/newsletter/compile.ts';
import { framePolicy, LOGOTYPE, mailAs, readShown } from '../../src/newsletter/preview/look.ts';
import { FRAME_FILE } from '../../src/newsletter/preview/frames.ts';
import { brokenPage, previewPage } from '../../src/newsletter/preview/page.ts';
import { findIssue, loadLetters } from '../newsletter/issues.ts';
import { UserError } from '../run.ts';
import { previewOf } from './preview-of.ts';

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
}

/** Where the preview of an issue stands, from the portal's root. It is in no built portal. */
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
): Promise<Answer | undefined> {
  const [, id, file] = ADDRESS.exec(address) ?? [];
  if (id === undefined) return undefined;
  try {
    const { catalog, site } = await loadLetters();
    if (file === LOGOTYPE) return await logotype(site.logotype?.file);
    return file === FRAME_FILE
      ? await frame(catalog, id, query)
      : file === ''
        ? await page(catalog, id, query, reload)
        : undefined;
  } catch (error) {
    if (error instanceof UserError) return html(404, brokenPage([error.message], reload));
    if (error instanceof ContentError) return html(500, brokenPage(error.problems.map(formatProblem), reload));
    throw error;
  }
}

async function page(catalog: Catalog, id: string, query: URLSearchParams, reload?: string): Promise<Answer> {
  const preview = await previewOf(findIssue(catalog, id), catalog, readSettings().site, readShown(query));
  return html(200, previewPage({ ...preview, reload }), reload ? undefined : PAGE_POLICY);
}

/** Vite's live reload needs more than this while developing. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'; base-uri 'none'";

async function frame(catalog: Catalog, id: string, query: URLSearchParams): Promise<Answer> {
  const { images, styles, colours } = readShown(query);
  const message = await compileIssue(findIssue(catalog, id), catalog, readSettings().site);
  const look = { images, styles, colours: colours[0] ?? 'light' };
  return html(200, mailAs(message.html, look), framePolicy(look));
}

/** The logotype as it lies in `public/`. */
async function logotype(file: string | undefined): Promise<Answer | undefined> {
  if (!file) return undefined;
  const body = await readFile(path.join('public', ...file.split('/')));
  return { status: 200, headers: { 'Cache-Control': 'no-store' }, body };
}

function html(status: number, body: string, policy?: string): Answer {
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
