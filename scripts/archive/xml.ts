/** A piece of XML: what `element` made, or text that is escaped as it is put in. */
export type Xml = XmlElement | string;

interface XmlElement {
  readonly xml: string;
}

/**
 * An element; attributes without value are left out. Content is data: no text and no name of a file becomes markup.
 * @param inside elements, or one text
 */
export function xmlElement(name: string, attributes: Record<string, string | undefined>, ...inside: Xml[]): XmlElement {
  const given = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(value)}"`])); // prettier-ignore
  const open = `<${name}${given.join('')}`;
  if (inside.length === 0) return { xml: `${open}/>` };
  const isText = inside.every((each) => typeof each === 'string');
  const lines = inside.map((each) => (typeof each === 'string' ? escaped(each) : each.xml));
  return { xml: isText ? `${open}>${lines.join('')}</${name}>` : `${open}>\n${lines.join('\n')}\n</${name}>` };
}

/** A whole document. */
export const xmlFile = ({ xml }: XmlElement) =>
  new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`);

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Signs that XML 1.0 cannot have are left out. */
const escaped = (text: string) =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
