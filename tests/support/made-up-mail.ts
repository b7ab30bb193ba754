import { createHash } from 'node:crypto';
import { STOP_CODE } from '../../src/newsletter/letter.ts';
import { parseSite } from '../../src/site.ts';
import type { Mailing, Addressee, RecipientList } from '../../scripts/data/mailing.ts';

/** A portal of nobody's. */
export const site = parseSite(undefined, 'https://portal.exempelstad.example/');

const UNITS = ['intraservice', 'grundskoleforvaltningen', 'miljoforvaltningen'];

/** People who do not exist, in order, every third with letters that a header has to encode. */
export function madeUpRecipients(count: number): Addressee[] {
  return Array.from({ length: count }, (_, index) => ({
    address: `person${index}@exempelstad.example`,
    name: index % 3 === 0 ? `Åsa Öberg ${index}` : `Person, ${index}`,
    unit: UNITS[index % UNITS.length]!,
  }));
}

/** Them as a list that nobody leaves. */
export const madeUpList = (count: number): RecipientList => ({
  recipients: madeUpRecipients(count),
  left: [],
  whyNot: () => undefined,
});

const STOP = `mailto:brev@exempelstad.example?subject=Avsluta%20informationsbrevet%20${STOP_CODE}`;

/**
 * A letter of nothing, as large as a normal issue.
 * @param kilobytes of HTML
 */
export function madeUpMailing(id = '2026-6', kilobytes = 40): Mailing {
  const line = 'Ett påhittat stycke om ingenting, så långt som ett stycke brukar vara i ett brev.';
  const lines = Array.from({ length: Math.ceil((kilobytes * 1024) / (line.length + 10)) }, () => `<p>${line}</p>`);
  const words = {
    subject: 'Påhittat brev för prov',
    preheader: 'Inget att läsa',
    html: `<!doctype html><html lang="sv"><body>\n${lines.join('\n')}\n<a href="${STOP}">Avsluta</a></body></html>\n`,
    text: `${line}\n\nAvsluta: <${STOP}>\n`,
  };
  const hash = createHash('sha256').update(JSON.stringify(words)).digest('hex');
  return { id, kind: 'issue', message: { ...words, hash } };
}

/** An invitation to nothing. */
export const madeUpInvitation = (): Mailing => ({
  ...madeUpMailing('inbjudan-2027-02-11-0', 2),
  kind: 'invitation',
  calendar: {
    method: 'REQUEST',
    event: {
      uid: '2027-02-11@portal.exempelstad.example',
      sequence: 0,
      stamp: '2026-11-26',
      modified: '2026-11-26',
      summary: 'Nätverksträff',
      description: 'Lägesbild\nNästa steg',
      start: '2027-02-11T13:30',
      end: '2027-02-11T15:00',
      status: 'confirmed',
      organiser: { name: site.sender.name, address: site.sender.email },
    },
  },
});
