import type { NewCommunity } from './new-community.js';

/** Letters that Unicode does not take apart into a base and a mark. */
const letters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ə: 'a',
  ħ: 'h',
};

/** The last part of a community's address: `portland-or`, `sao-paulo-br`, `guerrero-mx-state`. */
export function slugOf(community: Pick<NewCommunity, 'name' | 'kind' | 'countryIso2' | 'subdivisionCode'>): string {
  const place =
    community.countryIso2 === 'US' && community.subdivisionCode
      ? community.subdivisionCode.slice(3)
      : community.countryIso2;
  const kind = community.kind === 'city' || community.kind === 'town' ? '' : community.kind;
  return [plain(community.name) || 'community', plain(place), kind].filter(Boolean).join('-');
}

/** A slug that is not taken yet, by a number at its end; the one found is taken from then on. */
export function freeSlug(wanted: string, taken: Set<string>): string {
  let slug = wanted;
  for (let number = 2; taken.has(slug); number += 1) slug = `${wanted}-${number}`;
  taken.add(slug);
  return slug;
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[ßæœøđðþłıəħ]/g, (letter) => letters[letter]!)
    .replace(/[\u0300-\u036f'’ʻ]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
