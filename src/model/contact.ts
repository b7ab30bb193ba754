import { z } from 'zod';
import { address, id, isoDate, mailbox, text } from './fields.ts';

/** A telephone number or a mailbox of a function. All of them live in `content/contacts.yaml`, each with its date. */
export const contactSchema = z.strictObject({
  id,
  name: text(120),
  purpose: text(300),
  phone: text(30).optional(),
  email: mailbox.optional(),
  hours: text(120).optional(),
  address: address.optional(),
  source: text(300),
  checked: isoDate,
});

export type Contact = z.infer<typeof contactSchema>;

/** Hosts that are never linked to, by reason. Kept in `content/blocked-hosts.yaml`, shown to nobody. */
export const blockedHostsSchema = z.strictObject({
  extremist: z.array(text(120)).default([]),
  mirrors: z.array(text(120)).default([]),
  shorteners: z.array(text(120)).default([]),
});

export type BlockedHosts = z.infer<typeof blockedHostsSchema>;
