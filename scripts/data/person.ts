import type { IsoDate } from '../../src/model/dates.ts';
import type { PERSON_FIELDS } from '../../src/model/personal-data.ts';

/** Why somebody is in the register, in the order of weight. */
export const ROLES = ['contact', 'deputy', 'subscriber'] as const;

export type Role = (typeof ROLES)[number];

/** Swedish words for a role. */
export const ROLE_NAMES: Record<Role, string> = {
  contact: 'kontaktperson',
  deputy: 'ersättare',
  subscriber: 'prenumerant',
};

/** Somebody in the register: the facts of `PERSON_FIELDS` and no other. */
export interface Recipient extends Record<keyof typeof PERSON_FIELDS, string | null> {
  /** Lower case, the domain in ASCII. */
  address: string;
  name: string;
  /** Id of a unit in `content/network/units`. */
  unit: string;
  role: Role;
  /** Since when in this role. */
  since: IsoDate;
  /** When the person last said that the facts are right; null when never asked or never answered. */
  confirmed: IsoDate | null;
}

/** Why somebody must not be mailed. */
export type StopReason = 'unsubscribed' | 'bounced' | 'complained' | 'forgotten';

/** What is said of somebody who gets no mail. */
export const STOP_WORDS: Record<StopReason, string> = {
  unsubscribed: 'har avslutat informationsbrevet',
  bounced: 'adressen tar inte emot mejl',
  complained: 'har anmält brevet som skräppost',
  forgotten: 'är raderad ur registret',
};

/** Why somebody gets no mail, all reasons in one line. */
export const stopWords = (reasons: readonly StopReason[]): string =>
  reasons.map((reason) => STOP_WORDS[reason]).join(' och ');

/** A fact as a person reads it: the role in Swedish, nothing for what is not known. */
export function shownFact(recipient: Recipient, field: string): string {
  const facts: Readonly<Record<string, string | null>> = { ...recipient };
  return field === 'role' ? ROLE_NAMES[recipient.role] : (facts[field] ?? '');
}
