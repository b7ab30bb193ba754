/** Mail services for private persons that people in Sweden use: never a domain of work, whoever asks. */
const SERVICES = [
  'aol.com',
  'bredband.net',
  'bredband2.com',
  'comhem.se',
  'fastmail.com',
  'glocalnet.net',
  'googlemail.com',
  'gmail.com',
  'home.se',
  'icloud.com',
  'mac.com',
  'mail.com',
  'me.com',
  'msn.com',
  'passagen.se',
  'pm.me',
  'proton.me',
  'protonmail.com',
  'rocketmail.com',
  'spray.se',
  'swipnet.se',
  'tele2.se',
  'telia.com',
  'tutanota.com',
  'yandex.com',
  'ymail.com',
  'zoho.com',
];

/** Those with a domain in each country: `hotmail.se`, `yahoo.co.uk`. */
const IN_EACH_COUNTRY = /^(?:hotmail|outlook|live|yahoo|gmx|mail)\.(?:com|co\.uk|[a-z]{2,3})$/;

/** Whether a domain, in its one form, gives addresses to private persons. */
export const isPrivateMail = (domain: string): boolean => SERVICES.includes(domain) || IN_EACH_COUNTRY.test(domain);
