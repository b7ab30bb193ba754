/** How we present ourselves to those we ask: the name in robots.txt, and the portal's address, where it says who runs it. */
export const ROBOT = 'Kontaktnatet';
export const agentOf = (siteAddress: string) => `${ROBOT}/1.0 (+${siteAddress})`;
