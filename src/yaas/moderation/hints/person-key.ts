import { createHash } from 'node:crypto';
import anyAscii from 'any-ascii';

/**
 * A digest of a name and a birth date (`YYYY-MM-DD`). Script, marks, case, hyphens and the order of names make no difference: "Шевченко Олена"
 * and "Olena Shevchenko" are one. Names in Chinese characters are read as Mandarin: a Japanese name matches itself, not its Latin form.
 */
export function personKey(name: string, birthDate: string): string {
  const letters = anyAscii(name.normalize('NFKC')).toLowerCase();
  const parts = letters.match(/[a-z0-9]+/g) ?? [];
  return createHash('sha256')
    .update(`${parts.toSorted().join(' ')} ${birthDate}`)
    .digest('hex');
}
