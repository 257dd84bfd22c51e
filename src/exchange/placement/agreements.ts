/** Where a parent's own link leads; the page opens in the language in which they were asked. */
export const agreementPath = (token: string, locale: string): string => `/exchange/agreements/${token}?lang=${locale}`;
