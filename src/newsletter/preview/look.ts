/** How a reader's program shows the mail. */
export interface Look {
  /** Width of the window, px. */
  width: (typeof WIDTHS)[number];
  colours: 'light' | 'dark';
  images: boolean;
  /** Whether the program keeps the style block; some strip it. */
  styles: boolean;
}

/** The telephone, the reading pane and the whole window. */
export const WIDTHS = [320, 600, 1024] as const;

/** The one picture, served beside the frame, so that a preview asks no other host. */
export const LOGOTYPE = 'logotyp';

/**
 * The mail's HTML as a program with this look reads it, whatever the reader's own machine is set to. Nothing else of it
 * is changed. That pictures stay away is the frame's policy (`framePolicy`), as in a program that does not fetch them.
 */
export function mailAs(html: string, { colours, styles }: Pick<Look, 'colours' | 'styles'>): string {
  const own = html.replace(/(<img[^>]*? src=")[^"]*/g, `$1${LOGOTYPE}`);
  if (!styles) return own.replace(/<style\b[\s\S]*?<\/style>/g, '');
  return own
    .replaceAll('@media screen and (prefers-color-scheme:dark)', colours === 'dark' ? '@media all' : '@media not all')
    .replace(/(color-schemes?:)light dark/g, `$1${colours}`)
    .replace(/(<meta name="(?:supported-)?color-schemes?" content=")light dark/g, `$1${colours}`);
}

/** What a frame with the mail may fetch: nothing, or the logotype. */
export const framePolicy = ({ images }: Pick<Look, 'images'>) =>
  [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `img-src ${images ? "'self'" : "'none'"}`,
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');

/** What is asked for: a value, or all there are. */
export interface Shown {
  widths: readonly Look['width'][];
  colours: readonly Look['colours'][];
  images: boolean;
  styles: boolean;
}

const COLOURS = { ljust: 'light', morkt: 'dark' } as const;

/** Reads the choices of the preview's form: `bredd=320&farger=morkt&bilder=utan&stilar=utan`. What is unknown means all. */
export function readShown(query: URLSearchParams): Shown {
  const widths = WIDTHS.filter((width) => query.get('bredd') === String(width));
  const colours = Object.entries(COLOURS).flatMap(([word, each]) => (query.get('farger') === word ? [each] : []));
  return {
    widths: widths.length > 0 ? widths : WIDTHS,
    colours: colours.length > 0 ? colours : ['light', 'dark'],
    images: query.get('bilder') !== 'utan',
    styles: query.get('stilar') !== 'utan',
  };
}

/** The query of a frame, which `readShown` reads back. */
export const frameQuery = ({ width, colours, images, styles }: Look) =>
  new URLSearchParams({
    bredd: String(width),
    farger: colours === 'dark' ? 'morkt' : 'ljust',
    bilder: images ? 'med' : 'utan',
    stilar: styles ? 'med' : 'utan',
  }).toString();

/** Every frame of what is asked for. */
export const looks = ({ widths, colours, images, styles }: Shown): Look[] =>
  widths.flatMap((width) => colours.map((each) => ({ width, colours: each, images, styles })));
