import path from 'node:path';
import { toMoment } from '../../../src/model/dates.ts';
import { environment } from '../../delivery/env-file.ts';
import { shownSender } from '../../delivery/delivery-settings.ts';
import { mailFiles } from '../../delivery/sample.ts';
import { writeFiles } from '../../files/write-whole.ts';
import type { PollDesk } from './poll-desk.ts';

/** Writes the mail's files into a folder, for somebody to look at. Nothing is sent. */
export async function writePollMail({ message, folder, settings }: PollDesk, out: string): Promise<number> {
  const place = path.resolve(out);
  const sender = shownSender(environment(folder, undefined));
  writeFiles(place, await mailFiles(message, toMoment(settings.today), settings.site, sender));
  console.log(`Mejlet ligger i ${place} som ${message.id}.html, .txt och .eml. Ämne: ${message.subject}`);
  return 0;
}
