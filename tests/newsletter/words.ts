import { compileIssue, type Message } from '../../src/newsletter/message.ts';
import { portal, site } from './made-up.ts';

/** An issue of this text, compiled. */
export function compiled(body?: string, head?: Record<string, string>): Promise<Message> {
  const { issue, catalog } = portal(body, head);
  return compileIssue(issue, catalog, site);
}

/** The words and numbers of a text, in order; where a word may be broken says nothing. */
export const words = (text: string) => text.replaceAll('\u00AD', '').match(/[\p{L}\p{N}]+/gu) ?? [];

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
  ensp: ' ',
  '#847': '',
  '#8202': ' ',
};

/** What is read in HTML: tags, comments and styles left out, entities as their characters. */
export function readable(html: string): string {
  const bare = html
    .replace(/<!--[\s\S]*?-->|<style[\s\S]*?<\/style>|<title[\s\S]*?<\/title>/g, '')
    .replace(/<[^>]*>/g, ' ');
  return bare.replace(/&(#?\w+);/g, (_, name: string) => ENTITIES[name] ?? `?${name}?`);
}

/** What stands between two strings. */
export function between(text: string, start: string, end: string): string {
  const from = text.indexOf(start);
  const to = text.indexOf(end, from + start.length);
  if (from < 0 || to < 0) throw new Error(`Not found: ${from < 0 ? start : end}`);
  return text.slice(from + start.length, to);
}
