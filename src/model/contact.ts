import { z } from 'zod';
import { id, isoDate, mailbox, oneOf, say, text } from './fields.ts';
import { listFields } from './list-fields.ts';

/** Three digits or more, as they are rung: what stands besides would be dialled as if it were not there. */
const PHONE_NUMBER = /^(?:\+46 ?)?(?:\(0\) ?)?\d(?:[ -]?\d){2,14}$/;

/** A telephone number or a mailbox of a function. All of them live in `content/contacts.yaml`, each with its date. */
export const contactSchema = z.strictObject({
  id: listFields.id,
  name: listFields.name(120),
  purpose: text(300).meta({
    title: 'När man använder den',
    description: 'När man ska använda kontaktvägen, i en eller två korta meningar.',
    examples: ['Ring när det är akut.'],
  }),
  for: text(120)
    .optional()
    .meta({ title: 'Till för', description: 'Vem kontaktvägen är till för.', examples: ['yrkesverksamma'] }),
  phone: text(30)
    .regex(
      PHONE_NUMBER,
      say('är inget telefonnummer', 'skriv bara siffror, mellanslag och bindestreck, till exempel `031-365 00 00`'),
    )
    .optional()
    .meta({
      title: 'Telefon',
      description: 'Telefonnummer till en funktion, inom citattecken. Aldrig till en person.',
      examples: ['114 14'],
    }),
  /** The contact whose number one rings to come here: a number stands once. */
  via: id.optional().meta({
    title: 'Nås genom',
    refersTo: 'contacts',
    description: 'Id på den kontaktväg vars nummer man ringer för att komma hit.',
    examples: ['cve-stodtelefon'],
  }),
  email: mailbox.optional().meta({
    title: 'E-post',
    description: 'En funktions brevlåda. Aldrig en persons.',
    examples: ['namnd@goteborg.se'],
  }),
  hours: text(160)
    .optional()
    .meta({ title: 'Telefontid', description: 'Telefontid, om den är känd.', examples: ['Vardagar 9–12'] }),
  address: listFields.address,
  /** For editors, never shown: `seen` on the function's own page, `told` by somebody else, `known` to everybody. */
  verified: oneOf({ seen: 'På egen sida', told: 'Hos någon annan', known: 'Allmän kännedom' }).meta({
    title: 'Hur är den läst?',
    description:
      'Hur uppgiften är läst: seen (på funktionens egen sida), told (hos någon annan) eller known (allmän kännedom). Visas inte.',
    examples: ['seen'],
  }),
  source: text(600).meta({
    title: 'Källa',
    description: 'Var uppgiften är läst. Visas inte.',
    examples: ['exempel.se'],
  }),
  note: text(600)
    .optional()
    .meta({
      title: 'Till redaktionen',
      description: 'Vad redaktionen behöver veta. Visas inte.',
      examples: ['Numret är inte provringt.'],
    }),
  checked: isoDate.meta({
    title: 'Läst i källan',
    description: 'Dagen då någon senast läste uppgiften i källan, ÅÅÅÅ-MM-DD.',
    examples: ['2026-11-23'],
  }),
});

export type Contact = z.infer<typeof contactSchema>;

/** The one that is rung when there is danger; the start page shows it. */
export const ALARM = 'larm';

/** The number to ring: its own, or that of the contact it is reached by. Undefined where only an address is known. */
export function phoneOf({ phone, via }: Contact, all: readonly Contact[]): string | undefined {
  return phone ?? all.find((each) => each.id === via)?.phone;
}

/** `tel:` with the digits alone. The nought of `+46 (0)31` is rung only at home. */
export const dial = (phone: string) => `tel:${phone.replace(/(?<=\+46 ?)\(0\)/, '').replace(/[^\d+]/g, '')}`;

/** Hosts that are never linked to, by reason. Kept in `content/blocked-hosts.yaml`, shown to nobody. */
export const blockedHostsSchema = z.strictObject({
  extremist: z
    .array(text(120))
    .default([])
    .meta({ title: 'Extremistiska', description: 'Extremistiska webbplatser. Bara värdnamn, utan https:// och www.' }),
  mirrors: z.array(text(120)).default([]).meta({
    title: 'Kopior av andras dokument',
    description: 'Webbplatser som lägger upp kopior av andras dokument. Bara värdnamn.',
  }),
  shorteners: z
    .array(text(120))
    .default([])
    .meta({ title: 'Adressförkortare', description: 'Adressförkortare. Bara värdnamn.' }),
});

export type BlockedHosts = z.infer<typeof blockedHostsSchema>;
