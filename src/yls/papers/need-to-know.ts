/** What is asked after the yes, by who needs to know it; notes and what was given are the nurse's own. */
export const PAPER_GROUPS = [
  'medical',
  'allergies',
  'diet',
  'medication',
  'emergency',
  'insurance',
  'travel',
  'photo',
  'conduct',
] as const;
export type PaperGroup = (typeof PAPER_GROUPS)[number];
export type Told = PaperGroup | 'notes' | 'given';

/** Kinds of reader. Whoever is none of them, such as a driver or a reviewer, reads nothing; that all is signed staff and coordinators are told. */
export const PAPER_READERS = ['student', 'guardian', 'nurse', 'chaperone', 'kitchen', 'staff'] as const;
export type PaperReader = (typeof PAPER_READERS)[number];

/**
 * All that was written; a line for each need, for their own students in the days of the summit; how many have it, and no name; that there is
 * something, on paper for staff.
 */
export type Sight = 'whole' | 'line' | 'count' | 'mark';

const family = { student: 'whole', guardian: 'whole' } as const;

/** Who sees what of a student. Whoever stands in no row of a group sees nothing of it: queries are made of this table. */
export const NEED_TO_KNOW: Readonly<Record<Told, Readonly<Partial<Record<PaperReader, Sight>>>>> = {
  medical: { ...family, nurse: 'whole', chaperone: 'line' },
  allergies: { ...family, nurse: 'whole', chaperone: 'line', kitchen: 'count', staff: 'mark' },
  diet: { ...family, nurse: 'whole', chaperone: 'line', kitchen: 'count' },
  medication: { ...family, nurse: 'whole' },
  emergency: { ...family, nurse: 'whole', chaperone: 'line', staff: 'whole' },
  insurance: { ...family, nurse: 'whole' },
  travel: { ...family, staff: 'whole' },
  photo: { ...family, staff: 'whole' },
  conduct: { ...family, staff: 'whole' },
  notes: { nurse: 'whole' },
  given: { ...family, nurse: 'whole' },
};

/** Groups that the reader sees in that way. */
export const groupsFor = (reader: PaperReader, sight: Sight): PaperGroup[] =>
  PAPER_GROUPS.filter((group) => NEED_TO_KNOW[group][reader] === sight);
