import { category, type CategoryRules } from '../rule-set/category.js';
import type { WorkRules } from '../rule-set.schema.js';

const works = {
  text: { kind: 'text', form: 'prose', limit: { mode: 'words', max: 500 } },
  image: { kind: 'image', file: 'yaas.artwork' },
  audio: { kind: 'audio', file: 'yaas.recording', maxSeconds: 300 },
  film: { kind: 'film', file: 'yaas.film', maxSeconds: 300 },
} as const;

/** A category as it begins: its own page says the rest. */
export const newCategory = (code: string, label: string, kind: WorkRules['kind']): CategoryRules =>
  category.parse({ code, label: { en: label }, description: { en: label }, work: works[kind] });
