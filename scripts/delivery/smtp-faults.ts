import { withoutAddresses } from '../data/mail-address.ts';
import { NoLine, type Relay } from './transport.ts';

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
  const said = response || inSwedish(message);
  const words = response
    ? told(fault, relay)
    : `Ingen förbindelse med ${relay.host}:${relay.port}: ${withoutAddresses(said)}`;
  const answer = { ...(responseCode && { code: responseCode }), words, stage: 'connect' as const };
  return new NoLine(answer, remedy(fault, relay), hint(fault, relay));
}

/** A server's words as they may stand on a terminal; what it repeats of a login is nobody's to read. */
function told({ response = '', code, command }: SmtpFault, { login }: Relay): string {
  const words = withoutAddresses(response);
  const isLogin = code === 'EAUTH' || command?.startsWith('AUTH');
  if (!isLogin || !login) return words;
  const secret = 'password' in login ? [login.password] : [];
  return [login.user, ...secret]
    .filter((each) => each.length > 2)
    .reduce((left, each) => left.replaceAll(each, '…'), words)
    .replace(/[A-Za-z0-9+/]{12,}={0,2}/g, '…');
}

/** What OpenSSL and the system say when no connection comes about, for people. */
const FAULTS: readonly (readonly [RegExp, string])[] = [
  [/wrong version number|packet length too long/i, 'servern talar inte TLS på den porten'],
  [
    /unsupported protocol|version too low|no protocols available|alert protocol version/i,
    'servern kan bara TLS som är för gammalt (under 1.2)',
  ],
  [
    /no shared cipher|handshake failure|no suitable|dh key too small|ee key too small/i,
    'servern och vi har ingen kryptering gemensamt som är stark nog',
  ],
  [/certificate has expired|CERT_HAS_EXPIRED/i, 'serverns certifikat har gått ut'],
  [/not yet valid/i, 'serverns certifikat gäller inte än'],
  [/altname|does not match certificate/i, 'serverns certifikat är utfärdat för ett annat namn'],
  [
    /self.signed|unable to (?:get|verify)|unknown ca|CERT_/i,
    'serverns certifikat är inte utfärdat av någon som vi litar på',
  ],
  [/ECONNREFUSED/, 'ingen server svarar på den porten'],
  [/ENOTFOUND|EAI_AGAIN|getaddrinfo/, 'namnet går inte att slå upp'],
  [/ETIMEDOUT|timed? ?out|timeout/i, 'servern svarade inte i tid'],
  [/EHOSTUNREACH|ENETUNREACH/, 'det går inte att nå servern från det här nätet'],
  [/ECONNRESET|socket hang up|closed unexpectedly|EPIPE/i, 'servern bröt förbindelsen'],
];

/** Keeps what the system said, or its word for it, for whoever runs the server. */
function inSwedish(message: string): string {
  const [, words] = FAULTS.find(([pattern]) => pattern.test(message)) ?? [];
  const code = /\bE[A-Z]{4,}\b/.exec(message)?.[0];
  return `${words ? `${words} (${code ?? message})` : message}.`;
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
