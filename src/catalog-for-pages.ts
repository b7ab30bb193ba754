import type { MarkdownHeading } from 'astro';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { Catalog } from './model/catalog.ts';
import type { Hint } from './model/hint-kinds.ts';
import type { Problem } from './model/problem.ts';
import type { RawFile } from './model/raw.ts';
import type { AsHtml } from './newsletter/message.ts';
import { readSettings } from './settings.ts';

/** What a command has for the pages, which have modules of their own while somebody writes. */
const HANDED = Symbol.for('kontaktnatet.handed');
const shared = globalThis as {
  [HANDED]?: {
    catalog?: Catalog;
    isWriting?: boolean;
    unsaved?: () => Unsaved | undefined;
    waiting?: Waiting;
    sizes?: ReadonlyMap<string, number>;
    openBody?: OpenBody;
    letterAsHtml?: AsHtml;
  };
};

/** What an editor has written but not saved, for the one page that is shown beside the form (`scripts/editor/unsaved-page`). */
export interface Unsaved extends RawFile {
  /** Of the tab that it is written in. */
  key: string;
}

/** Gives the body of a file; `imported`: what bodies import, by its place, as the pages that ask have it. */
export type OpenBody = (file: string, imported: Readonly<Record<string, object>>) => Promise<RenderedBody>;

interface RenderedBody {
  Content: AstroComponentFactory;
  headings: MarkdownHeading[];
}

/** How many files are written and not sent in; undefined where git does not know. */
type Waiting = () => Promise<number | undefined>;

/**
 * Hands a checked catalogue to the pages that are built in this process, so that the content is read once.
 * @param catalog as readers may see it (`withoutUnfinished`)
 * @param sizes in bytes, of the files that the build lays beside the pages, by their addresses
 */
export function handCatalog(catalog: Catalog | undefined, sizes: ReadonlyMap<string, number> = new Map()): void {
  shared[HANDED] = catalog ? { catalog, sizes } : {};
}

/** How large a file is that the build lays beside the pages; undefined where there is none, as while somebody writes. */
export const sizeOf = (address: string): number | undefined => shared[HANDED]?.sizes?.get(address);

/** Tells the pages that they are looked at while somebody writes, by `npm run dev`: content is read anew for each page. */
export function startWriting(): void {
  shared[HANDED] = { isWriting: true };
}

/** Lets the editors' page ask what waits to be sent in. */
export function handWaiting(waiting: Waiting): void {
  shared[HANDED] = { ...shared[HANDED], waiting };
}

export const countWaiting: Waiting = async () => shared[HANDED]?.waiting?.();

/** Lets the pages ask for what is written but not saved: an object of its own for each request that asks for it. */
export function handUnsaved(unsaved: () => Unsaved | undefined): void {
  shared[HANDED] = { ...shared[HANDED], unsaved };
}

/** What is shown in place of the file on the disk; undefined for all that is shown as it lies there. */
export const unsavedFile = (): Unsaved | undefined => shared[HANDED]?.unsaved?.();

/** Hands its pages the bodies of a build, until its catalogue is taken back, or those of the server for writing. */
export function handBodies(openBody: OpenBody): void {
  shared[HANDED] = { ...shared[HANDED], openBody };
}

/** Lets the pages of letters have what an earlier build made. */
export function handLetters(letterAsHtml: AsHtml): void {
  shared[HANDED] = { ...shared[HANDED], letterAsHtml };
}

/** How a page makes the HTML of a letter; undefined where nothing is kept. */
export const letterAsHtml = (): AsHtml | undefined => shared[HANDED]?.letterAsHtml;

/** @throws TypeError where no bodies have been handed */
export const openBody: OpenBody = (file, imported) => shared[HANDED]!.openBody!(file, imported);

export const isWriting = () => shared[HANDED]?.isWriting === true;

/** What reads and judges content: a build is handed its catalogue, and does without. */
const reading = () => import('./load-catalog.ts');

let built: Promise<Catalog> | undefined;

/**
 * The catalogue for pages: the one that the build hands over, else read once; anew for each page while somebody writes,
 * who sees also what is not finished, and all that is sound.
 * @throws ContentError when anything is wrong with the content that is built
 */
export async function getCatalog(): Promise<Catalog> {
  if (isWriting()) return (await writtenCatalog()).catalog;
  const handed = shared[HANDED]?.catalog;
  if (handed) return handed;
  built ??= reading().then(async ({ soundCatalog, withoutUnfinished }) =>
    withoutUnfinished(await soundCatalog(readSettings())),
  );
  return built;
}

/** The catalogue while somebody writes, the faults that keep the rest of the content out of it, and what drafts still lack. */
export async function writtenCatalog(): Promise<Written> {
  const unsaved = unsavedFile();
  if (!unsaved) return readWritten();
  const read = withUnsaved.get(unsaved) ?? readWritten(unsaved);
  withUnsaved.set(unsaved, read);
  return read;
}

type Written = { catalog: Catalog; problems: Problem[]; unfinished: Problem[]; readonly hints: readonly Hint[] };

/** One reading for each request that shows what is not saved: it is asked for with every few letters that are typed. */
const withUnsaved = new WeakMap<RawFile, Promise<Written>>();

async function readWritten(unsaved?: RawFile): Promise<Written> {
  const [settings, { loadCatalog, withoutHeldUp }] = [readSettings(), await reading()];
  if (!unsaved) return withoutHeldUp(await loadCatalog({ ...settings, isWriting: true }));
  // For the one who writes it, whoever it is for, and whatever it lacks.
  const read = await loadCatalog({ ...settings, edition: 'network', isWriting: true, unsaved });
  const ofOthers = (all: readonly Problem[]) => all.filter(({ file }) => file !== unsaved.path);
  const { catalog, problems, unfinished } = read;
  // What should be seen to costs more than the page, and is not on it.
  return { catalog, problems: ofOthers(problems), unfinished: ofOthers(unfinished), hints: [] };
}
