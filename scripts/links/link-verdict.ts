import { isSameAddress } from '../../src/model/tip.ts';
import type { Followed } from '../web/follow.ts';
import type { WebFault, WebFaultKind } from '../web/web-fault.ts';
import { missingPage } from './missing-page.ts';

/**
 * How it is with an address. `unsure` is what a program cannot know: behind a login, where robots are not let in, where nobody
 * had the time. It changes nothing that was known.
 */
export interface LinkVerdict {
  kind: 'well' | 'moved' | 'gone' | 'silent' | 'unsure';
  /** In Swedish, as it stands after a dash; empty for what is well. */
  why: string;
  /** Where it has moved. */
  to?: string;
}

const well: LinkVerdict = { kind: 'well', why: '' };
export const unsure = (why: string): LinkVerdict => ({ kind: 'unsure', why });

/** Hosts whose work it is to lead on to where something is kept just now. */
const RESOLVERS =
  /(?:^|\.)(?:doi\.org|urn\.kb\.se|hdl\.handle\.net|n2t\.net|resolver\.\w+(?:\.\w+)*|purl\.org|urn\.fi|urn\.nb\.no)$/i;
const LOGIN =
  /(?:^|[/._-])(?:login|logga-?in|signin|sign-in|sso|saml2?|oauth2?|adfs|cas|account\/login|auth)(?:[/._?-]|$)/i;
const LOGIN_HOST = /^(?:login|auth|sso|idp|accounts?|signin)\./i;
const START = /^\/(?:(?:sv|en|se|no|da|fi|start|hem|home|index|default)(?:\.\w+)?\/?)?$/i;

/** What an answer says of the address that was asked for. Its place on the page is looked for where the whole page was read. */
export function judgeAnswer(given: string, { answer, address, hops }: Followed): LinkVerdict {
  const { status, headers } = answer;
  if (status === 404 || status === 410)
    return { kind: 'gone', why: `webbplatsen säger att sidan inte finns (svar ${status})` };
  if (status === 429 || status === 503) return unsure(`webbplatsen vill inte bli läst just nu (svar ${status})`);
  if (status >= 500) return { kind: 'silent', why: `webbplatsen svarade med fel (${status})` };
  if (status < 200 || status >= 300) return unsure(`webbplatsen släpper inte in program (svar ${status}); prova själv`);
  const [from, to] = [new URL(given), new URL(address)];
  if (hops.length > 0 && (LOGIN.test(to.pathname) || LOGIN_HOST.test(to.hostname)) && !LOGIN.test(from.pathname))
    return unsure('webbplatsen vill att man loggar in; prova själv');
  if (hops.length > 0 && START.test(to.pathname) && to.search === '' && !START.test(from.pathname))
    return { kind: 'gone', why: 'adressen leder numera till webbplatsens startsida' };
  const type = String(headers['content-type'] ?? '');
  const isHtml = /html/i.test(type);
  if (isHtml) {
    const missing = missingPage(answer.body.toString('utf8'));
    if (missing) return { kind: 'gone', why: `sidan säger själv att den inte finns (”${missing}”)` };
    if (/\.pdf$/i.test(from.pathname))
      return unsure('var ett pdf-dokument men är nu en webbsida; se om dokumentet är kvar');
  }
  const hasMoved = hops.length > 0 && hops.every(({ isForGood }) => isForGood) && !RESOLVERS.test(from.hostname);
  if (hasMoved && !isSameAddress(given, address))
    return { kind: 'moved', why: `har flyttat för gott till ${address}`, to: address };
  const place = decodedPlace(from.hash);
  if (place && isHtml && !answer.isCut && answer.body.length > 0 && !hasPlace(answer.body.toString('utf8'), place))
    return unsure(`sidan finns, men inte stället på den (#${place})`);
  return well;
}

const SILENT: ReadonlySet<WebFaultKind> = new Set(['no-name', 'refused', 'broken', 'late']);

/** What it says that no answer came. */
export const judgeFault = ({ kind, message }: WebFault): LinkVerdict =>
  SILENT.has(kind) ? { kind: 'silent', why: message } : unsure(message);

function decodedPlace(hash: string): string {
  // `#:~:text=…` is looked for by the browser, `#/…` and `#!…` by a program on the page.
  if (hash.length < 2 || /^#(?::~:|[/!?])/.test(hash) || hash.includes('=')) return '';
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}

function hasPlace(html: string, place: string): boolean {
  const quoted = place.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return (
    place === 'top' ||
    new RegExp(`\\b(?:id|name)\\s*=\\s*["']?${quoted}["'\\s>]`, 'i').test(html) ||
    (/<script\b[^>]*\bsrc=/i.test(html) && !/<h[1-6]\b/i.test(html))
  );
}
