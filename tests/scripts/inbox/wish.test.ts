import { describe, expect, test } from 'vitest';
import { classify } from '../../../scripts/inbox/classify.ts';
import { readEml } from '../../../scripts/inbox/read-eml.ts';
import { BO, letterFrom, US } from './office.ts';

const kindOf = async (subject: string, text: string, more = '') => {
  const named = letterFrom(BO, subject, text, more).replace('Någon Påhittad', 'Bo Dahl');
  return classify(await readEml(Buffer.from(named)), [US]).kind;
};
const REPLY = 'Sv: Informationsbrev 4';
const SENDER = 'Stadsledningskontoret, Trygghet och samhälle';

describe('ends the letter: the own words are the wish and nothing else', () => {
  test.each([
    ['Avsluta informationsbrevet', ''],
    ['Avsluta', ''],
    ['unsubscribe', ''],
    ['SV: [EXTERN] avsluta nyhetsbrevet', ''],
    ['Re: Avsluta informationsbrevet', 'Hej,\n\ntack!'],
    ['Avanmälan från informationsbrevet', ''],
    ['Avanmälan', 'Jag vill avanmäla mig från utskicken.\nMvh\nBo'],
    ['Avsluta informationsbrevet', 'Jag vill inte ha brevet.'],
    [REPLY, 'Inga fler brev, tack.'],
    [REPLY, 'Unsubscribe me please.\n\nBo'],
    [REPLY, 'Remove me from your list, thanks.'],
    [REPLY, 'Hi,\nPlease take me off the mailing list.\n\nKind regards\nBo'],
    [REPLY, 'Please stop sending me this newsletter.'],
    [REPLY, 'I no longer wish to receive the newsletter. Thank you.'],
    [REPLY, 'Hej! Kan ni ta bort mig från utskicket? Tack!'],
    [REPLY, 'Hej\nVar god och ta bort min adress från er sändlista, tack på förhand.'],
    [REPLY, 'Jag önskar inte ta emot fler utskick till den här adressen'],
    [REPLY, 'Jag vill gärna avsluta\nprenumerationen på brevet.\n\nBo Dahl\nEnhetschef\n031-00 00 00'],
    [REPLY, 'Jag vill avsluta min prenumeration.\n\nDen 3 dec. 2026 skrev Stadsledningskontoret:\n> Kan vi ses?'],
    [REPLY, `Avsluta\n\n10 dec. 2026 kl. 13:00 skrev ${SENDER} <${US}>:\n\n> Kan vi ses?`],
    [REPLY, `Unsubscribe\n\nOn Thu, Dec 10, 2026 at 1:00 PM ${SENDER} <\n${US}> wrote:\n\n> Kan vi ses?`],
    [REPLY, 'har gått i pension och vill inte längre ha några utskick'],
    [REPLY, 'Hej!\nKan ni ta bort mig från sändlistan? Jag har slutat som kontaktperson.'],
    [
      'Nytt jobb',
      'Hej Kim! Jag byter jobb efter jul och vill därför avsluta prenumerationen på brevet. Tack för allt.',
    ],
  ])('%s · %s', async (subject, text) => expect(await kindOf(subject, text)).toBe('unsubscribe'));
});

test.each([
  'Vänligen,\nBo',
  'Allt gott\nBo',
  'Hälsar Bo',
  '//Bo',
  'Best\nBo',
  'Bo Dahl (han)\nEnhetschef',
  'Bo Dahl | Enhetschef',
  'Skickat via mobilen',
])('a wish ends where somebody signs: %s', async (signature) => {
  expect(await kindOf(REPLY, `Avsluta prenumerationen.\n\n${signature}\nExempelstad`)).toBe('unsubscribe');
});

test.each(['Vänligen ring mig om det.', 'Bo Dahl vill ha det kvar.', 'Allt gott om brevet, men det blir för mycket.'])(
  'a sentence that only begins as a signature is read as one: %s',
  async (sentence) => expect(await kindOf(REPLY, `Avsluta prenumerationen.\n\n${sentence}`)).toBe('other'),
);

