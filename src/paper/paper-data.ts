import { isExternal } from '../model/links.ts';
import { LIGHT } from '../newsletter/theme.ts';
import { saysAddress } from '../newsletter/text-links.ts';
import type { Paper } from './paper.ts';

/** Signs that the fonts lack: how each is written instead. A paper names what it cannot show, and leaves nothing out. */
export type Unseen = ReadonlySet<string>;

/**
 * A paper as JSON, for the template: addresses whole, no text with anything but words. Nothing in it is ever read as markup.
 * @param unseen signs to be written as their numbers
 */
export function paperData(paper: Paper, unseen: Unseen): string {
  return JSON.stringify({ ...paper, palette: LIGHT }, (key, value: unknown) => {
    if (isLink(value)) return withAddresses(value, paper.href);
    return typeof value === 'string' && !NAMES.has(key) ? named(value, unseen) : value;
  });
}

/** What is no text: read by the template, seen by nobody. */
const NAMES = new Set(['type', 'id', 'kind', 'lang', 'language', 'name', 'to']);

type Link = { href: string } & Record<string, unknown>;

const isLink = (value: unknown): value is Link =>
  typeof value === 'object' && value !== null && 'href' in value && typeof value.href === 'string';

/** Where it leads, and the same in print when the words do not say it and it leads out of the portal. */
function withAddresses({ href, ...rest }: Link, full: Paper['href']) {
  const isSaid = 'children' in rest && saysAddress({ href, ...rest } as Parameters<typeof saysAddress>[0]);
  return { ...rest, to: full(href), printed: isExternal(href) && !isSaid ? href : null };
}

/** What says nothing on paper: places to break a word on a narrow screen, and what tells a pictogram how to look. */
const SILENT = /\u00AD|\u200B|\uFEFF|\uFE0E|\uFE0F|(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}])\u200D/gu;
const SPACE = /\r\n?|[\n\t\u2028\u2029]/g;
/** What no font can have, and what turns the order of the words about. */
const NEVER = /[\p{Cc}\p{Co}\p{Cn}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu;

/** 🌼 → `[U+1F33C]`, where it is unseen. */
function named(words: string, unseen: Unseen): string {
  const shown = words.normalize('NFC').replace(SILENT, '').replace(SPACE, ' ').replace(NEVER, numbers);
  return [...unseen].reduce((rest, sign) => rest.replaceAll(sign, numbers(sign)), shown);
}

const numbers = (sign: string) =>
  [...sign].map((each) => `[U+${each.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`).join('');
