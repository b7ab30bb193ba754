import { createHash } from 'node:crypto';
import type { Catalog } from '../model/catalog.ts';
import type { Issue } from '../model/issue.ts';
import type { Site } from '../site.ts';
import { issueBlocks } from './fill.ts';
import { letter, type Letter } from './letter.ts';
import { letterMjml } from './to-mjml.ts';
import { letterText } from './to-text.ts';

/** A letter ready to be sent, the same for every recipient. */
export interface Message {
  /** The issue: `2026-6`. */
  id: string;
  subject: string;
  preheader: string;
  mjml: string;
  html: string;
  text: string;
  /** SHA-256 over what a recipient reads. What was approved, sent and archived is proved equal by it. */
  hash: string;
}

/** MJML as HTML: `htmlOf`, or what it once made of the same. */
export type AsHtml = (mjml: string) => Promise<string>;

/**
 * Compiles an issue. The same input gives the same bytes; no clock is read.
 * @throws ContentError when something in the issue cannot be mailed; any other error is a bug
 */
export async function compileIssue(issue: Issue, catalog: Catalog, site: Site, asHtml?: AsHtml): Promise<Message> {
  return compileLetter(letter(issue, issueBlocks(issue, catalog), site), asHtml);
}

/** What an issue says as plain text, as its message has it. @throws ContentError as `compileIssue` does */
export const issueText = (issue: Issue, catalog: Catalog, site: Site): string =>
  letterText(letter(issue, issueBlocks(issue, catalog), site));

/** Renders a letter in every form in which it is sent. */
export async function compileLetter(content: Letter, asHtml: AsHtml = htmlOf): Promise<Message> {
  const mjml = letterMjml(content);
  const html = await asHtml(mjml);
  const text = letterText(content);
  const { id, subject, preheader } = content;
  return { id, subject, preheader, mjml, html, text, hash: hashOf([subject, preheader, html, text]) };
}

/**
 * The HTML of a letter, by MJML, which is dear to load and so is loaded here. Strict: MJML that it finds fault with is a bug of
 * ours. Without `fonts: {}` it may link to Google's.
 */
export async function htmlOf(mjml: string): Promise<string> {
  const { default: mjml2html } = await import('mjml');
  const { html } = await mjml2html(mjml, { validationLevel: 'strict', fonts: {} });
  return withoutIndents(withoutOuterRole(html));
}

/** MJML makes the whole mail an `article` with a name; ours has landmarks of its own, and axe wants all words inside them. */
const withoutOuterRole = (html: string) =>
  html.replace(/aria-label="[^"]*" aria-roledescription="email" role="article" /, '');

/** A fifth of MJML's output is indentation; Gmail cuts a mail at 102 kB. No element of ours keeps white space. */
const withoutIndents = (html: string) => `${html.replace(/[ \t]*\n\s*/g, '\n').trim()}\n`;

const hashOf = (parts: readonly string[]) => createHash('sha256').update(JSON.stringify(parts)).digest('hex');
