import { findPhoneNumbersInText } from 'libphonenumber-js';
import { TEXT_FIELDS, type TextField, type WorkTexts } from '../work/work-texts.js';

export type PersonalKind = 'email' | 'phone' | 'address' | 'handle';

/** Personal data in one field of a work, with the words themselves; they are shown and never stored. */
export interface PersonalFinding {
  kind: PersonalKind;
  field: TextField;
  words: string;
}

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/** "@name" outside an address, or a name after the name of a network. */
const HANDLES = [
  /(?<![\p{L}\p{N}.@])@[A-Za-z0-9_][A-Za-z0-9_.]{2,29}/gu,
  /\b(?:instagram|insta|tiktok|snapchat|discord|telegram|whatsapp|twitter|facebook|ig|vk|weibo|wechat|line id)\s*[:=]\s*\S{3,}/giu,
];

/** A number and a street, in either order: English, German, French, Spanish, Italian, Ukrainian and Russian; Japanese and Chinese by block or number. */
const ADDRESSES = [
  /\b\d{1,5}[A-Za-z]?\s+(?:[A-Z][\p{L}'.-]+\s+){1,4}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Place|Pl|Way|Terrace|Parkway|Circle)\b/gu,
  /\b\p{Lu}[\p{L}-]*(?:straße|strasse|str\.|weg|gasse|platz|allee)\s+\d{1,4}[a-z]?\b/gu,
  /\b\d{1,4},?\s+(?:rue|avenue|boulevard|place|chemin)\s+\p{L}[\p{L}'’ -]{2,40}/giu,
  /\b(?:calle|avenida|carrera|paseo|plaza|via|viale|piazza|rua)\s+\p{L}[\p{L}'’. -]{2,40}?,?\s+(?:n[.º°]?\s*)?\d{1,4}\b/giu,
  /(?:вул\.|вулиця|ул\.|улица|просп\.|проспект)\s*\p{L}[\p{L}'’. -]{2,40}?,?\s*(?:буд\.|д\.)?\s*\d{1,4}/giu,
  /\d{1,4}丁目\d{0,4}|\p{Script=Han}{2,12}(?:路|街|道)\d{1,5}号/gu,
];

/** Everything in the texts of a work by which a stranger could find the child. Many hints are nothing: a person looks. */
export function personalDataIn(texts: WorkTexts): PersonalFinding[] {
  return TEXT_FIELDS.flatMap((field) => findingsIn(texts[field]).map((found) => ({ ...found, field })));
}

function findingsIn(text: string): Omit<PersonalFinding, 'field'>[] {
  const emails = matches(text, [EMAIL]);
  const without = emails.reduce((rest, email) => rest.replace(email, ' '), text);
  return [
    ...emails.map((words) => ({ kind: 'email' as const, words })),
    ...phonesIn(without).map((words) => ({ kind: 'phone' as const, words })),
    ...matches(without, ADDRESSES).map((words) => ({ kind: 'address' as const, words })),
    ...matches(without, HANDLES).map((words) => ({ kind: 'handle' as const, words })),
  ];
}

/** With its country's code anywhere, or as it is written in the United States, where most members are. */
const phonesIn = (text: string): string[] =>
  findPhoneNumbersInText(text, { defaultCountry: 'US' }).map(({ startsAt, endsAt }) => text.slice(startsAt, endsAt));

const matches = (text: string, patterns: readonly RegExp[]): string[] => [
  ...new Set(patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([words]) => words.trim()))),
];
