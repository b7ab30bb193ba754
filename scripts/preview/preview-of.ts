import { decodeWords } from 'postal-mime';
import { toMoment } from '../../src/model/dates.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import type { Issue } from '../../src/model/issue.ts';
import { compileIssue, type Message } from '../../src/newsletter/compile.ts';
import { issueBlocks } from '../../src/newsletter/fill.ts';
import { letter, letterDate } from '../../src/newsletter/letter.ts';
import type { Shown } from '../../src/newsletter/preview/look.ts';
import type { Finding, Preview } from '../../src/newsletter/preview/page.ts';
import { differences } from '../../src/newsletter/same-words.ts';
import type { Site } from '../../src/site.ts';
import { posting, toEml } from '../delivery/mime.ts';
import { EXAMPLE_RECIPIENT } from '../newsletter/compile.ts';

/** Compiles an issue and gathers what its preview shows. @throws ContentError when it cannot be mailed */
export async function previewOf(issue: Issue, catalog: Catalog, site: Site, shown: Shown): Promise<Preview> {
  const message = await compileIssue(issue, catalog, site);
  const { id, subject, preheader, html, text } = message;
  return {
    id,
    title: issue.title,
    from: site.sender.name,
    subject,
    preheader,
    bytes: Buffer.byteLength(html),
    text,
    headers: await headersOf(message, issue, site),
    findings: findingsOf(),
    differences: differences(letter(issue, issueBlocks(issue, catalog), site), message),
    shown,
  };
}

/** The slot for the report of `check`. */
function findingsOf(): Finding[] | undefined {
  return undefined;
}

/** The headers of the mail, one to a line as they are meant: unfolded, encoded words decoded. */
async function headersOf(message: Message, issue: Issue, site: Site): Promise<Preview['headers']> {
  const eml = await toEml(message, posting(message, site, EXAMPLE_RECIPIENT, toMoment(letterDate(issue))));
  const [head = ''] = eml.toString('utf8').split('\r\n\r\n', 1);
  return head
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .map((line) => {
      const colon = line.indexOf(':');
      return { name: line.slice(0, colon), value: decodeWords(line.slice(colon + 1).trim()) };
    });
}
