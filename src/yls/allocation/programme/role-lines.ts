import type { InLanguages } from '../../../platform/index.js';
import { wordingIn, wordingTyped } from '../../form/wordings.js';

export interface RoleLine {
  title: InLanguages;
  seats: number;
  languages: string[];
}

type RolesRead = { ok: true; roles: RoleLine[] } | { ok: false; line: number };

/** Roles as they are typed, a line each: title, seats and perhaps languages, apart by semicolons. */
export function roleLines(typed: string): RolesRead {
  const roles: RoleLine[] = [];
  for (const [at, line] of typed.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const role = roleIn(line);
    if (!role) return { ok: false, line: at + 1 };
    roles.push(role);
  }
  return { ok: true, roles };
}

function roleIn(line: string): RoleLine | null {
  const [words = '', seats = '', spoken = ''] = line.split(';').map((part) => part.trim());
  const title = wordingIn(words);
  const languages = spoken
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((code) => code !== '');
  const isRight = /^[1-9]\d{0,2}$/.test(seats) && languages.every((code) => /^[a-z]{2}$/.test(code));
  return title && isRight ? { title, seats: Number(seats), languages } : null;
}

export const rolesTyped = (roles: readonly RoleLine[]): string =>
  roles.map(({ title, seats, languages }) => [wordingTyped(title), seats, languages.join(', ')].join('; ')).join('\n');
