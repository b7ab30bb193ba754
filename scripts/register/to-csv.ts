import { PERSON_FIELDS, type PersonFields } from '../../src/model/personal-data.ts';
import { shownFact, type Recipient } from '../data/person.ts';
import type { Suppressions } from '../data/suppressions.ts';
import { guarded } from './formula.ts';
import { exported } from './column-headers.ts';

/**
 * The register as CSV that Excel opens by itself and that import reads back: UTF-8 with a byte order mark, semicolons,
 * Windows line ends. Units stand by id, and who is stopped is stopped again by an import elsewhere.
 */
export function toCsv(
  recipients: readonly Recipient[],
  stopped: Pick<Suppressions, 'reasons'>,
  fields: PersonFields = PERSON_FIELDS,
): string {
  const columns = exported(fields);
  const lines = recipients.map((recipient) =>
    columns
      .map(({ field }) =>
        quoted(
          guarded(field === 'stopped' ? stopped.reasons(recipient.address).join(', ') : shownFact(recipient, field)),
        ),
      )
      .join(';'),
  );
  return `\ufeff${[columns.map(({ header }) => header).join(';'), ...lines].join('\r\n')}\r\n`;
}

const quoted = (cell: string) => (/[";\r\n\t,]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
