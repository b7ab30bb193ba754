import { createRequire } from 'node:module';
import type { Entry } from '@kenjiuno/msgreader/lib/Burner.js';

const { burn } = createRequire(import.meta.url)(
  '@kenjiuno/msgreader/lib/Burner.js',
) as typeof import('@kenjiuno/msgreader/lib/Burner.js');

const [DIRECTORY, DOCUMENT, ROOT] = [1, 2, 5];

interface Msg {
  messageClass: string;
  subject: string;
  body: string;
  senderName?: string;
  senderAddress?: string;
  headers?: string;
  recipients?: readonly string[];
  /** Transport headers of a mail that is embedded. */
  embedded?: string;
}

/** A mail as Outlook saves it, [MS-OXMSG]: properties as streams in a compound file. */
export function msgFile({ recipients = [], embedded, ...mail }: Msg): Uint8Array {
  const entries: Entry[] = [];
  const add = (entry: Omit<Entry, 'length'> & { length?: number }) => entries.push({ length: 0, ...entry }) - 1;
  const text = (tag: string, value: string | undefined): number[] =>
    value === undefined ? [] : [stream(`__substg1.0_${tag}001F`, Buffer.from(value, 'utf16le'))];
  const stream = (name: string, bytes: Uint8Array): number =>
    add({ name, type: DOCUMENT as Entry['type'], binaryProvider: () => Uint8Array.from(bytes), length: bytes.length });
  const storage = (name: string, fill: () => number[]): number => {
    const at = add({ name, type: DIRECTORY as Entry['type'], children: [] });
    Object.assign(entries[at] as Entry, { children: fill() });
    return at;
  };

  add({ name: 'Root Entry', type: ROOT as Entry['type'] });
  const children = [
    stream('__properties_version1.0', Buffer.alloc(32)),
    ...text('001A', mail.messageClass),
    ...text('0037', mail.subject),
    ...text('1000', mail.body),
    ...text('0C1A', mail.senderName),
    ...text('5D01', mail.senderAddress),
    ...text('007D', mail.headers),
    ...recipients.map((address, index) =>
      storage(`__recip_version1.0_#${String(index).padStart(8, '0')}`, () => [
        stream('__properties_version1.0', Buffer.alloc(8)),
        ...text('3001', address.split('@')[0]),
        ...text('39FE', address),
      ]),
    ),
    ...(embedded === undefined
      ? []
      : [
          storage('__attach_version1.0_#00000000', () => [
            stream('__properties_version1.0', Buffer.alloc(8)),
            storage('__substg1.0_3701000D', () => [
              stream('__properties_version1.0', Buffer.alloc(24)),
              ...text('001A', 'IPM.Note'),
              ...text('007D', embedded),
            ]),
          ]),
        ]),
  ];
  Object.assign(entries[0] as Entry, { children });
  return burn(entries);
}
