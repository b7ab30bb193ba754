import type { BodyLink } from './body.ts';
import type { Passage } from './passages.ts';

/** An address that a file names, where it stands there. */
export interface NamedAddress extends Pick<Passage, 'line' | 'field'> {
  address: string;
}

/** The addresses of a file: in its fields, then in the links of its text. */
export const namedIn = (passages: readonly Passage[], links: readonly BodyLink[]): NamedAddress[] => [
  ...passages.flatMap(({ line, field, text }) => {
    const address = addressIn(field, text);
    return address ? [{ address, line, field }] : [];
  }),
  ...links.flatMap(({ target, line }) =>
    /^https?:\/\//i.test(target) ? [{ address: target, line, field: 'brödtext' }] : [],
  ),
];

/** A field that is an address, or a number that one can be made of. */
function addressIn(field: string, text: string): string | undefined {
  if (/^https?:\/\/\S+$/i.test(text)) return field === 'nyckel' ? undefined : text;
  if (field === 'source.doi') return `https://doi.org/${text}`;
  if (field === 'source.urn') return `https://urn.kb.se/resolve?urn=${text}`;
  return undefined;
}
