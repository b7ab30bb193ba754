import type { Kind } from '../model/kinds.ts';

/**
 * Colours and type of the mail: those of `styles/tokens.css`, as values, since mail programs know no variables.
 * Text is black or white, as the city's graphic profile has it; colour stands on surfaces and lines only.
 */
export interface Palette {
  text: string;
  paper: string;
  /** Around the paper and behind what stands aside. */
  desk: string;
  /** Thin line that holds a card. */
  line: string;
  /** Behind Exempel. */
  mark: string;
  tabs: Record<Kind, string>;
}

export const LIGHT: Palette = {
  text: '#14181a',
  paper: '#ffffff',
  desk: '#f4f6f7',
  line: '#c3ccd0',
  mark: '#fff2b0',
  tabs: {
    research: '#e0d0e7',
    reports: '#bfe4f2',
    talks: '#faceb9',
    guidance: '#b7e1c8',
    outlook: '#fff2b0',
    training: '#f8ccdc',
    questions: '#d9e6c3',
  },
};

export const DARK: Palette = {
  text: '#f3f5f6',
  paper: '#14181a',
  desk: '#1d2326',
  line: '#46525a',
  mark: '#5c5310',
  tabs: {
    research: '#5d4a73',
    reports: '#23566b',
    talks: '#7a4630',
    guidance: '#2b5c45',
    outlook: '#5f5518',
    training: '#743c54',
    questions: '#475a26',
  },
};

/** Fonts that the reader's machine has. Classic Outlook is told one of its own in `mail-head.ts`. */
export const FONT = "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** Size and line height in px; Word's engine wants both. */
const type = (size: number, line: number, more = '') => `font-size:${size}px;line-height:${line}px;${more}`;

export const TYPE = {
  h1: type(30, 36, 'font-weight:700;letter-spacing:-0.3px;'),
  h2: type(21, 28, 'font-weight:700;'),
  h3: type(18, 24, 'font-weight:700;'),
  h4: type(17, 26, 'font-weight:700;'),
  text: type(17, 26),
  card: type(16, 24),
  small: type(15, 23),
  tab: type(14, 20, 'font-weight:700;'),
} as const;

/** Space at the sides of the text, on 600 px and on a telephone. */
export const GUTTER = 28;
export const SMALL_GUTTER = 16;
