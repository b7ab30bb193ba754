import type { SaidOfText, SubmitOverview, SubmitRequest, TextToSend, WhoFaults } from '../submit-api.ts';
import { EDITOR_ADDRESS } from '../api.ts';
import { tellDesk } from './call-desk.ts';
import { dialogField } from './dialog.ts';
import { newElement } from './element.ts';
import { wordsOf } from './fault-words.ts';
import { formFault } from './form-words.ts';

/** What can be sent in, each with what has been done to it, and the sentence that tells of it. */
export function drawSending(seen: SubmitOverview, sendIn: (request: SubmitRequest) => void): HTMLElement {
  const heading = newElement('h2', { id: 'skicka' }, 'Att skicka in');
  if (seen.toSend.length === 0)
    return newElement(
      'section',
      { class: 'stack', 'aria-labelledby': 'skicka' },
      heading,
      newElement('p', {}, 'Du har inget nytt att skicka in.'),
    );
  const who = seen.isKnown ? [] : whoFields();
  const form = newElement(
    'form',
    { class: 'stack', novalidate: true },
    newElement(
      'fieldset',
      { class: 'field' },
      newElement('legend', {}, 'Vilka texter är klara?'),
      newElement('div', { class: 'told' }),
      newElement('ul', { class: 'plain to-send' }, seen.toSend.map(row)),
    ),
    dialogField('mening', 'Vad har du gjort?', {
      about:
        'En mening, till exempel ”Ny rapport om skyddsfaktorer”. Den sparas för alltid: inga namn på personer och inget ur ärenden.',
    }),
    ...who,
    newElement('p', {}, newElement('button', { class: 'button', type: 'submit' }, 'Skicka in')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submitted(form, seen, sendIn);
  });
  return newElement('section', { class: 'stack', 'aria-labelledby': 'skicka' }, heading, form);
}

const whoFields = () => [
  newElement('p', {}, 'Portalen behöver veta vilken funktion som skickar in. Det frågar den bara en gång.'),
  dialogField('funktion', 'Din funktion', { about: 'Till exempel ”Redaktionen, Stadsledningskontoret”.' }),
  dialogField('adress', 'Funktionens e-postadress', { about: 'Alla som har portalens filer kan se den.' }),
];

async function submitted(
  form: HTMLFormElement,
  seen: SubmitOverview,
  sendIn: (request: SubmitRequest) => void,
): Promise<void> {
  for (const room of form.querySelectorAll('.told')) room.replaceChildren();
  const given = new FormData(form);
  const paths = given.getAll('text').map(String);
  const sentence = String(given.get('mening')).trim();
  const unexplained = seen.toSend.flatMap(({ path, isRemovedRecord }, at) =>
    isRemovedRecord && paths.includes(path) && String(given.get(`varfor-${at}`)).trim() === ''
      ? [complain(form, `[name=varfor-${at}]`, 'skriv varför texten ska bort och inte dras tillbaka')]
      : [],
  );
  const who = seen.isKnown ? {} : await tellWho(given);
  const missing = [
    paths.length === 0 && complain(form, 'input[name=text]', 'välj minst en text'),
    ...unexplained,
    sentence === '' && complain(form, '[name=mening]', 'skriv vad du har gjort'),
    who.name && complain(form, '[name=funktion]', who.name),
    who.address && complain(form, '[name=adress]', who.address),
  ].find((each) => each instanceof HTMLElement);
  if (missing) return missing.focus();
  const reasons = seen.toSend.flatMap(({ path, isRemovedRecord }, at) =>
    isRemovedRecord ? [[path, String(given.get(`varfor-${at}`))]] : [],
  );
  sendIn({ paths, sentence, reasons: Object.fromEntries(reasons) });
}

/** Who sends in is kept as soon as it is right; what cannot be asked is told where it begins. */
const tellWho = (given: FormData): Promise<WhoFaults> =>
  tellDesk<WhoFaults>('submit/who', { name: given.get('funktion'), address: given.get('adress') }).catch((error) => ({
    name: wordsOf(error),
  }));

function complain(form: HTMLFormElement, where: string, words: string): HTMLElement {
  const input = form.querySelector<HTMLElement>(where) ?? form;
  input
    .closest('.field')
    ?.querySelector('.told')
    ?.replaceChildren(newElement('p', { class: 'fault' }, `Fel: ${words}`));
  return input;
}

function row(text: TextToSend, at: number): HTMLElement {
  const { path, title, sort, words, isRemoved, isRemovedRecord, faults, hints, goesOnIn } = text;
  const id = `text-${at}`;
  const isFaulty = faults.length > 0;
  const why = dialogField(`varfor-${at}`, 'Varför ska den bort?', {
    about: 'Till exempel vilket beslut om gallring som gäller. Skälet sparas med ändringen.',
  });
  why.hidden = true;
  return newElement(
    'li',
    {},
    newElement(
      'label',
      { for: id },
      newElement('input', {
        type: 'checkbox',
        id,
        name: 'text',
        value: path,
        checked: !isFaulty && !isRemovedRecord,
        onchange: ({ target }) => (why.hidden = !(target as HTMLInputElement).checked),
        disabled: isFaulty,
        'aria-describedby': `${id}-om`,
      }),
      newElement('span', {}, title),
    ),
    newElement(
      'p',
      { class: 'hint', id: `${id}-om` },
      [sort, words, goesOnIn && `fortsätter i ”${goesOnIn}”`].filter(Boolean).join(' · '),
    ),
    isRemovedRecord && withdrawInstead(path),
    isRemovedRecord && why,
    isFaulty && newElement('p', { class: 'fault' }, 'Går inte att skicka in förrän det här är rättat:'),
    isFaulty &&
      newElement(
        'ul',
        {},
        faults.map((fault) => newElement('li', {}, isRemoved ? saying(fault) : wayTo(path, fault))),
      ),
    hints.length > 0 &&
      newElement(
        'details',
        {},
        newElement('summary', {}, hints.length === 1 ? 'Ett tips' : `${hints.length} tips`),
        newElement(
          'ul',
          {},
          hints.map((hint) => newElement('li', {}, wayTo(path, hint))),
        ),
      ),
  );
}

const withdrawInstead = (path: string) =>
  newElement(
    'p',
    {},
    'Texten har varit publicerad och är en allmän handling. Ta inte bort den, dra tillbaka den: ',
    newElement(
      'a',
      { href: `${EDITOR_ADDRESS}tidigare/?path=${encodeURIComponent(path)}` },
      'ta tillbaka texten ur Tidigare versioner',
    ),
    ', välj läget Tillbakadragen och skriv dag och skäl. Ska den ändå bort kryssar du i den och skriver varför.',
  );

/** In the words of the form, since that is where it is mended. */
function saying(said: SaidOfText): string {
  const { fault, remedy } = formFault(said);
  return `${said.label === undefined ? '' : `${said.label}: `}${fault} – ${remedy}`;
}

/** What the form itself does not say, that a change is told of nowhere, has a field there all the same. */
function wayTo(path: string, said: SaidOfText): HTMLElement {
  const to = new URLSearchParams({
    path,
    rad: String(said.line),
    ...(said.label !== undefined && { falt: said.field }),
  });
  return newElement('a', { href: `${EDITOR_ADDRESS}?${to.toString()}` }, saying(said));
}
