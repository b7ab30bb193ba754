/**
 * What a picture tells of who took it, where and with what: EXIF's tags of place, person and camera, and the same in
 * XMP, IPTC and the comments of PNG. The kind of a picture's colours and its turning are nobody's business.
 * @returns in Swedish words, what was found
 */
export function originOf({ exif, xmp, iptc, comments = [] }: Origin): string[] {
  const tags = exif ? exifTags(exif) : new Set<number>();
  const text = xmp ? new TextDecoder().decode(xmp) : '';
  const keywords = comments.map(({ keyword }) => keyword).join(' ');
  const found: [boolean, string][] = [
    [tags.has(0x8825) || /exif:GPS|GPSLatitude/.test(text), 'var den är tagen'],
    [
      [0x013b, 0x8298, 0x9c9d, 0xa430].some((tag) => tags.has(tag)) ||
        /dc:creator|dc:rights|aux:OwnerName|tiff:Artist|photoshop:(?:Credit|AuthorsPosition)|Iptc4xmpCore/.test(text) ||
        /\b(?:Author|Copyright|Artist)\b/i.test(keywords) ||
        iptc !== undefined,
      'vem som har gjort den',
    ],
    [
      [0x010f, 0x0110, 0x9003, 0xa431, 0xa435].some((tag) => tags.has(tag)) ||
        /tiff:(?:Make|Model)|SerialNumber/.test(text),
      'vilken kamera den är tagen med, eller när',
    ],
  ];
  return found.filter(([is]) => is).map(([, words]) => words);
}

/** As sharp gives them. */
export interface Origin {
  exif?: Uint8Array | undefined;
  xmp?: Uint8Array | undefined;
  iptc?: Uint8Array | undefined;
  comments?: readonly { keyword: string; text: string }[] | undefined;
}

/** The tags of EXIF's directories, those with an empty value left out (TIFF 6.0, section 2). */
function exifTags(block: Uint8Array): Set<number> {
  const start = String.fromCharCode(...block.subarray(0, 4)) === 'Exif' ? 6 : 0;
  const view = new DataView(block.buffer, block.byteOffset + start, Math.max(0, block.byteLength - start));
  const tags = new Set<number>();
  if (view.byteLength < 8) return tags;
  const little = view.getUint16(0) === 0x4949;
  const fits = (at: number, size: number) => at >= 0 && at + size <= view.byteLength;
  const seen = new Set<number>();
  const read = (at: number): void => {
    if (seen.has(at) || !fits(at, 2)) return;
    seen.add(at);
    const count = view.getUint16(at, little);
    for (let index = 0; index < count && fits(at + 2 + index * 12, 12); index++) {
      const entry = at + 2 + index * 12;
      const [tag, values, value] = [
        view.getUint16(entry, little),
        view.getUint32(entry + 4, little),
        view.getUint32(entry + 8, little),
      ];
      if (values > 0 && !(tag === 0x8825 && !hasEntries(value))) tags.add(tag);
      if (tag === 0x8769) read(value);
    }
  };
  const hasEntries = (at: number) => fits(at, 2) && view.getUint16(at, little) > 0;
  read(view.getUint32(4, little));
  return tags;
}