describe('starts the letter', () => {
  test.each([
    ['Prenumerera på informationsbrevet', ''],
    ['Hej', 'Jag vill gärna ha informationsbrevet, tack'],
    ['Anmälan till nyhetsbrevet', 'Hej! Anmäl mig till nyhetsbrevet.\n/Bo'],
    ['Prenumeration', 'Jag vill prenumerera på informationsbrevet'],
    ['Prenumerera', 'Hej! Jag vill gärna ha brevet igen.'],
    ['Sv: Du får inga fler informationsbrev', 'Jag vill prenumerera på nytt, tack.'],
  ])('%s · %s', async (subject, text) => expect(await kindOf(subject, text)).toBe('subscribe'));
});

describe('is for a person to read', () => {
  test.each([
    ['Anmälan', 'Hej, jag vill anmäla att det brinner i min granngård och att en person hotar barn. Ring mig.'],
    ['Anmälan', 'Jag anmäler mig till mötet'],
    ['Anmälan', ''],
    ['Avanmälan', 'kan inte komma på vintermötet'],
    ['Uppsägning', 'Härmed säger jag upp min anställning, sista dag 31 december.'],
    ['Stopp!', 'Bilen står i vägen.'],
    ['Ta bort', ''],
    ['Remove', 'the file'],
    ['Stoppa utskicket! Fel telefonnummer', ''],
    ['Stoppa utskicket!', ''],
    [REPLY, 'Stoppa utskicket! Fel telefonnummer.'],
    [REPLY, 'Hej! Jag tror inte att jag vill avsluta prenumerationen.\n\nBo'],
    [REPLY, 'Hur gör man om man vill avsluta prenumerationen?\n\nBo'],
    [REPLY, 'Om någon hos oss vill avsluta prenumerationen, vem skriver de till?\n\nBo'],
    [REPLY, 'Jag vill inte ha brevet som bilaga utan som länk.\n\nBo'],
    [REPLY, 'Jag vill inte få brevet för sent'],
    [REPLY, 'Hej! Jag vill inte avsluta prenumerationen, men kan ni byta adress?'],
    [REPLY, 'Avsluta inte prenumerationen.'],
    [REPLY, 'Kan jag avsluta prenumerationen?'],
    [REPLY, 'Avsluta prenumerationen för Kim Ek.'],
    [REPLY, 'Ta bort mig från deltagarlistan till mötet'],
    [REPLY, 'Jag vill avsluta mitt uppdrag som kontaktperson vid nyår.'],
    [REPLY, 'Avsluta. Men vänta till nyår.'],
    [REPLY, 'Jag vill avsluta min prenumeration.\n\nMvh Bo\nPS. Kan ni hälsa Kim?'],
    [REPLY, 'Skicka mig brev 3'],
    [REPLY, 'Please take me to the list of contact persons.'],
    [REPLY, 'Take the list off the page, please.'],
    [REPLY, 'I don’t want the newsletter as an attachment.'],
    [REPLY, 'Ta bort mig från utskicket till mötet.'],
    ['Prenumerera', 'Hur gör man?'],
    [REPLY, 'Jag vill få brevet om januarimötet igen'],
    ['Avsluta informationsbrevet', 'Ring mig om prenumerationen'],
    ['Ny kontaktperson', 'Avsluta prenumerationen'],
    ['VB: Avsluta informationsbrevet 0000000000000000', 'Kolla det här.\n\nFrån: X'],
    // A subject alone makes nobody a machine.
    [
      'Jag är föräldraledig från 1 januari',
      'Hej!\n\nJag slutar som kontaktperson. Kim Ek tar över. Kan ni byta?\n\nBo',
    ],
    ['Frånvaro: vem är ersättare hos oss?', 'Hej!\n\nVi behöver veta vem som är ersättare.\n\nBo'],
    ['On leave from January, please unsubscribe me', 'Unsubscribe me please.\n\nBo'],
    ['Automatiskt svar: mötet', 'Vem håller i mötet?'],
  ])('%s · %s', async (subject, text) => expect(await kindOf(subject, text)).toBe('other'));
});

test('an absence note without any header of its own is one when its words say so as well', async () => {
  expect(await kindOf('Automatiskt svar: Läs före jul', 'Jag är på semester till den 7 januari.')).toBe('auto-reply');
});
