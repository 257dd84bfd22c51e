import { NEED_TO_KNOW, type PaperReader, type Told } from '../../../src/yls/papers/need-to-know.js';

/** Words that nobody else would write, by what they tell: `line` may be seen as a line or be counted, `whole` by who sees all of it. */
const PLANTED: Partial<Record<Told, { whole?: string; line?: string }>> = {
  medical: { whole: 'Zymotosis', line: 'Quixotrope' },
  allergies: { whole: 'Reactorix', line: 'Quandongnut' },
  diet: { line: 'Mugwortless' },
  medication: { whole: 'Xylomedine' },
  emergency: { line: 'Ombudsaunt' },
  insurance: { whole: 'Lakemutualis' },
  travel: { whole: 'ZZ98771' },
  notes: { whole: 'Nocturnenote' },
  given: { whole: 'Givenoxin' },
};

export const WORDS = Object.values(PLANTED).flatMap((words) => Object.values(words));

/** What a family tells in which each of the words stands once. */
export const TOLD = {
  medical: {
    conditions: ['other'],
    conditions_more: `${PLANTED.medical!.whole}, seldom.`,
    step_free: 'no',
    for_chaperone: `${PLANTED.medical!.line}, carries an inhaler`,
  },
  allergies: {
    allergic: 'yes',
    allergens: ['peanut', 'other'],
    allergen_other: PLANTED.allergies!.line!,
    severity: 'life_threatening',
    epinephrine: 'yes',
    reaction: `${PLANTED.allergies!.whole}: call 911.`,
  },
  diet: { diets: ['vegan', 'other'], diet_more: PLANTED.diet!.line! },
  medication: {
    medicines: 'yes',
    medicine_1: PLANTED.medication!.whole!,
    dose_1: '10 mg',
    times_1: ['morning'],
    another_1: 'no',
    keeper: 'nurse',
    self_administers: 'no',
  },
  emergency: {
    contact_1: PLANTED.emergency!.line!,
    contact_relation_1: 'Mother',
    contact_phone_1: '+1 585 555 0101',
    contact_2: 'Chidi Okafor',
    contact_relation_2: 'Uncle',
    contact_phone_2: '+1 585 555 0102',
  },
  insurance: { insurer: PLANTED.insurance!.whole!, policy: 'LM 1', insurer_phone: '+1 585 555 0103' },
  travel: {
    arrival_by: 'plane',
    arrival_onDay: '1',
    arrival_onMonth: '7',
    arrival_onYear: '2027',
    arrival_at: '14:30',
    arrival_number: PLANTED.travel!.whole!,
    departure_by: 'car',
    departure_onDay: '7',
    departure_onMonth: '7',
    departure_onYear: '2027',
    departure_at: '9:15',
  },
};

/** The words that the table lets the readers see. */
export function wordsFor(readers: readonly PaperReader[]): string[] {
  const seen = Object.entries(PLANTED).flatMap(([told, { whole, line }]) =>
    readers.flatMap((reader) => {
      const sight = NEED_TO_KNOW[told as Told][reader];
      if (sight === 'whole') return [whole, line];
      return sight && sight !== 'mark' ? [line] : [];
    }),
  );
  return [...new Set(seen.flatMap((word) => word ?? []))].toSorted();
}
