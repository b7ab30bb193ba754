import { z } from 'zod';
import { KINDS } from './model/kinds.ts';
import { links } from './model/links.ts';

/** Which function said yes, and on which day; undefined until somebody has. */
type Confirmed = { by: string; on: string } | undefined;

/**
 * THE configuration of the portal: what another city, or another address, would change.
 * A fault names the field; nothing else in the code repeats these facts.
 */
const settings = {
  name: 'Kontaktnätet',
  tagline: 'mot våldsbejakande extremism',
  city: 'Göteborgs Stad',
  /** Where the portal is published, sub-folder included: `https://intranat.exempel.se/vbe/`. PORTAL_ADDRESS overrides. */
  address: 'https://kontaktnatet.example/',
  /** The intranet that the portal is a part of; leave out to show no way back. */
  intranet: undefined as { name: string; address: string } | undefined,
  language: 'sv',
  timeZone: 'Europe/Stockholm',
  /**
   * Who the newsletter comes from and is answered by: a function, never a person. `newsletter inbox` reads the box, so it is
   * one of the newsletter's own, not the general one of an office. The address is a placeholder until there is such a box.
   */
  sender: {
    name: 'Stadsledningskontoret, Trygghet och samhälle',
    email: 'informationsbrev@kontaktnatet.example',
  },
  /** Surfaces and lines only; text is black or white, as in the city's profile. The tabs' colours stand in styles/tokens.css. */
  colours: { accent: '#0076bc' },
  /** Own logotype below `public/`, with its alternative text. Leave out for the neutral word mark. */
  logotype: undefined as { file: string; alt: string } | undefined,
  menu: [
    { name: 'Kunskap', address: links.knowledge },
    { name: KINDS.guidance.many, address: links.kind('guidance') },
    { name: 'Telefonnummer', address: links.contact },
    { name: 'Nätverket', address: links.network },
    { name: 'Informationsbrev', address: links.issues },
    { name: 'Ordlista', address: links.glossary },
  ],
  /** Months until an entry should be read through again; `npm run new` fills in reviewBy from these. */
  reviewMonths: { research: 12, reports: 12, talks: 12, guidance: 6, outlook: 6, training: 12, questions: 12 },
  issuesPerYear: 6,
  /** Number of the decision by which personal data may be erased, `npm run register -- forget`. Leave out while there is none. */
  disposalDecision: undefined as string | undefined,
  /**
   * What only a person can decide of personal data. Until a function has confirmed it, with the day (`confirmed: { by:
   * 'Dataskyddsombudet', on: '2026-12-03' }`), it is shown as to be confirmed.
   */
  processing: {
    controller: { said: 'Kommunstyrelsen, genom stadsledningskontoret', confirmed: undefined as Confirmed },
    legalBasis: {
      said: 'Brevet och nätverket är en uppgift av allmänt intresse (artikel 6.1 e i dataskyddsförordningen).',
      confirmed: undefined as Confirmed,
    },
    retention: { said: 'Tiderna i gallringstabellen.', confirmed: undefined as Confirmed },
  },
  /** Whether search engines may list the portal. An intranet says no. */
  indexing: false,
};

const field = (message: string) => ({ error: () => message });
const months = z.number().int(field('ska vara ett antal månader')).positive(field('ska vara ett antal månader'));
const menuItem = z.strictObject({
  name: z.string().min(1),
  address: z.string().startsWith('/', field('ska börja med /')),
});

const decision = z.strictObject({
  said: z.string().min(1, field('får inte vara tomt')),
  confirmed: z
    .strictObject({
      by: z.string().min(1, field('ska vara en funktion')),
      on: z.iso.date(field('ska vara en dag, ÅÅÅÅ-MM-DD')),
    })
    .optional(),
});

const siteSchema = z.strictObject({
  name: z.string().min(1, field('får inte vara tomt')),
  tagline: z.string(),
  city: z.string().min(1, field('får inte vara tomt')),
  address: z
    .string()
    .refine(
      (text) => /^https?:\/\/[^?#@\s]+$/i.test(text) && URL.canParse(text),
      field('ska vara en hel webbadress, till exempel https://intranat.exempel.se/vbe/'),
    )
    .transform((url) => url.replace(/\/*$/, '/')),
  intranet: z
    .strictObject({
      name: z.string(),
      address: z.url({ protocol: /^https?$/, ...field('ska vara en hel webbadress') }),
    })
    .optional(),
  language: z.literal('sv', field('ska vara sv: sidorna och sökningen är skrivna för svenska')),
  timeZone: z.string().refine(isTimeZone, field('ska vara en tidszon, till exempel Europe/Stockholm')),
  sender: z.strictObject({ name: z.string().min(1), email: z.email(field('ska vara en e-postadress')) }),
  colours: z.strictObject({
    accent: z.string().regex(/^#[0-9a-f]{6}$/i, field('ska vara en färg, till exempel #0076bc')),
  }),
  logotype: z.strictObject({ file: z.string(), alt: z.string().min(1, field('behöver en alternativtext')) }).optional(),
  menu: z.array(menuItem).min(1),
  reviewMonths: z.record(z.enum(Object.keys(KINDS) as [keyof typeof KINDS]), months),
  issuesPerYear: z.number().int().positive(),
  processing: z.strictObject({ controller: decision, legalBasis: decision, retention: decision }),
  disposalDecision: z.string().min(1, field('får inte vara tomt')).optional(),
  indexing: z.boolean(),
});

export type Site = Readonly<z.output<typeof siteSchema>> & {
  /** The path of `address`, with slashes at both ends: `/` or `/vbe/`. */
  base: string;
};

/**
 * The parsed and frozen configuration.
 * @param address what PORTAL_ADDRESS says, which overrides the published address
 * @throws Error naming every faulty field, in Swedish
 */
export function parseSite(input: unknown = settings, address?: string): Site {
  const place = (name: string) => (address && name === 'address' ? 'PORTAL_ADDRESS' : `src/site.ts ${name}`);
  const result = siteSchema.safeParse(address ? { ...(input as object), address } : input, {
    error: z.locales.sv().localeError,
  });
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `${place(issue.path.join('.'))} – ${issue.message}`);
    throw new SiteError(faults.join('\n'));
  }
  return frozen({ ...result.data, base: new URL(result.data.address).pathname });
}

/** Frozen with everything in it. */
function frozen<T extends object>(value: T): T {
  for (const inner of Object.values(value)) if (typeof inner === 'object') frozen(inner as object);
  return Object.freeze(value);
}

/** A mistake in the configuration, told in Swedish without a stack trace. */
export class SiteError extends Error {
  override name = 'SiteError';
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('sv', { timeZone: name }));
  } catch {
    return false;
  }
}
