import type { Dossier } from '../dossier.js';
import type { PaperKind } from '../paper-kind.js';
import { hostProfile } from './host-profile.js';
import { idCard } from './id-card.js';
import type { PaperDocument, Say } from './paper-document.js';
import { schoolPack } from './school-pack.js';
import { schoolProfile } from './school-profile.js';
import { abuseReporting, rulesAndTravel } from './told-sheets.js';

/** Papers that others read are English, whatever the student reads. */
const ENGLISH: ReadonlySet<PaperKind> = new Set(['id-card', 'school-pack'] as const);

export const languageOf = (kind: PaperKind, { language }: Dossier): string => (ENGLISH.has(kind) ? 'en' : language);

/** Each paper from a dossier that has all of its sources; the Department's letter is not made here. */
export const DOCUMENTS: Readonly<
  Record<
    PaperKind,
    (dossier: Dossier, say: Say, told: readonly { code: string; text: string }[]) => PaperDocument | null
  >
> = {
  'rules-and-travel': rulesAndTravel,
  'welcome-letter': () => null,
  'abuse-reporting': abuseReporting,
  'host-profile': hostProfile,
  'school-profile': schoolProfile,
  'id-card': idCard,
  'school-pack': schoolPack,
};
