import { decodeWords } from 'postal-mime';
import { toMoment } from '../../../src/model/dates.ts';
import type { Issue } from '../../../src/model/issue.ts';
import { checkIssue } from '../../../src/newsletter/check/check-issue.ts';
import { compileIssue, type Message } from '../../../src/newsletter/message.ts';
import { issueBlocks } from '../../../src/newsletter/fill.ts';
import { filingDate, letter } from '../../../src/newsletter/letter.ts';
import type { Shown } from '../../../src/newsletter/preview/look.ts';
import type { Preview } from '../../../src/newsletter/preview/preview-page.ts';
import { channelDifferences } from '../../../src/newsletter/same-words.ts';
import type { Site } from '../../../src/site.ts';
import { dataFolder } from '../../data/data-folder.ts';
import { environment } from '../../delivery/env-file.ts';
import { sampleMail } from '../../delivery/sample.ts';
import { shownSender } from '../../delivery/delivery-settings.ts';
import type { Proposal } from '../proposal.ts';

/** An issue whose file can be read. */
export type Sound = Proposal & { issue: Issue };

/** Compiles an issue and gathers what its preview shows. @throws ContentError when it cannot be mailed */
export async function previewOf({ issue, catalog, site, source }: Sound, shown: Shown): Promise<Preview> {
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
    findings: await checkIssue(issue, catalog, site, source),
    differences: channelDifferences(letter(issue, issueBlocks(issue, catalog), site), message),
    shown,
  };
}

/** The headers of the mail, one to a line as they are meant: unfolded, encoded words decoded. */
async function headersOf(message: Message, issue: Issue, site: Site): Promise<Preview['headers']> {
  const eml = await sampleMail(
    message,
    toMoment(filingDate(issue)),
    site,
    shownSender(environment(dataFolder(), undefined)),
  );
  const [head = ''] = eml.toString('utf8').split('\r\n\r\n', 1);
  return head
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .map((line) => {
      const colon = line.indexOf(':');
      return { name: line.slice(0, colon), value: decodeWords(line.slice(colon + 1).trim()) };
    });
}
