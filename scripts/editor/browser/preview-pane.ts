import { sayAloud } from './say-aloud.ts';
import { isBack } from './call-desk.ts';
import { newElement } from './element.ts';

const WIDTHS = [
  { id: 'mobil', name: 'Mobil', width: 390 },
  { id: 'dator', name: 'Dator', width: 1100 },
] as const;

/**
 * The page as it would be, beside the form. The next one is loaded behind the one that is seen and takes its place, at the
 * same height: nothing blinks while somebody types. Its links open in a tab of their own.
 */
export class PreviewPane {
  readonly element: HTMLElement;
  private readonly stage = newElement('div', { class: 'stage' });
  private readonly said = newElement('p', { class: 'hint' });
  private frame: HTMLIFrameElement | undefined;
  private address: string | undefined;
  private width: number = WIDTHS[1].width;
  private isLoading = false;
  private isStale = false;

  constructor() {
    const choices = WIDTHS.map(({ id, name, width }) => {
      const radio = newElement('input', {
        type: 'radio',
        name: 'bredd',
        id: `bredd-${id}`,
        onchange: () => this.resize(width),
      });
      radio.checked = width === this.width;
      return newElement('span', { class: 'tick' }, radio, newElement('label', { for: `bredd-${id}` }, name));
    });
    this.element = newElement(
      'section',
      { class: 'preview', 'aria-labelledby': 'sidan' },
      newElement(
        'div',
        { class: 'preview-head' },
        newElement('h2', { id: 'sidan' }, 'Så blir sidan'),
        newElement(
          'fieldset',
          { class: 'switch' },
          newElement('legend', { class: 'visually-hidden' }, 'Bredd'),
          choices,
        ),
      ),
      this.said,
      this.stage,
    );
    new ResizeObserver(() => this.fit()).observe(this.stage);
  }

  /** @param address undefined where the file has no page */
  show(address: string | undefined): void {
    this.address = address;
    if (!address) {
      this.said.textContent = 'Den här filen har ingen egen sida att visa.';
      return;
    }
    if (this.isLoading) this.isStale = true;
    else this.load(address);
  }

  private load(address: string): void {
    this.isLoading = true;
    if (!this.frame) this.said.textContent = 'Hämtar sidan …';
    const next = newElement('iframe', { src: address, title: 'Sidan så som den blir', class: 'coming' });
    next.addEventListener('load', () => this.change(next), { once: true });
    this.stage.append(next);
    this.fit();
  }

  private change(next: HTMLIFrameElement): void {
    const page = next.contentDocument;
    this.isLoading = false;
    if (page && isShown(page)) this.turnTo(next, page);
    else this.keep(next);
    // The page loads itself anew when its file is saved, and when the server is gone.
    next.addEventListener('load', () => this.look(next));
    if (!this.isStale || !this.address) return;
    this.isStale = false;
    this.load(this.address);
  }

  private turnTo(next: HTMLIFrameElement, page: Document): void {
    next.contentWindow?.scrollTo(0, this.frame?.contentWindow?.scrollY ?? 0);
    withoutWays(page);
    next.classList.remove('coming');
    this.frame?.remove();
    this.frame = next;
    this.said.textContent = '';
  }

  /** The text cannot be made into a page just now: half a box, a bracket left open. What was seen stays. */
  private keep(next: HTMLIFrameElement): void {
    next.remove();
    void isBack().then((isThere) => {
      if (!isThere) this.said.textContent = STOPPED;
      else if (this.frame)
        this.said.textContent = 'Så såg sidan ut nyss. Den följer med igen när felet i texten är rättat.';
      else this.said.textContent = 'Sidan går inte att visa än. Den kommer när det som är kvar är ifyllt eller rättat.';
    });
  }

  /** A page that has loaded itself anew into nothing is no page. */
  private look(frame: HTMLIFrameElement): void {
    const page = frame.contentDocument;
    if (page && isShown(page)) return withoutWays(page);
    if (frame === this.frame) this.frame = undefined;
    this.keep(frame);
  }

  private resize(width: number): void {
    this.width = width;
    this.fit();
    sayAloud(width < 500 ? 'Sidan visas som på en mobil.' : 'Sidan visas som på en dator.');
  }

  /** As wide as was asked for, made smaller where there is less room. */
  private fit(): void {
    const room = this.stage.clientWidth;
    const scale = Math.min(1, room / this.width);
    for (const frame of this.stage.querySelectorAll('iframe')) {
      frame.style.width = `${this.width}px`;
      frame.style.height = `${this.stage.clientHeight / scale}px`;
      frame.style.transform = `scale(${scale})`;
    }
  }
}

const STOPPED =
  'Portalen på din dator har stannat, så sidan går inte att visa. Den kommer tillbaka när portalen är igång igen.';

/** Not a page that says that there is none: a text that is too long, or lacks what it needs, has no page. */
function isShown(page: Document): boolean {
  const [loaded] = page.defaultView?.performance.getEntriesByType('navigation') ?? [];
  const { responseStatus } = loaded as PerformanceNavigationTiming;
  return responseStatus !== 404 && page.querySelector('#innehall') !== null;
}

/** The way to the form leads back here, and other links lead away from what is being written. */
function withoutWays(page: Document | null): void {
  page?.documentElement.style.setProperty('scroll-behavior', 'auto');
  page?.querySelector('.edit-link')?.remove();
  page?.addEventListener('click', openApart, true);
}

function openApart(event: MouseEvent): void {
  const link = (event.target as Element | null)?.closest('a');
  if (!link || link.getAttribute('href')?.startsWith('#')) return;
  event.preventDefault();
  window.open(link.href, '_blank', 'noopener');
}
