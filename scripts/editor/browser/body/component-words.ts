import { COMPONENTS } from '../../../../src/model/components.ts';
import { FACTS, type FactId } from '../../../../src/model/page.ts';
import type { Target } from '../../api.ts';

/** What the editor is told of a component of the body, and how each of its attributes is asked for. */
export interface ComponentWords {
  /** On the button. */
  name: string;
  about: string;
  /** What stands between its tags, if anything: asked for as text. */
  inside?: { label: string; about: string; isNeeded: boolean };
  attributes: Record<string, AttributeWords>;
  /** In the running text, and no block of its own. */
  isInLine?: boolean;
}

export interface AttributeWords {
  label: string;
  about?: string;
  /** Searched for instead of written. */
  find?: Target;
  /** Chosen among these. */
  choices?: readonly (readonly [string, string])[];
}

const FACT_WORDS: Readonly<Record<FactId, string>> = {
  'antal-artiklar': 'Hur många texter portalen har',
  avsandare: 'Vem som är avsändare',
  brevlada: 'Portalens e-postadress',
  'natverkets-ledning': 'Adressen till dem som leder nätverket',
  tipsa: 'Adress för tips till portalen',
  prenumerera: 'Knappen för att prenumerera på brevet',
  avsluta: 'Knappen för att avsluta brevet',
  'flode-allt': 'Flödet med allt nytt i portalen',
  'flode-brev': 'Flödet med bara informationsbrevet',
  'flode-andringar': 'Flödet med det som ändras i texterna',
  'senaste-breven': 'De senaste tre breven',
  registret: 'Vad registret säger om mottagarna',
  sparas: 'Vad som sparas om mottagarna, och hur länge',
  'rattslig-grund': 'Den rättsliga grunden',
  ansvarig: 'Vem som är personuppgiftsansvarig',
};

/** By the name in `src/model/components.ts`. A component without words here is asked for by the names it has there. */
export const COMPONENT_WORDS: Readonly<Record<string, ComponentWords>> = {
  Entry: {
    name: 'Kort till en text',
    about: 'Visar en annan text i portalen som ett kort, med dina ord om varför den är värd att läsa.',
    attributes: { id: { label: 'Vilken text', find: 'entries' } },
    inside: { label: 'Varför den är värd att läsa', about: 'En eller två meningar.', isNeeded: false },
  },
  Note: {
    name: 'Ruta',
    about: 'En sak som ska märkas, i en ruta för sig.',
    attributes: { title: { label: 'Rutans rubrik', about: 'Till exempel: Tänk på' } },
    inside: { label: 'Vad rutan säger', about: 'Helst högst tre meningar.', isNeeded: true },
  },
  Phone: {
    name: 'Telefonnummer',
    about: 'Skriver numret som det står bland kontaktvägarna. Ändras det där ändras det överallt.',
    attributes: { id: { label: 'Vilken kontaktväg', find: 'numbers' } },
    isInLine: true,
  },
  Fact: {
    name: 'Uppgift ur portalen',
    about:
      'Ett antal eller en adress som portalen själv vet, så att texten aldrig blir gammal. På portalens egna sidor.',
    attributes: { id: { label: 'Vilken uppgift', choices: FACTS.map((id) => [id, FACT_WORDS[id]] as const) } },
    isInLine: true,
  },
  Foreign: {
    name: 'Ord på annat språk',
    about: 'Talar om för uppläsande hjälpmedel att orden är på ett annat språk.',
    attributes: {
      lang: {
        label: 'Språk',
        choices: [
          ['en', 'Engelska'],
          ['da', 'Danska'],
          ['no', 'Norska'],
          ['fi', 'Finska'],
          ['de', 'Tyska'],
          ['fr', 'Franska'],
          ['ar', 'Arabiska'],
        ],
      },
    },
    inside: { label: 'Orden', about: 'Så som de står på det andra språket.', isNeeded: true },
    isInLine: true,
  },
};

/** The words for a component, also for one that has none of its own yet. */
export const wordsFor = (name: string): ComponentWords =>
  COMPONENT_WORDS[name] ?? {
    name,
    about: `Så här ser den ut: ${COMPONENTS[name]?.example ?? ''}`,
    attributes: {},
    ...(!(COMPONENTS[name]?.example ?? '/>').endsWith('/>') && {
      inside: { label: 'Innehåll', about: '', isNeeded: true },
    }),
  };
