const VALUE = (letter: string) => parseInt(letter, 36);

/** The remainder by 97 of letters and digits read as a number, A as 10 (ISO 7064). */
const remainder = (text: string): number =>
  Array.from(text).reduce((rest, letter) => {
    const value = VALUE(letter);
    return (rest * (value > 9 ? 100 : 10) + value) % 97;
  }, 0);

/** A creditor's reference by ISO 11649: `RF`, two check digits, and up to 21 letters and digits. */
export const referenceOf = (body: string): string =>
  `RF${String(98 - remainder(`${body}RF00`)).padStart(2, '0')}${body}`;

/** Whether it was copied without a slip. */
export const isReference = (typed: string): boolean => {
  const reference = typed.replace(/\s/g, '').toUpperCase();
  return /^RF\d{2}[0-9A-Z]{1,21}$/.test(reference) && remainder(reference.slice(4) + reference.slice(0, 4)) === 1;
};

/** In groups of four, as it is printed. */
export const shownReference = (reference: string): string => reference.match(/.{1,4}/g)!.join(' ');
