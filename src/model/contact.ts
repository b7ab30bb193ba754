import { z } from 'zod';
import { address, id, isoDate, mailbox, say, text } from './fields.ts';

/** Three digits or more, as they are rung: what stands besides would be dialled as if it were not there. */
const PHONE_NUMBER = /^(?:\+46 ?)?(?:\(0\) ?)?\d(?:[ -]?\d){2,14}$/;

/** A telephone number or a mailbox of a function. All of them live in `content/contacts.yaml`, each with its date. */
export const contactSchema = z.strictObject({
  id,
  name: text(120),
  purpose: text(300),
  for: text(120).optional(),
  phone: text(30)
    .regex(
      PHONE_NUMBER,
      say('är inget telefonnummer', 'skriv bara siffror, mellanslag och bindestreck, till exempel `031-365 00 00`'),
    )
    .optional(),
  /** The contact whose number one rings to come here: a number stands once. */
  via: id.optional(),
  email: mailbox.optional(),
  hours: text(160).optional(),
  address: address.optional(),
  /** For editors, never shown: `seen` on the function's own page, `told` by somebody else, `known` to everybody. */
  verified: z.enum(['seen', 'told', 'known']),
  source: text(600),
  note: text(600).optional(),
  checked: isoDate,
});

export type Contact = z.infer<typeof contactSchema>;

/** The one that is rung when there is danger; the start page shows it. */
export const ALARM = 'larm';

/** The number to ring: its own, or that of the contact it is reached by. Undefined where only an address is known. */
export function phoneOf({ phone, via }: Contact, all: readonly Contact[]): string | undefined {
  return phone ?? all.find((each) => each.id === via)?.phone;
}

/** `tel:` with the digits alone. */
export const dial = (phone: string) => `tel:${phone.replace(/[^\d+]/g, '')}`;

/** Hosts that are never linked to, by reason. Kept in `content/blocked-hosts.yaml`, shown to nobody. */
export const blockedHostsSchema = z.strictObject({
  extremist: z.array(text(120)).default([]),
  mirrors: z.array(text(120)).default([]),
  shorteners: z.array(text(120)).default([]),
});

export type BlockedHosts = z.infer<typeof blockedHostsSchema>;
