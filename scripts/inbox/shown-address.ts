import { onTerminal } from './on-terminal.ts';

/** An address as it may be shown: whole to whoever sits at a terminal, in a log `anna.berg@x.example` as `a…@x.example`. */
export function shownAddress(address: string, isTerminal: boolean): string {
  const line = onTerminal(address);
  if (isTerminal || line === '') return line;
  return `${line.slice(0, 1)}…${line.slice(line.lastIndexOf('@'))}`;
}
