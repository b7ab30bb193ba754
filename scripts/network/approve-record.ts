import { changedSince, recordHash, recordParts } from '../../src/model/meeting-record.ts';
import type { Meeting } from '../../src/model/meeting.ts';
import { account } from '../commands/account.ts';
import { recordApproval } from '../data/approvals.ts';
import { dataFolder } from '../data/data-folder.ts';
import { openDatabase } from '../data/database.ts';
import { UserError } from '../user-error.ts';
import { changeFile } from './change-content.ts';
import { findMeeting, networkContent } from './network-content.ts';
import { withFields } from '../files/splice-fields.ts';

interface Asked {
  meeting: string;
  by: string;
  function: string;
  reason: string | undefined;
}

/**
 * Binds a second person to the words of a record as they are now. The function stands in the file; the name is kept as for
 * a letter, in the private database alone.
 * @throws UserError for a meeting that has not been held, or whose record already stands approved
 */
export async function approveRecord({ meeting: id, by, function: role, reason }: Asked): Promise<number> {
  const { meetings, settings } = await networkContent();
  const meeting = findMeeting(meetings, id);
  const changed = changedSince(meeting);
  refuse(faultsOf(meeting, { today: settings.today, role, reason, changed }));
  const { justerat } = meeting;
  const hash = recordHash(meeting);
  const earlier = justerat && [
    ...justerat.earlier,
    { by: justerat.by, date: justerat.date, hash: justerat.hash, changed, reason: reason! },
  ];
  await changeFile(settings, meeting.file, (text) =>
    withFields(text, [], {
      justerat: {
        by: role.trim(),
        date: settings.today,
        hash,
        parts: recordParts(meeting),
        ...(earlier && { earlier }),
      },
    }),
  );
  const database = openDatabase(dataFolder());
  try {
    recordApproval(database, `mote-${id}`, hash, { name: by.trim(), account: account() }, new Date());
  } finally {
    database.close();
  }
  console.log(
    `${role} har justerat anteckningarna från ${id}${earlier ? `, version ${earlier.length + 1}` : ''} (kontrollsumma ${hash.slice(0, 12)}).
Det är en intern kontroll, inte en signatur: vem som helst kan skriva ett namn. Skicka in ändringen i ${meeting.file}.`,
  );
  return 0;
}

function* faultsOf(
  { id, date, cancelled, owner, justerat, status }: Meeting,
  {
    today,
    role,
    reason,
    changed,
  }: { today: string; role: string; reason: string | undefined; changed: readonly string[] },
): Generator<string> {
  if (cancelled) yield `Mötet ${id} är inställt, så det finns inga anteckningar att justera.`;
  else if (date > today) yield `Mötet ${id} är inte förrän ${date}.`;
  if (status === 'draft') yield `Mötet ${id} är ett utkast. Ta bort raden status: draft först.`;
  if (role.trim() === owner) yield `Den som justerar är någon annan än den som ansvarar för anteckningarna, ${owner}.`;
  if (justerat && changed.length === 0)
    yield `Anteckningarna är redan justerade ${justerat.date}, och ingenting är ändrat sedan dess.`;
  if (justerat && changed.length > 0 && !reason)
    yield `Sedan justeringen ${justerat.date} har det här ändrats: ${changed.join(', ')}. Säg varför med --reason.`;
}

function refuse(faults: Iterable<string>): void {
  const all = [...faults];
  if (all.length > 0) throw new UserError(all.join('\n'));
}
