import type { Reason } from '../data/bounces.ts';

/** Why a letter did not arrive, in Swedish. */
export const REASON_WORDS: Readonly<Record<Reason, string>> = {
  'unknown-address': 'adressen finns inte',
  'unknown-domain': 'domänen finns inte',
  'mailbox-full': 'brevlådan är full',
  sender: 'servern tar inte emot avsändaren',
  rate: 'för mycket mejl på för kort tid',
  policy: 'servern tar inte emot mejl från oss',
  content: 'innehållet stoppades',
  'too-large': 'brevet är för stort',
  greylisted: 'servern vill att vi väntar',
  delayed: 'är på väg, men försenat',
  expired: 'kom inte fram i tid',
  routing: 'fel på vägen dit',
  system: 'fel hos mottagarens server',
  temporary: 'går inte att nå just nu',
  refused: 'nekades utan förklaring',
  complaint: 'anmäldes som skräppost',
  'own-wish': 'mottagarens egen önskan',
};
