import path from 'node:path';
import type { Site } from '../../src/site.ts';
import { dataFolder } from '../data/data-folder.ts';
import type { Mailing } from '../data/mailing.ts';
import { environment } from '../delivery/env-file.ts';
import { judge } from '../delivery/outcome.ts';
import { outboxTransport } from '../delivery/outbox.ts';
import { faultOf } from '../delivery/writable.ts';
import { deliverySettings } from '../delivery/delivery-settings.ts';
import { smtpTransport } from '../delivery/smtp.ts';
import { testParcel } from '../delivery/sample.ts';
import { NoLine, type Line, type Transport } from '../delivery/transport.ts';
import { UserError } from '../user-error.ts';
import { issueMailing } from './issue-mailing.ts';

/** Sends one copy to anybody, marked as a test, that the ledger knows nothing of. @returns 1 for no, 3 for not now */
export async function sendTest({
  issue: id,
  address,
  'env-file': envFile,
}: {
  issue: string;
  address: string;
  'env-file': string | undefined;
}): Promise<number> {
  const { mailing, site } = await issueMailing(id);
  return sendTestOf(mailing, site, address, envFile);
}

/** The same for any mailing. */
export async function sendTestOf(
  mailing: Mailing,
  site: Site,
  address: string,
  envFile: string | undefined,
): Promise<number> {
  if (faultOf(address)) throw new UserError(`”${address}” är ingen e-postadress.`);
  const folder = dataFolder();
  const settings = deliverySettings(environment(folder, envFile));
  const outbox = path.join(folder, 'outbox', 'test');
  const transport = settings.relay ? smtpTransport(settings.relay) : outboxTransport(outbox);
  const parcel = await testParcel(mailing, site, settings, address, new Date());
  const { status, words } = judge(await sendOnce(transport, (line) => line.send(parcel)));
  const done = settings.relay
    ? `Provet är skickat till ${address}: ${transport.description}.`
    : `Inget är skickat, för ingen SMTP_URL är angiven. Provet ligger som fil i ${outbox}. Öppna den i ett e-postprogram.`;
  console.log(status === 'sent' ? done : `Provet gick inte fram: ${words}`);
  return status === 'sent' ? 0 : status === 'refused' ? 1 : 3;
}

async function sendOnce<T>(transport: Transport, work: (line: Line) => Promise<T>): Promise<T> {
  try {
    const line = await transport.open();
    try {
      return await work(line);
    } finally {
      line.close();
    }
  } catch (error) {
    if (!(error instanceof NoLine)) throw error;
    throw new UserError(`${error.message} ${error.remedy ?? 'Försök igen om en stund.'}`, { cause: error });
  }
}
