import type { ToldChange } from '../../src/model/change.ts';
import { formatDate, toMoment, type IsoDate } from '../../src/model/dates.ts';
import type { Entry } from '../../src/model/entry.ts';
import { absolute, links } from '../../src/model/links.ts';
import type { Letter } from '../../src/newsletter/letter.ts';
import type { Message } from '../../src/newsletter/message.ts';
import { mailPaper } from '../../src/paper/letter-paper.ts';
import { readAsset } from '../../src/read-content.ts';
import type { Site } from '../../src/site.ts';
import type { ShownSender } from '../delivery/letterhead.ts';
import { mailFiles } from '../delivery/sample.ts';
import type { Files } from '../files/zip.ts';
import { textFile } from './bag.ts';
import { bothPackages, type Frozen } from './both-packages.ts';
import { commitWords, type Commit } from './commit.ts';
import { NO_PDF, pdfFiles, pdfWords, type PdfFacts } from './pdf-files.ts';

/** What is known of a notice that has been sent. */
export interface SentNotice {
  entry: Entry;
  change: ToldChange;
  letter: Letter;
  message: Message;
  site: Site;
  sent: IsoDate;
  commit: Commit | undefined;
}

/** The marks of a `metadata.json` of ours, by which `--verify` knows it. */
export const NOTICE_FORMAT = 'kontaktnatet-meddelande/1';

/** What the package is called. */
export const noticeName = ({ message }: Pick<SentNotice, 'message'>) => `meddelande-${message.id}`;

/** The mail, its PDF and the text that it tells of, as the editors have it. The same input gives the same bytes. */
export async function noticePackage(
  notice: SentNotice,
  content: string,
  sender: ShownSender,
  { noPdf }: { noPdf: boolean },
): Promise<Frozen> {
  const { entry, letter, message, site, sent } = notice;
  const paper = mailPaper(letter, `Skickat ${formatDate(sent)}`);
  const moment = toMoment(sent);
  const { files: printed, pdf } = noPdf ? NO_PDF : await pdfFiles(`brev/${message.id}`, paper, moment);
  const mails = Object.entries(await mailFiles(message, moment, site, sender)).map(
    ([name, file]) => [`brev/${name}`, typeof file === 'string' ? textFile(file) : file] as const,
  );
  const payload: Files = {
    ...Object.fromEntries(mails),
    ...printed,
    [`innehall/${entry.file}`]: await readAsset(content, entry.file),
    'metadata.json': textFile(`${JSON.stringify(noticeMetadata(notice, pdf), undefined, 2)}\n`),
  };
  return bothPackages(payload, readMe(notice, pdf), {
    id: noticeName(notice),
    title: message.subject,
    summary: message.preheader,
    day: sent,
    organisation: site.city,
    department: site.sender.name,
    identifier: message.id,
    hash: message.hash,
    kind: 'Skickat meddelande om en ändrad text',
  });
}

function noticeMetadata({ entry, change, message, site, sent, commit }: SentNotice, pdf: PdfFacts) {
  const { id, subject, preheader, hash } = message;
  const { kind, title } = entry;
  return {
    format: NOTICE_FORMAT,
    id,
    subject,
    preheader,
    sent,
    change: { date: change.date, what: change.what, action: change.action ?? null },
    entry: { id: entry.id, kind, title, address: absolute(site.address, links.entry(entry)) },
    publisher: site.city,
    sender: site.sender.name,
    hash,
    commit: commit ?? null,
    pdf,
  };
}

function readMe({ entry, message, site, sent, commit }: SentNotice, pdf: PdfFacts): string {
  const heading = `Arkivpaket: ${message.subject}`;
  return `${heading}
${'='.repeat([...heading].length)}

Meddelande:    ${message.id}
Skickat:       ${formatDate(sent)}
Texten:        ${entry.title}
Webbadress:    ${absolute(site.address, links.entry(entry))}
Avsändare:     ${site.sender.name}, ${site.city}
Version i git: ${commitWords(commit)}
Brevets hash:  ${message.hash}

I data/brev/ ligger mejlet som .eml, .html, .txt och .mjml${pdf ? ', och som PDF' : ''}. I data/innehall/ ligger texten som meddelandet
gäller, som redaktionens fil. Inga mottagare finns i paketet: mejlet är ställt till en påhittad adress, och där varje
mottagare fick en egen kod för att avsluta brevet står nollor.

${pdfWords(pdf)}

Paketet följer BagIt (RFC 8493). Pröva det med: npm run newsletter -- archive --verify MAPP
`;
}
