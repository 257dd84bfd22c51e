import { plainWords } from '../../platform/index.js';

/** The same person, whichever of the names is written first. */
export const personKey = (name: string, birthDate: string): string =>
  `${plainWords(name).split(' ').toSorted().join(' ')} ${birthDate}`;

/** What a file is known by: no folders, no difference between small and capital letters. */
export const fileKey = (name: string): string => name.normalize('NFC').split(/[\\/]/).at(-1)!.trim().toLowerCase();
