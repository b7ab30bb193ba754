import path from 'node:path';
import { commitOf } from '../../archive/commit.ts';
import { checksumWords, keepFrozen } from '../../archive/keep-frozen.ts';
import { noticeName, noticePackage } from '../../archive/notice-package.ts';
import { sentHash } from '../../archive/sent-hash.ts';
import { dataFolder } from '../../data/data-folder.ts';
import { shownSender } from '../../delivery/delivery-settings.ts';
import { environment } from '../../delivery/env-file.ts';
import { findCompiler } from '../../paper/typst.ts';
import { UserError } from '../../user-error.ts';
import type { FoundNotice } from './find-notice.ts';

/** Freezes a notice that has been sent in a package. @throws UserError for one that has not, or reads otherwise now */
export async function archiveNotice(found: FoundNotice, out: string, { noPdf }: { noPdf: boolean }): Promise<number> {
  const { entry, change, message, settings } = found;
  if (!change.noticed)
    throw new UserError(
      `Meddelandet om ${entry.id} är inte skickat: raden ”noticed” saknas i ${entry.file}. Arkivera det när det är skickat.`,
    );
  if (!noPdf) await findCompiler();
  const sent = sentHash(dataFolder(), message.id);
  if (sent !== undefined && sent !== message.hash)
    throw new UserError(
      `Meddelandet om ${entry.id} är inte längre det som skickades. Hämta den version ur git som skickades, och arkivera den.`,
    );
  const { content, site } = settings;
  const sender = shownSender(environment(dataFolder(), undefined));
  const notice = { ...found, site, sent: change.noticed, commit: commitOf(content) };
  const frozen = await noticePackage(notice, content, sender, { noPdf });
  const places = await keepFrozen(path.resolve(out), noticeName(found), frozen);
  const proof = sent
    ? 'Samma hash står i listan över utskick.'
    : 'Listan över utskick på den här datorn känner inte till det.';
  console.log([...places, `Brevets hash: ${message.hash}`, proof, ...checksumWords(frozen)].join('\n'));
  return 0;
}
