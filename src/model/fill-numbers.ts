import { bodyOf, type Body } from './body.ts';
import { dial, phoneOf, type Contact } from './contact.ts';
import type { Everything } from './everything.ts';
import { attribute, type AnyNode } from './markup.ts';

/** All texts with the telephone numbers that the list of contacts has. */
export function fillNumbers(all: Everything): Everything {
  const contacts = all.contacts.map(({ value }) => value);
  const fill = <T extends { value: { body: Body } }>(items: T[]) =>
    items.map((item) => ({ ...item, value: { ...item.value, body: withNumbers(item.value.body, contacts) } }));
  const { entries, issues, meetings, pages } = all;
  return { ...all, entries: fill(entries), issues: fill(issues), meetings: fill(meetings), pages: fill(pages) };
}

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
