import type { Site } from '../../src/site.ts';
import type { AnswerWords } from '../data/answers.ts';

/** Every answer that the inbox gives, in the words of the sender. */
export function answerTexts(site: Site) {
  const letter = (subject: string, ...paragraphs: string[]): AnswerWords => ({
    subject,
    text: [
      'Hej!',
      ...paragraphs,
      `Hälsningar\n${site.sender.name}, ${site.city}`,
      'Det här svaret skickades automatiskt. Har du en fråga? Svara på mejlet så läser en människa det.',
    ].join('\n\n'),
  });
  const roleIsKept = (hasRole: boolean) =>
    hasRole ? [`Ditt uppdrag i ${site.name} är kvar. Det är bara brevet som du slutar få.`] : [];
  const again =
    'Var det inte meningen? Skicka ett mejl med ämnet ”Prenumerera på informationsbrevet”. Du får ett mejl tillbaka, och när du har svarat på det kommer breven igen.';
  return {
    ended: (hasRole: boolean, isAskedByOther = false) =>
      letter(
        'Du får inga fler informationsbrev',
        isAskedByOther
          ? 'Din prenumeration på informationsbrevet är avslutad. Någon har skrivit till oss från en annan adress än din, och använt länken för att avsluta i ett brev som gick till dig. Det kan vara någon som du har skickat brevet vidare till.'
          : 'Din prenumeration på informationsbrevet är avslutad, efter ett mejl om att du vill det.',
        ...roleIsKept(hasRole),
        again,
      ),
    stopped: (hasRole: boolean) =>
      letter(
        'Du får inga fler informationsbrev',
        'Vi har fått besked om att informationsbrevet inte ska skickas till din adress: en e-postserver säger att breven inte kommer fram, eller att någon har anmält dem som skräppost.',
        ...roleIsKept(hasRole),
        again,
      ),
    confirmEnd: (confirmation: string) =>
      letter(
        `Bekräfta att informationsbrevet ska avslutas ${confirmation}`,
        'Någon, troligen du, vill att informationsbrevet inte längre skickas till din adress.',
        'Svara på det här mejlet inom två veckor och låt ämnet stå som det är, så får du inga fler brev. Du behöver inte skriva något mer.',
        'Var det inte du? Då behöver du inte göra något. Utan ditt svar fortsätter breven att komma.',
      ),
    confirmStart: (confirmation: string) =>
      letter(
        `Bekräfta prenumerationen på informationsbrevet ${confirmation}`,
        'Någon, troligen du, vill att informationsbrevet skickas till din adress.',
        'Svara på det här mejlet inom två veckor och låt ämnet stå som det är. Du behöver inte skriva något mer, och du får inget nytt svar: nästa brev kommer till dig.',
        'Var det inte du? Då behöver du inte göra något. Utan ditt svar skickas inget brev.',
      ),
    alreadyThere: () =>
      letter(
        'Du får redan informationsbrevet',
        'Din adress finns redan bland mottagarna, så du får nästa brev.',
        'Har du inte fått tidigare brev? Titta i mappen för skräppost, eller svara på det här mejlet.',
      ),
  };
}
