import { UserError } from '../user-error.ts';
import { milliseconds } from './durations.ts';

const text = { type: 'string' } as const;

/** What can be said of any run, as `parseArgs` reads it. */
export const RUN_OPTIONS = {
  yes: { type: 'boolean', default: false },
  'first-pause': { ...text, default: '30s' },
  'keep-trying': { ...text, default: '2h' },
  'env-file': text,
} as const;

/** The same for the reader of `--help`. */
export const RUN_OPTIONS_HELP = `--yes              svarar ja på frågan
--first-pause 30s  väntan innan ett uppskjutet brev provas igen; fördubblas för varje försök
--keep-trying 2h   hur länge uppskjutna provas i den här körningen
--env-file FIL     inställningar (SMTP_URL med flera); annars utskick.env i datamappen om den finns

Slutkoder: 0 alla har fått besked, 1 något är fel och måste åtgärdas, 3 några är kvar (kör igen, eller resolve), 4 en annan körning pågår.
Ctrl-C avslutar det som är på väg och stannar. Ingen får mejlet två gånger.`;

/** Times in milliseconds. @throws UserError for what is no time */
export function runOptions(values: {
  yes: boolean;
  'first-pause': string;
  'keep-trying': string;
  'env-file'?: string | undefined;
}) {
  return {
    isSure: values.yes,
    envFile: values['env-file'],
    firstPause: Math.max(1, time('--first-pause', values['first-pause'])),
    keepTrying: time('--keep-trying', values['keep-trying']),
  };
}

function time(name: string, written: string): number {
  const found = milliseconds(written);
  if (found === undefined) throw new UserError(`${name} är ”${written}”. Skriv en tid, till exempel 30s, 5m eller 2h.`);
  return found;
}
