import type { Answers } from '../../applications/index.js';
import type { Severity } from '../papers/questions/health.js';
import { CONTACTS } from '../papers/questions/stay.js';
import type { YlsEmergencyContact } from './yls-emergency-contact.entity.js';
import type { YlsNeed } from './yls-need.entity.js';

type Need = Pick<YlsNeed, 'part' | 'code'> & Partial<Pick<YlsNeed, 'words' | 'severity' | 'carries'>>;
type Contact = Pick<YlsEmergencyContact, 'position' | 'name' | 'relation' | 'phone'>;

/** Answers by section. */
export type Told = Readonly<Record<string, Answers>>;

/** Pure: what was told, cut down to the lines that somebody else than the nurse may see. */
export function needsOf({ medical = {}, allergies = {}, diet = {} }: Told): Need[] {
  return [...linesOfMedical(medical), ...allergens(allergies), ...diets(diet)];
}

export const contactsOf = ({ emergency = {} }: Told): Contact[] =>
  CONTACTS.flatMap((position) => {
    const [name, relation, phone] = ['contact', 'contact_relation', 'contact_phone'].map((code) =>
      wordsIn(emergency[`${code}_${position}`]),
    );
    return name && phone ? [{ position, name, relation: relation ?? '', phone }] : [];
  });

const linesOfMedical = ({ for_chaperone: line, step_free: stepFree }: Answers): Need[] => [
  ...(line ? [{ part: 'medical', code: 'told', words: wordsIn(line) } as const] : []),
  ...(stepFree === true ? [{ part: 'medical', code: 'step_free' } as const] : []),
];

function allergens({ allergens: codes, allergen_other: other, severity, epinephrine }: Answers): Need[] {
  const carries = epinephrine === true;
  return codesIn(codes).map((code) => ({
    part: 'allergies',
    code,
    words: code === 'other' ? wordsIn(other) : '',
    severity: (wordsIn(severity) || null) as Severity | null,
    carries,
  }));
}

function diets({ diets: codes, diet_more: more }: Answers): Need[] {
  const chosen = codesIn(codes).filter((code) => code !== 'other' || !more);
  const words = wordsIn(more);
  return [
    ...chosen.map((code): Need => ({ part: 'diet', code })),
    ...(words ? [{ part: 'diet', code: 'other', words } as const] : []),
  ];
}

const codesIn = (value: Answers[string] | undefined): string[] => (Array.isArray(value) ? value.map(String) : []);
const wordsIn = (value: Answers[string] | undefined): string => (typeof value === 'string' ? value : '');
