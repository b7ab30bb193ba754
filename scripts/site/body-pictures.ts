import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withBase } from '../../src/model/links.ts';

/** Lays a picture into the portal, by its file. @returns its address with the base, and how large it is in pixels */
export type LayPicture = (file: string) => Promise<{ src: string; width: number; height: number }>;

/**
 * Lays the pictures of bodies as WebP, which is a fraction of the bytes and looks the same; a drawing (SVG) as it is. A picture has its
 * name as long as it looks the same, so that readers may keep it for a year (`headers.ts`).
 * @param folder of the portal
 * @param base the path that the portal lies at
 */
export function bodyPictures(folder: string, base: string): LayPicture {
  return async (file) => {
    const { data, type, width, height } = await shown(file);
    const hash = createHash('sha256').update(data).digest('base64url').slice(0, 10);
    const address = `/_astro/${path.parse(file).name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.${hash}.${type}`;
    mkdirSync(path.join(folder, '_astro'), { recursive: true });
    writeFileSync(path.join(folder, address), data);
    return { src: encodeURI(withBase(base, address)), width, height };
  };
}

async function shown(file: string) {
  const { default: sharp } = await import('sharp');
  const bytes = readFileSync(file);
  // All pictures of one that moves.
  const picture = sharp(bytes, { pages: -1 });
  if (/\.svg$/i.test(file)) return { data: bytes, type: 'svg', ...(await picture.metadata()) };
  const { data, info } = await picture.autoOrient().webp().toBuffer({ resolveWithObject: true });
  return { data, type: 'webp', width: info.width, height: info.pageHeight ?? info.height };
}
