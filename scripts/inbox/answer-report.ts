import { MOST_A_RUN, type AnswerKind, type SentAnswers, type UncertainAnswer } from '../data/answers.ts';
import { shownAddress } from './shown-address.ts';

/**
 * What became of the answers, in Swedish.
 * @param where the relay, or the folder that they lie in
 * @param isTerminal addresses are shown whole to whoever sits there, shortened in a log
 */
export function answerLines(
  { sent, refused, uncertain, waiting }: SentAnswers,
  where: string,
  isTerminal: boolean,
): string[] {
  return [
    ...(sent > 0 ? [`Svar: ${sent}, till ${where}.`] : []),
    ...(refused > 0 ? [`Svar som servern nekade, och som inte skickas igen: ${refused}.`] : []),
    ...(waiting > 0 ? [`Svar som väntar till nästa körning (högst ${MOST_A_RUN} skickas åt gången): ${waiting}.`] : []),
    ...(uncertain.length > 0 ? [uncertainWords(uncertain, isTerminal)] : []),
  ];
}

function uncertainWords(uncertain: readonly UncertainAnswer[], isTerminal: boolean): string {
  return [
    `Okänt om svaret kom fram, för körningen eller förbindelsen bröts medan det skickades. Det skickas inte igen (${uncertain.length}):`,
    ...uncertain.map(
      ({ address, day, kind }) => `  ${shownAddress(address, isTerminal)} · ”${SUBJECTS[kind]}” · ${day}`,
    ),
    'Gör så här: fråga personen. Den som inte har fått svaret kan skriva igen en annan dag.',
    ...(isTerminal ? [] : ['Hela adressen visas när kommandot körs i en terminal. Då visas raden en sista gång.']),
  ].join('\n');
}

/** How the subject of an answer begins. */
const SUBJECTS: Record<AnswerKind, string> = {
  ended: 'Du får inga fler informationsbrev',
  stopped: 'Du får inga fler informationsbrev',
  'confirm-end': 'Bekräfta att informationsbrevet ska avslutas',
  'confirm-start': 'Bekräfta prenumerationen på informationsbrevet',
  'already-there': 'Du får redan informationsbrevet',
};
