import { UserError } from '../user-error.ts';
import { milliseconds } from './durations.ts';

/** What can be said of any run, as a command describes its options. */
export const RUN_OPTIONS = {
  yes: { about: 'svarar ja på frågan' },
  'first-pause': {
    value: 'TID',
    about: 'väntan innan ett uppskjutet brev provas igen; fördubblas för varje försök',
    usual: '30s',
  },
  'keep-trying': { value: 'TID', about: 'hur länge uppskjutna provas i den här körningen', usual: '2h' },
  'env-file': {
    value: 'FIL',
    about: 'inställningar (SMTP_URL med flera); annars utskick.env i datamappen om den finns',
    example: 'utskick.env',
  },
  'already-got': {
    value: 'FIL',
    about: 'de som redan har fått mejlet enligt e-postserverns logg, en adress på varje rad. De får det inte igen',
    example: 'fick-det.txt',
  },
} as const;

/** What else the reader of `--help` should know of a run. */
export const RUN_HELP = `Slutkoder: 0 alla har fått besked, 1 något är fel och måste åtgärdas, 3 några är kvar (kör igen, eller resolve), 4 en annan körning pågår.
Ctrl-C avslutar det som är på väg och stannar. Ingen får mejlet två gånger.`;

/** What was said of a run. */
export interface RunAsked {
  yes: boolean;
  'first-pause': string;
  'keep-trying': string;
  'env-file': string | undefined;
  'already-got'?: string | undefined;
}

/** Times in milliseconds. @throws UserError for what is no time */
export function runOptions(asked: RunAsked) {
  return {
    isSure: asked.yes,
    envFile: asked['env-file'],
    firstPause: Math.max(1, time('--first-pause', asked['first-pause'])),
    keepTrying: time('--keep-trying', asked['keep-trying']),
  };
}

function time(name: string, written: string): number {
  const found = milliseconds(written);
  if (found === undefined) throw new UserError(`${name} är ”${written}”. Skriv en tid, till exempel 30s, 5m eller 2h.`);
  return found;
}
