import path from 'node:path';
import { toMoment } from '../../src/model/dates.ts';
import { compileFarewell, compileWelcome, handoverName } from '../../src/newsletter/handover-letter.ts';
import type { Message } from '../../src/newsletter/message.ts';
import { hasGotForRole } from '../data/deliveries.ts';
import { personKey } from '../data/person-key.ts';
import { ROLE_NAMES, type Recipient } from '../data/person.ts';
import { allRecipients } from '../data/recipients.ts';
import { roleMail } from '../data/role-mail.ts';
import { shownSender } from '../delivery/delivery-settings.ts';
import { environment } from '../delivery/env-file.ts';
import type { RunAsked } from '../delivery/run-options.ts';
import { mailFiles } from '../delivery/sample.ts';
import { writeFiles } from '../files/write-whole.ts';
import { runManner } from '../outgoing/run-manner.ts';
import { sendOut } from '../outgoing/send-out.ts';
import { UserError } from '../user-error.ts';
import { handoverFacts } from './handover-facts.ts';
import { atDesk, type Desk } from './open.ts';
import { whoHandsOver } from './who-hands-over.ts';

interface Asked extends RunAsked {
  unit: string;
  leaves: string | undefined;
  comes: string | undefined;
  out: string | undefined;
}

/** One of the two mails, and whose it is. */
interface HandoverMail {
  message: Message;
  person: Recipient;
  /** What mails of its kind about the unit are called. */
  name: string;
  who: string;
  /** What the register says of the one who comes: a mail gives nobody a role. */
  given?: string;
}

/** Shows the mails of a handover, or sends each after a question. @returns as any run, the worst of the two */
export async function handOver(asked: Asked): Promise<number> {
  return atDesk(async (desk) => {
    const mails = await mailsOf(desk, asked);
    for (const { given } of mails) if (given) console.log(given);
    if (asked.out !== undefined) return await writeMails(desk, mails, asked.out);
    let worst = 0;
    for (const mail of mails) worst = Math.max(worst, await sendOne(desk, mail, asked));
    return worst;
  });
}

async function mailsOf(desk: Desk, { unit: words, ...asked }: Asked): Promise<HandoverMail[]> {
  const { units, rules } = await desk.network();
  const unit = units.find(({ id }) => id === rules.findUnit(words));
  if (!unit) throw new UserError(`Enheten ”${words}” finns inte. Skriv dess id, namn eller kortnamn.`);
  const { leaves, comes } = whoHandsOver(allRecipients(desk.database), unit, asked);
  const facts = await handoverFacts(unit);
  return [
    ...(leaves
      ? [
          {
            person: leaves,
            message: await compileFarewell(leaves.role, facts, desk.site),
            name: handoverName('slutar', unit),
            who: 'den som slutar',
          },
        ]
      : []),
    ...(comes
      ? [
          {
            person: comes,
            message: await compileWelcome(comes.role, facts, desk.site),
            name: handoverName('borjar', unit),
            who: 'den som tar över',
            given: roleWords(comes, unit.name),
          },
        ]
      : []),
  ];
}

function roleWords({ address, role }: Recipient, unit: string): string {
  const stands = `${address} står som ${ROLE_NAMES[role]} för ${unit} i registret`;
  if (role === 'contact') return `${stands}.`;
  return `${stands}, och välkomnas så. Ska personen vara kontaktperson: npm run register -- add ${address} --role kontaktperson, med namn och enhet som förut.`;
}

async function writeMails({ folder, site, today }: Desk, mails: readonly HandoverMail[], out: string): Promise<number> {
  const place = path.resolve(out);
  const sender = shownSender(environment(folder, undefined));
  const files = await Promise.all(mails.map(({ message }) => mailFiles(message, toMoment(today), site, sender)));
  writeFiles(place, Object.assign({}, ...files) as Record<string, string>);
  for (const { who, message } of mails)
    console.log(`Till ${who}: ${message.subject}\n  ${path.join(place, message.id)}.html, .txt och .eml`);
  return 0;
}

/** The program's own words, the same for everybody who hands over this: nobody has to approve them. */
async function sendOne(desk: Desk, mail: HandoverMail, asked: Asked): Promise<number> {
  const { message, person, name, who } = mail;
  const { whyNot } = roleMail(desk.database);
  const stopped = whyNot(person.address);
  if (stopped) return say(`Till ${who}, ${person.address}: inget mejl (${stopped}). Lämna över på annat sätt.`, 1);
  // Each one's own, for the role as it is now: who waits for another try is not in the way of the next, and who comes back to it is new.
  const role = `${name}${person.role}.${person.since}`;
  const own = `.${personKey(desk.database).deliveryToken(role, person.address).slice(0, 8)}`;
  if (hasGotForRole(desk.database, person.address, { begins: name, ends: own, since: person.since }))
    return say(`${person.address}, ${who}, har redan fått sitt mejl. Inget mer skickas.`, 0);
  const how = {
    question: `Ska mejlet skickas nu till ${who}, ${person.address}?`,
    again: `npm run register -- handover ${person.unit}`,
  };
  const mailing = { id: `${message.id}${own}`, kind: 'handover', message } as const;
  const to = { recipients: [person], left: [], whyNot };
  return sendOut(desk, mailing, to, runManner(desk, asked), how);
}

function say(words: string, code: number): number {
  console.log(words);
  return code;
}
