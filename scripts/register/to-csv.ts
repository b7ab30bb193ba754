import type { Suppressions } from '../data/suppressions.ts';
import { guarded } from './formula.ts';
import { EXPORTED } from './headers.ts';
import { ROLE_NAMES, type Recipient } from '../data/person.ts';

/**
 * The register as CSV that Excel opens by itself and that import reads back: UTF-8 with a byte order mark, semicolons,
 * Windows line ends. Units stand by id, and who is stopped is stopped again by an import elsewhere.
 */
export function toCsv(recipients: readonly Recipient[], stopped: Pick<Suppressions, 'reason'>): string {
  const lines = recipients.map((recipient) => {
    const { role, confirmed, address } = recipient;
    const facts = {
      ...recipient,
      role: ROLE_NAMES[role],
      confirmed: confirmed ?? '',
      stopped: stopped.reason(address) ?? '',
    };
    return EXPORTED.map(({ field }) => quoted(guarded(facts[field]))).join(';');
  });
  return `\ufeff${[EXPORTED.map(({ header }) => header).join(';'), ...lines].join('\r\n')}\r\n`;
}

const quoted = (cell: string) => (/[";\r\n\t,]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
