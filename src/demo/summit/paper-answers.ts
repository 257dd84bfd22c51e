type Typed = Record<string, string | string[]>;

/** What families of the demo season tell of health, travel and the days at the summit. */
export function paperAnswers(section: string, { name, guardian, arrives, leaves }: PaperFacts): Typed {
  const isAllergic = name === 'Theo Marshgate';
  const told: Record<string, Typed> = {
    medical: {
      step_free: 'no',
      ...(isAllergic ? { conditions: ['asthma'], conditions_more: 'Only in cold air; carries an inhaler.' } : {}),
    },
    allergies: isAllergic ? peanut : { allergic: 'no' },
    diet: { diets: name === 'Noor Silverbirch' ? ['halal'] : ['vegetarian'] },
    medication: isAllergic ? inhaler : { medicines: 'no' },
    emergency: contacts(guardian),
    insurance: { insurer: 'Lake Mutual', policy: 'LM 2204', insurer_phone: '+1 585 555 0103' },
    travel: { ...journey('arrival', arrives, '14:30'), ...journey('departure', leaves, '9:15') },
    photo: { photo_scope: 'programme', photo_named: 'no' },
    conduct: { conduct_read: ['yes'] },
  };
  return told[section]!;
}

export interface PaperFacts {
  name: string;
  guardian: string;
  /** ISO dates. */
  arrives: string;
  leaves: string;
}

const peanut = {
  allergic: 'yes',
  allergens: ['peanut'],
  severity: 'life_threatening',
  epinephrine: 'yes',
  reaction: 'Lips and throat swell within minutes. Give the pen at once, then call an ambulance.',
};

const inhaler = {
  medicines: 'yes',
  medicine_1: 'Salbutamol inhaler',
  dose_1: 'Two puffs',
  times_1: ['as_needed'],
  another_1: 'no',
  keeper: 'student',
  self_administers: 'yes',
};

const contacts = (guardian: string): Typed => ({
  contact_1: guardian,
  contact_relation_1: 'Parent',
  contact_phone_1: '+1 585 555 0101',
  contact_2: 'Winifred Lakewood',
  contact_relation_2: 'Aunt',
  contact_phone_2: '+1 585 555 0102',
});

function journey(leg: 'arrival' | 'departure', date: string, at: string): Typed {
  const [year = '', month = '', day = ''] = date.split('-');
  return {
    [`${leg}_by`]: 'car',
    [`${leg}_onDay`]: day,
    [`${leg}_onMonth`]: month,
    [`${leg}_onYear`]: year,
    [`${leg}_at`]: at,
  };
}
