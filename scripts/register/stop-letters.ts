import { canonical, readMailAddress } from '../data/mail-address.ts';
import { ROLE_NAMES, STOP_WORDS, stopWords } from '../data/person.ts';
import { personKey } from '../data/person-key.ts';
import { findRecipient, unsubscribe } from '../data/subscriptions.ts';
import { confirmStop, suppressions } from '../data/suppressions.ts';
import { transaction } from '../data/transaction.ts';
import { UserError } from '../user-error.ts';
import { atDesk, type Desk } from './open.ts';
import { knownStopLine, knownStops, type KnownStop } from './stops.ts';

/** What `stop` is asked. */
interface Asked {
  addresses: readonly string[];
  all: boolean;
  /** The person’s own word, also where a stop is proposed or holds already for another reason. */
  wish: boolean;
}

/** Says yes to proposed stops, and ends the letter for whoever has told the network lead that they do not want it. */
export async function stopLetters({ addresses, all, wish }: Asked): Promise<number> {
  return atDesk((desk) => {
    if (all && (wish || addresses.length > 0))
      throw new UserError('--all gäller alla föreslagna stopp. Skriv det utan adresser och utan --wish.');
    const proposed = knownStops(desk.database).filter(({ isProposed }) => isProposed);
    const chosen = all ? proposed : [];
    if (all && chosen.length === 0) throw new UserError('Inget stopp är föreslaget. Inget är ändrat.');
    if (chosen.length === 0 && addresses.length === 0)
      throw new UserError('Skriv vilka adresser det gäller, eller --all för alla föreslagna.');
    // All or none: a fault in the last address undoes the first.
    const lines = transaction(desk.database, () => [
      ...confirmed(desk, chosen),
      ...addresses.flatMap((address) => stopOne(desk, proposed, address, wish)),
    ]);
    console.log(['Får inga fler brev:', ...lines].join('\n'));
    return 0;
  });
}

function stopOne(desk: Desk, proposed: readonly KnownStop[], given: string, wish: boolean): string[] {
  const read = readMailAddress(given);
  if ('fault' in read) throw new UserError(`”${given}”: ${read.fault}. Inget är ändrat.`);
  const address = canonical(read.address);
  const person = personKey(desk.database).hash(address);
  const about = proposed.filter((stop) => stop.person === person);
  if (about.length > 0 && !wish) return confirmed(desk, about);
  const reasons = suppressions(desk.database).reasons(address);
  const isFinal = reasons.some((reason) => reason === 'unsubscribed' || reason === 'forgotten');
  if (reasons.length > 0 && (!wish || isFinal))
    throw new UserError(
      [
        `${address} får redan inga brev: ${stopWords(reasons)}. Inget är ändrat.`,
        ...(isFinal ? [] : ['Har personen själv sagt nej till brevet: lägg till --wish.']),
      ].join(' '),
    );
  return ended(desk, address);
}

const confirmed = ({ database }: Desk, stops: readonly KnownStop[]): string[] =>
  stops.map((stop) => {
    confirmStop(database, stop);
    return `  ${knownStopLine({ ...stop, isProposed: false })}`;
  });

/** As a mail to the inbox ends it, and with what follows for the person. */
function ended({ database, today }: Desk, address: string): string[] {
  const known = findRecipient(database, address);
  unsubscribe(database, address, today);
  return [
    `  ${address} · ${STOP_WORDS.unsubscribed}`,
    known === undefined
      ? '    Står inte i registret. Stoppet gäller ändå, och en lista som läses in ger inte brevet tillbaka.'
      : known.role === 'subscriber'
        ? '    Prenumeranten är borta ur registret, och en lista som läses in ger inte brevet tillbaka.'
        : `    Är kvar som ${ROLE_NAMES[known.role]} för ${known.unit} och kallas till mötena, men får inga brev. En lista som läses in ger inte brevet tillbaka.`,
    `    Ångra: npm run register -- allow ${address} --reason "…"${known && known.role !== 'subscriber' ? '' : ', och sedan add'}`,
  ];
}
