import { checkCharacters } from '../../../src/model/characters.ts';
import { whyNotMailed } from '../../../src/model/entry.ts';
import type { Entry } from '../../../src/model/entry.ts';
import { checkBlockedHosts } from '../../../src/model/hosts.ts';
import { absolute, links } from '../../../src/model/links.ts';
import { checkPrivacy } from '../../../src/model/privacy.ts';
import { entryAt, isSameAddress, tipSchema, withoutTracking, type Tip } from '../../../src/model/tip.ts';
import { SEPARATOR } from '../../../src/model/fields.ts';
import { ended } from '../../../src/model/problem.ts';
import { UserError } from '../../user-error.ts';
import type { AllContent } from '../all-content.ts';
import { whereMailed } from './places-of-tips.ts';

/**
 * Whether a tip may be kept, and as what: a source that the portal tells of becomes a tip about that entry.
 * @param called what it is called and who has published it, where that is known
 * @returns the tip, and what the editor should know of it
 * @throws UserError that says why it may not
 */
export function judgeTip(
  given: string,
  reason: string,
  { everything, settings }: AllContent,
  called: { title?: string; publisher?: string } = {},
): { tip: Tip; told: string[] } {
  const { site, today } = settings;
  const why = reason.replace(/\s+/g, ' ').trim();
  refuseForbidden(`${given} ${why} ${called.title ?? ''} ${called.publisher ?? ''}`, everything);
  const address = fullAddress(given, site.address);
  if (!why)
    throw new UserError(
      `Skriv också varför, till exempel: npm run newsletter -- tip ${given} "Ny rapport, bra för skolan."`,
    );
  const entries = everything.entries.map(({ value }) => value);
  const entry = entryAt(address, entries, site.address);
  if (!entry && address.startsWith(site.address))
    throw new UserError(
      'Adressen leder in i portalen, men inte till någon text där. Kontrollera den, eller tipsa om textens egen sida.',
    );
  const { title, publisher } = called;
  const target = entry
    ? { entry: entry.id }
    : { address: withoutTracking(address), ...(title && { title }), ...(publisher && { publisher }) };
  const tip: Tip = { ...target, why, added: today };
  refuseInvalid(tip);
  refuseKnown(tip, everything);
  const about = entry ? aboutEntry(entry, today) : '';
  const issue = whereMailed(
    tip,
    everything.issues.map(({ value }) => value),
    entries,
    site,
  );
  if (issue)
    throw new UserError(`${about}Det ${issue.sent ? 'mejlades i brev' : 'står redan i förslaget'} ${issue.id}.`);
  return { tip, told: entry ? [`${about}Brevet får ett kort till den.`] : [] };
}

function refuseKnown(tip: Tip, { tips }: AllContent['everything']): void {
  const known = tips.find(({ value }) => isSameTip(value, tip));
  if (!known) return;
  const { added, why } = known.value;
  throw new UserError(`Tipset finns redan, sedan ${added}: ”${why}” Ändra det i content/${known.file} om du vill.`);
}

const isSameTip = (one: Tip, other: Tip) =>
  (one.entry !== undefined && one.entry === other.entry) ||
  (one.address !== undefined && other.address !== undefined && isSameAddress(one.address, other.address));

/** `/rapporter/x/`, `www.bra.se/x` and `https://…` are all addresses to an editor. */
function fullAddress(given: string, siteAddress: string): string {
  const full = given.startsWith('/')
    ? absolute(siteAddress, given)
    : /^[a-z]+:/i.test(given)
      ? given
      : `https://${given}`;
  const url = URL.parse(full);
  if (!url || !/^https?:$/.test(url.protocol) || !/\.[a-z][a-z0-9-]+$/i.test(url.hostname))
    throw new UserError(`”${given}” är ingen webbadress. Klistra in hela adressen, från https://.`);
  if (url.username || url.password)
    throw new UserError('Adressen innehåller ett användarnamn eller lösenord. Ta bort det före @.');
  return url.href;
}

/** The same checks that the content has, before anything is written: what is found is not repeated. */
function refuseForbidden(text: string, everything: AllContent['everything']): void {
  const contacts = new Set(everything.contacts.flatMap(({ value }) => value.email?.toLowerCase() ?? []));
  const plain = [text, decoded(text)].join(' ');
  const [problem] = [
    ...checkPrivacy(plain, '', contacts),
    ...checkBlockedHosts(text, '', everything.blockedHosts),
    ...checkCharacters(text, ''),
  ];
  if (problem) throw new UserError(`Tipset sparas inte: ${problem.fault}. Gör så här: ${ended(problem.remedy)}`);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function refuseInvalid(tip: Tip): void {
  const [issue] = tipSchema.safeParse(tip).error?.issues ?? [];
  const [fault, remedy] = issue?.message.split(SEPARATOR) ?? [];
  if (issue)
    throw new UserError(`${issue.path.join('.') === 'why' ? 'Skälet' : 'Tipset'} ${fault}: ${ended(remedy ?? '')}`);
}

/** @throws UserError when it may not be mailed */
function aboutEntry(entry: Entry, today: string): string {
  const about = `Portalen har redan en text om det: ”${entry.title}”`;
  const reason = whyNotMailed(entry, today);
  if (reason) throw new UserError(`${about} (${entry.file}), men den får inte mejlas: ${reason}.`);
  return `${about} (${links.entry(entry)}). `;
}
