import { allAddresses } from '../data/deliveries.ts';
import { canonical } from '../data/mail-address.ts';
import { hasPersonalNumber, personalNumberIn } from '../data/personal-number.ts';
import { personKey } from '../data/person-key.ts';
import { allRecipients } from '../data/recipients.ts';
import type { Database } from '../data/sqlite.ts';
import { allStops, liftStop, type PersonStop } from '../data/suppressions.ts';
import { transaction } from '../data/transaction.ts';
import { UserError } from '../user-error.ts';
import { stopLine } from './extract-parts.ts';
import { atDesk } from './open.ts';

/** A stop with the address that it is about, where the register or the ledger still has it. */
export type KnownStop = PersonStop & { address: string | undefined; unit: string | undefined };

/** Every stop and proposal, the oldest first. */
export function knownStops(database: Database): KnownStop[] {
  const { hash } = personKey(database);
  const people = new Map<string, { address: string; unit?: string }>();
  for (const address of allAddresses(database)) people.set(hash(address), { address });
  for (const { address, unit } of allRecipients(database)) people.set(hash(address), { address, unit });
  return allStops(database).map((stop) => ({
    ...stop,
    address: undefined,
    unit: undefined,
    ...people.get(stop.person),
  }));
}

/** Shows who gets no letters and why, those first whom the network lead must decide on. */
export async function showStops(): Promise<number> {
  return atDesk(({ database }) => {
    const all = knownStops(database);
    const [proposed, stopped] = [
      all.filter(({ isProposed }) => isProposed),
      all.filter(({ isProposed }) => !isProposed),
    ];
    const shown = stopped.filter(({ reason }) => reason !== 'forgotten');
    console.log(
      [
        ...section('Väntar på ditt ja eller nej. Breven skickas så länge:', proposed),
        ...section('Får inga brev:', shown),
        ...(proposed.length > 0
          ? ['Ja, stoppa: npm run register -- stop ADRESS. Nej, fortsätt skicka: npm run register -- allow ADRESS.']
          : []),
        `${shown.length} stoppade, ${proposed.length} föreslagna, ${stopped.length - shown.length} raderade ur registret.`,
      ].join('\n'),
    );
    return 0;
  });
}

const section = (heading: string, stops: readonly KnownStop[]): string[] =>
  stops.length > 0 ? [heading, ...stops.map((stop) => `  ${knownStopLine(stop)}`), ''] : [];

/** A stop on a line: whose, where and why. */
export const knownStopLine = (stop: KnownStop) =>
  [stop.address ?? 'adressen finns inte kvar', stop.unit, stopLine(stop)].filter(Boolean).join(' · ');

/** Says that somebody must decide, for commands that open the register anyway. */
export function proposalHint(database: Database): string | undefined {
  const number = allStops(database).filter(({ isProposed }) => isProposed).length;
  return number > 0
    ? `${number === 1 ? 'Ett stopp är föreslaget' : `${number} stopp är föreslagna`} för kontaktpersoner: npm run register -- suppressed`
    : undefined;
}

/** What `allow` is asked: single addresses, or all that one letter or one day has stopped. */
interface Allowed {
  addresses: readonly string[];
  mailing: string | undefined;
  day: string | undefined;
  reason: string | undefined;
  'dry-run': boolean;
}

/** Lifts stops and turns proposals down, with a record. What a person has asked for is lifted for one at a time, with a reason. */
export async function liftStops(asked: Allowed): Promise<number> {
  return atDesk(({ database, today }) => {
    const chosen = choose(database, asked);
    if (asked.reason !== undefined && hasPersonalNumber(asked.reason))
      throw new UserError(`Inget är ändrat: ${personalNumberIn('skälet')}.`);
    const wanted = chosen.find(({ reason }) => reason === 'unsubscribed');
    if (wanted && !asked.reason)
      throw new UserError(
        `${wanted.address ?? 'Personen'} har själv avslutat brevet. Var det inte meningen: skriv varför med --reason, till exempel --reason "Bad om brevet igen per telefon".`,
      );
    console.log(
      [
        asked['dry-run'] ? 'Skulle få brev igen:' : 'Får brev igen:',
        ...chosen.map((each) => `  ${knownStopLine(each)}`),
      ].join('\n'),
    );
    if (asked['dry-run']) return 0;
    transaction(database, () => {
      for (const { person } of chosen) liftStop(database, person, today, asked.reason);
    });
    console.log(
      chosen.every(({ unit }) => unit === undefined)
        ? 'Antecknat. Adressen står inte i registret: lägg till personen med npm run register -- add.'
        : 'Antecknat. Den som missade ett brev kan få det med: npm run newsletter -- resolve BREV --again ADRESS',
    );
    return 0;
  });
}

function choose(database: Database, { addresses, mailing, day }: Allowed): KnownStop[] {
  const stops = knownStops(database);
  if (addresses.length > 0)
    return addresses.map((address) => liftable(one(database, stops, address, 'Inget stopp finns för')));
  if (mailing === undefined && day === undefined)
    throw new UserError(
      'Skriv vilka adresser det gäller, eller --mailing BREV eller --day ÅÅÅÅ-MM-DD för alla som stoppades då.',
    );
  const found = stops.filter(
    ({ reason, source, since }) =>
      (reason === 'bounced' || reason === 'complained') &&
      (mailing === undefined || source === mailing) &&
      (day === undefined || since === day),
  );
  if (found.length === 0) throw new UserError('Ingen stoppades då.');
  return found;
}

/** A stop by an address, which need not stand anywhere any more. */
function one(database: Database, stops: readonly KnownStop[], given: string, none: string): KnownStop {
  const address = canonical(given);
  const person = personKey(database).hash(address);
  const found = stops.find((each) => each.person === person);
  if (found) return { ...found, address };
  throw new UserError(`${none} ”${given}”. Inget är ändrat. Se vilka som finns: npm run register -- suppressed`);
}

function liftable(stop: KnownStop): KnownStop {
  if (stop.reason !== 'forgotten') return stop;
  throw new UserError(
    'Personen är raderad ur registret. Bara personen själv kan börja få brevet igen, genom att skriva till redaktionen.',
  );
}
