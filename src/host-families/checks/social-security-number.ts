/** Nine digits as a Social Security number is written, with or without hyphens: never kept. */
const NUMBER = /(?<!\d)\d{3}[- .]?\d{2}[- .]?\d{4}(?!\d)/;

export const looksLikeSocialSecurityNumber = (text: string): boolean => NUMBER.test(text);
