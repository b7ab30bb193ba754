import { bodyOf, type Body } from './body.ts';
import { dial, phoneOf, type Contact } from './contact.ts';
import { attribute, type AnyNode } from './markup.ts';
import type { Problem } from './problem.ts';

/**
 * A text with its telephone numbers filled in: each `<Phone id="…" />` becomes a link to the number that the list of
 * contacts has. The pages render the component themselves; mail, plain text and checks read this.
 */
export function withNumbers(body: Body, contacts: readonly Contact[]): Body {
  if (body.phoneIds.length === 0) return body;
  return {
    ...bodyOf((body.nodes as readonly AnyNode[]).map((node) => filled(node, contacts))),
    phoneIds: body.phoneIds,
  };
}

function filled(node: AnyNode, contacts: readonly Contact[]): AnyNode {
  if (node.name === 'Phone') return numberLink(node, contacts);
  return node.children ? ({ ...node, children: node.children.map((each) => filled(each, contacts)) } as AnyNode) : node;
}

/** A number on a line of its own is a paragraph. One that is not known has been told by the check, and says nothing. */
function numberLink(node: AnyNode, contacts: readonly Contact[]): AnyNode {
  const contact = contacts.find(({ id }) => id === attribute(node, 'id'));
  const phone = contact && phoneOf(contact, contacts);
  const { position } = node;
  const children = [{ type: 'text', value: phone ?? '', position }];
  const link = phone ? { type: 'link', url: dial(phone), children, position } : children[0];
  const isBlock = node.type === 'mdxJsxFlowElement';
  return (isBlock ? { type: 'paragraph', children: [link], position } : link) as AnyNode;
}

/**
 * Telephone numbers outside the list of contacts: a number that stands in two places is right in one of them.
 * Mobile numbers are told of as personal data. Addresses, identifiers and plain amounts (”112 personer”) are no numbers to ring.
 */
export function checkNumbers(text: string, file: string, contacts: readonly Contact[]): Problem[] {
  const known = contacts.flatMap((contact) => (contact.phone ? [{ ...contact, phone: digits(contact.phone) }] : []));
  return text.split('\n').flatMap((raw, index) => {
    if (AMOUNT_FIELD.test(raw)) return [];
    const line = raw.replace(NOT_NUMBERS, (match) => ' '.repeat(match.length));
    return [...line.matchAll(PHONE)].map(([found]) => {
      const contact = known.find(({ phone }) => phone === digits(found));
      return {
        file,
        line: index + 1,
        field: 'telefonnummer',
        fault: `numret ${found} står utanför contacts.yaml`,
        remedy: contact
          ? `skriv <Phone id="${contact.id}" /> i texten; i ett fält skriver du ${contact.name} utan nummer`
          : 'lägg kontaktvägen i contacts.yaml och skriv <Phone id="…" /> i texten',
      };
    });
  });
}

const digits = (phone: string) => phone.replace(/^\+46/, '0').replace(/\D/g, '');

/** `minutes: 112`: a field whose value is a bare amount. */
const AMOUNT_FIELD = /^\s*(?:-\s+)?[a-zA-Z]+:\s*\d+\s*$/;
const NOT_NUMBERS =
  /https?:\/\/[^\s"'<>)\]]+|\b10\.\d{4,9}\/[^\s"'<>)\]]+|\burn:\S+|\bISBN[\d\s:-]+|\b97[89][\d -]{10,}/gi;
/** After the alarm's number stands a stop, or one of the small words that follow when it is rung. */
const RUNG = String.raw`(?=\s*(?:$|[.,;:!?)”"’'*–-]|\s(?:om|vid|när|och|eller|först|direkt|genast|så|i|för|på|utan|innan|även|också|är)\b))`;
const PHONE = new RegExp(
  [
    String.raw`(?<![\d.,:/–-]|\b(?:update|nr|avsnitt|sidan?)\.?\s)112${RUNG}`,
    String.raw`(?<=\b(?:ring|ringa|ringer|larma|nummer|numret|larmnumret|telefon|SOS)\s+(?:på\s+|till\s+)?)112\b`,
    String.raw`(?<![\d-])114[ -]?14(?!\d)`,
    String.raw`(?<![\d-])116[ -]?00[1-9](?!\d)`,
    String.raw`(?<![\w.,:/-])(?:\+46[ -]?(?:\(0\))?|0)(?!7[02369])\d{1,3}[ -]?\d{2,3}(?:[ -]?\d{2,3}){1,3}(?![\w-])`,
  ].join('|'),
  'gi',
);
