import { allAddresses } from '../data/deliveries.ts';
import { canonical } from '../data/mail-address.ts';
import { knownNames } from '../data/known-persons.ts';
import { pointsAtSomebody } from '../data/points-at-somebody.ts';
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
        ...section('Väntar på ditt ja eller nej. Mejlen skickas så länge:', proposed),
        ...section('Får inga brev:', shown),
        ...(proposed.length > 0
          ? ['Ja, stoppa: npm run register -- stop ADRESS. Nej, fortsätt skicka: npm run register -- allow ADRESS.']
          : []),
        `${persons(shown)} stoppade, ${persons(proposed)} föreslagna, ${stopped.length - shown.length} raderade ur registret.`,
      ].join('\n'),
    );
    return 0;
  });
}

const persons = (stops: readonly KnownStop[]) => new Set(stops.map(({ person }) => person)).size;

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
  /** The person's own wish too, where a server has stopped the address besides. */
  wish: boolean;
  'dry-run': boolean;
}

/** Lifts stops and turns proposals down, with a record. What a person has asked for is lifted for one at a time, with a reason. */
export async function liftStops(asked: Allowed): Promise<number> {
  return atDesk(({ database, today }) => {
    const all = knownStops(database);
    const chosen = choose(database, all, asked);
    // The note lies under a key for two years.
    const shown = asked.reason && pointsAtSomebody('skälet', asked.reason, knownNames(database));
    if (shown) throw new UserError(`Inget är ändrat: ${shown}.`);
    const wanted = chosen.find(isWish);
    if (wanted && !asked.reason)
      throw new UserError(
        `${wanted.address ?? 'Personen'} har själv avslutat brevet. Var det inte meningen: skriv varför med --reason, till exempel --reason "Bad om brevet igen per telefon".`,
      );
    console.log(
      [
        asked['dry-run'] ? 'Stopp som skulle hävas:' : 'Stopp som hävs:',
        ...chosen.map((each) => `  ${knownStopLine(each)}`),
        ...wishesLeft(all, chosen),
      ].join('\n'),
    );
    if (asked['dry-run']) return 0;
    transaction(database, () => {
      for (const stop of chosen) liftStop(database, stop, today, asked.reason);
    });
    console.log(
      chosen.every(({ unit }) => unit === undefined)
        ? 'Antecknat. Adressen står inte i registret: lägg till personen med npm run register -- add.'
        : 'Antecknat. Den som missade ett brev kan få det med: npm run newsletter -- resolve BREV --again ADRESS',
    );
    return 0;
  });
}

const isWish = ({ reason }: KnownStop) => reason === 'unsubscribed';

/** What a server has stopped is lifted, and the person’s own wish stands. */
const wishesLeft = (all: readonly KnownStop[], lifted: readonly KnownStop[]): string[] =>
  all
    .filter((stop) => isWish(stop) && !lifted.includes(stop) && lifted.some(({ person }) => person === stop.person))
    .map(
      ({ address }) =>
        `  ${address ?? 'En av dem'} har också själv avslutat brevet. Det står kvar, så det som rör rollen skickas men inga brev. Ska personen få brevet igen: lägg till --wish och --reason.`,
    );

function choose(database: Database, stops: readonly KnownStop[], asked: Allowed): KnownStop[] {
  const { addresses, mailing, day, wish } = asked;
  if (addresses.length > 0) return addresses.flatMap((address) => stopsOfOne(database, stops, address, wish));
  if (wish) throw new UserError('--wish gäller en adress i taget. Skriv vilken.');
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

/** What is lifted for an address, which need not stand anywhere any more. A wish goes by itself, or when that is said. */
function stopsOfOne(database: Database, stops: readonly KnownStop[], given: string, wish: boolean): KnownStop[] {
  const address = canonical(given);
  const person = personKey(database).hash(address);
  const found = stops.filter((each) => each.person === person);
  if (found.length === 0)
    throw new UserError(
      `Inget stopp finns för ”${given}”. Inget är ändrat. Se vilka som finns: npm run register -- suppressed`,
    );
  if (found.some(({ reason }) => reason === 'forgotten'))
    throw new UserError(
      'Personen är raderad ur registret. Bara personen själv kan börja få brevet igen, genom att skriva till redaktionen.',
    );
  for (const stop of found) stop.address = address;
  return wish || found.every(isWish) ? found : found.filter((stop) => !isWish(stop));
}
