/** Why nobody could be asked, or nothing came of it. */
export type WebFaultKind = keyof typeof WORDS;

const WORDS = {
  'no-name': 'namnet på webbplatsen hittades inte',
  'no-network': 'nätverket går inte att nå',
  refused: 'webbplatsen tog inte emot',
  broken: 'svaret bröts eller gick inte att läsa',
  late: 'svaret dröjde för länge',
  certificate: 'webbplatsens säkerhetsintyg går inte att lita på',
  inside: 'adressen leder till den egna datorn eller det egna nätet',
  loop: 'adressen skickar vidare i en ring eller för många gånger',
  astray: 'adressen skickar vidare till något som inte är en webbadress',
} as const;

/** A question that got no answer. The message is Swedish and stands after a colon or a dash. */
export class WebFault extends Error {
  readonly kind: WebFaultKind;

  constructor(kind: WebFaultKind, cause?: unknown) {
    super(WORDS[kind], { cause });
    this.name = 'WebFault';
    this.kind = kind;
  }
}

const BY_CODE: Readonly<Record<string, WebFaultKind>> = {
  ENOTFOUND: 'no-name',
  ENODATA: 'no-name',
  EAI_AGAIN: 'no-network',
  ENETUNREACH: 'no-network',
  ENETDOWN: 'no-network',
  EHOSTUNREACH: 'no-network',
  ECONNREFUSED: 'refused',
  ETIMEDOUT: 'late',
  ABORT_ERR: 'late',
};

/** A fault of Node's as one of ours; what is none passes through. */
export function webFault(error: unknown): unknown {
  if (error instanceof WebFault || !(error instanceof Error)) return error;
  if (error instanceof AggregateError && error.errors.length > 0) return webFault(error.errors[0]);
  const { code = '', name } = error as NodeJS.ErrnoException;
  if (name === 'TimeoutError' || name === 'AbortError') return new WebFault('late', error);
  if (/CERT|SSL|TLS|ALTNAME|SELF_SIGNED|UNABLE_TO_/.test(code)) return new WebFault('certificate', error);
  return code ? new WebFault(BY_CODE[code] ?? 'broken', error) : error;
}
