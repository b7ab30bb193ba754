import type { Relay } from './smtp.ts';
import { NoLine } from './transport.ts';

/** What nodemailer tells of a fault. */
export interface SmtpFault extends Error {
  code?: string;
  originalCode?: string;
  /** The server's own words and code, when it answered. */
  response?: string;
  responseCode?: number;
  command?: string;
}

/** A connection that did not come about, with what to do when waiting will not help. */
export function noLine(fault: SmtpFault, relay: Relay): NoLine {
  const { response, responseCode, message } = fault;
  const words = response ? `${response}` : `Ingen förbindelse med ${relay.host}:${relay.port}: ${message}`;
  const answer = { ...(responseCode && { code: responseCode }), words, stage: 'connect' as const };
  return new NoLine(answer, remedy(fault, relay), hint(fault, relay));
}

/** A server that does not like what we call ourselves often says so as if it were for the moment. */
function hint({ command, responseCode }: SmtpFault, { host }: Relay): string | undefined {
  if (command !== 'EHLO' && command !== 'HELO') return undefined;
  if (responseCode === undefined || responseCode >= 500) return undefined;
  return `${host} svarade så på vår hälsning (EHLO). Händer det varje gång vill den ha ett annat namn på oss: sätt SMTP_NAME till datorns fullständiga namn, till exempel utskick.exempelstad.se.`;
}

const CERTIFICATE = /certificate|self.signed|altname|unable to verify|CERT_/i;

function remedy({ code, originalCode, message, command, responseCode }: SmtpFault, relay: Relay): string | undefined {
  const isTemporary = responseCode !== undefined && responseCode >= 400 && responseCode < 500;
  if (isTemporary) return undefined;
  if (code === 'EAUTH')
    return 'Servern släpper inte in oss. Kontrollera användare och lösenord i SMTP_URL, eller SMTP_OAUTH_TOKEN.';
  if (CERTIFICATE.test(`${originalCode} ${message}`))
    return `Certifikatet hos ${relay.host} går inte att lita på. Ange utfärdarens certifikat i SMTP_CA, eller be driften byta det.`;
  if (command === 'STARTTLS' && responseCode)
    return `${relay.host} erbjuder ingen kryptering (STARTTLS). Välj en annan port, eller tillåt det med SMTP_STARTTLS=optional om nätet är skyddat.`;
  if (command === 'EHLO' && responseCode) return `${relay.host} vill inte tala med oss. Kontrollera SMTP_NAME.`;
  if (originalCode === 'ENOTFOUND' || (code === 'EDNS' && /ENOTFOUND/.test(message)))
    return `Det finns ingen server som heter ${relay.host}. Kontrollera SMTP_URL.`;
  if (/wrong version number|packet length too long/i.test(message))
    return `${relay.host}:${relay.port} talar inte TLS från början. Skriv smtp:// i SMTP_URL, eller välj port 465.`;
  return undefined;
}
