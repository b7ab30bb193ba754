import type { Page } from 'playwright';
import { MAIL_SECURITY_POLICY } from '../../src/headers.ts';

/** A page that carries its styles and pictures in itself and can ask nobody for anything. */
const POLICY = `${MAIL_SECURITY_POLICY}; img-src data:`;

/**
 * The page as one file that opens from a disk: styles and pictures inside, links to where the portal is published,
 * no scripts. The words and the rest of the markup stay as they were.
 * @returns HTML
 */
export function standalonePage(page: Page): Promise<string> {
  return page.evaluate(freeze, POLICY);
}

/** Runs in the page: it knows nothing of this file. */
async function freeze(policy: string): Promise<string> {
  const all = <E extends Element>(selector: string) => [...document.querySelectorAll<E>(selector)];
  const get = async (address: string) => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`The page lacks ${address}`);
    return response;
  };
  const asData = async (address: string) => {
    const reader = new FileReader();
    const read = new Promise((resolve) => reader.addEventListener('load', resolve));
    reader.readAsDataURL(await (await get(address)).blob());
    await read;
    return String(reader.result);
  };
  for (const link of all<HTMLLinkElement>('link[rel=stylesheet]')) {
    const style = document.createElement('style');
    style.textContent = await (await get(link.href)).text();
    link.replaceWith(style);
  }
  for (const image of all<HTMLImageElement>('img')) {
    const address = image.currentSrc || image.src;
    image.removeAttribute('srcset');
    image.setAttribute('src', await asData(address));
  }
  for (const gone of all('script, link[rel~=icon], link[rel~=preload], link[rel~=modulepreload]')) gone.remove();
  for (const link of all<HTMLAnchorElement | HTMLLinkElement>('a[href], link[href]'))
    if (!link.getAttribute('href')?.startsWith('#')) link.setAttribute('href', link.href);
  for (const form of all<HTMLFormElement>('form[action]')) form.setAttribute('action', form.action);
  document.querySelector('meta[http-equiv=Content-Security-Policy]')?.setAttribute('content', policy);
  return `<!doctype html>\n${document.documentElement.outerHTML}\n`;
}
