/** What Pagefind's files are made of: CBOR (RFC 8949) as its writer uses it, without tags and without maps. */
export type Item = number | string | boolean | null | Item[];

/**
 * Reads one value.
 * @throws RangeError for a file that is cut off, or holds a sort that Pagefind 1.5 does not write
 */
export function readCbor(bytes: Uint8Array): Item {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder();
  let at = 0;
  return item();

  function item(): Item {
    const head = view.getUint8(at++);
    const sort = head >> 5;
    const info = head & 31;
    if (sort === 0) return size(info);
    if (sort === 1) return -1 - size(info);
    if (sort === 3) return text(size(info));
    if (sort === 4) return info === 31 ? untilBreak() : list(size(info));
    if (sort === 7 && info >= 20 && info <= 22) return info === 22 ? null : info === 21;
    throw new RangeError(`CBOR of sort ${sort} (${info}) at ${at}`);
  }

  function size(info: number): number {
    if (info < 24) return info;
    if (info === 24) return view.getUint8(at++);
    at += info === 25 ? 2 : 4;
    return info === 25 ? view.getUint16(at - 2) : view.getUint32(at - 4);
  }

  function text(length: number): string {
    at += length;
    if (at > bytes.length) throw new RangeError('CBOR is cut off');
    return decoder.decode(bytes.subarray(at - length, at));
  }

  function list(length: number): Item[] {
    const items: Item[] = [];
    for (let count = 0; count < length; count++) items.push(item());
    return items;
  }

  function untilBreak(): Item[] {
    const items: Item[] = [];
    while (bytes[at] !== 0xff) items.push(item());
    at++;
    return items;
  }
}
