import { decodeWords } from 'postal-mime';
import { compileLetter, type Message } from '../../../src/newsletter/message.ts';
import type { Shown } from '../../../src/newsletter/preview/look.ts';
import type { Preview } from '../../../src/newsletter/preview/preview-page.ts';
import { channelDifferences } from '../../../src/newsletter/same-words.ts';
import { dataFolder } from '../../data/data-folder.ts';
import { environment } from '../../delivery/env-file.ts';
import { sampleMail } from '../../delivery/sample.ts';
import { shownSender } from '../../delivery/delivery-settings.ts';
import type { MailOnDesk } from './mail-on-desk.ts';

/** Compiles a mail and gathers what its preview shows. @throws ContentError when it cannot be mailed */
export async function previewOf(mail: MailOnDesk, shown: Shown): Promise<Preview> {
  const { name, letter, site } = mail;
  const message = await compileLetter(letter);
  const { subject, preheader, html, text } = message;
  return {
    name,
    title: letter.title,
    from: site.sender.name,
    subject,
    preheader,
    bytes: Buffer.byteLength(html),
    text,
    headers: await headersOf(message, mail),
    findings: await mail.findings(),
    differences: channelDifferences(letter, message),
    shown,
  };
}

/** The headers of the mail, one to a line as they are meant: unfolded, encoded words decoded. */
async function headersOf(message: Message, { date, site }: MailOnDesk): Promise<Preview['headers']> {
  const eml = await sampleMail(message, date, site, shownSender(environment(dataFolder(), undefined)));
  const [head = ''] = eml.toString('utf8').split('\r\n\r\n', 1);
  return head
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .map((line) => {
      const colon = line.indexOf(':');
      return { name: line.slice(0, colon), value: decodeWords(line.slice(colon + 1).trim()) };
    });
}
