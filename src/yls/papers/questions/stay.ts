import { questionsOf, sectionOf } from './asked.js';

const emergency = questionsOf('emergency');

/** Whom the family names to be called, in this order. */
export const CONTACTS = [1, 2] as const;

const contact = (n: number) => {
  const as = (key: string) => ({ as: { key, params: { n } } });
  return [
    emergency.line(`contact_${n}`, as('contact')),
    emergency.line(`contact_relation_${n}`, as('contact_relation'), 60),
    emergency.line(`contact_phone_${n}`, { ...as('contact_phone'), hinted: true }, 40),
  ];
};

export const emergencyPart = sectionOf('emergency', CONTACTS.flatMap(contact));

const insurance = questionsOf('insurance');

export const insurancePart = sectionOf('insurance', [
  insurance.line('insurer'),
  insurance.line('policy', { hinted: true }, 60),
  insurance.line('insurer_phone', {}, 40),
]);

export const insuranceCard = insurance.paper('insurance_card', 1);

const travel = questionsOf('travel');
const WAYS = ['plane', 'train', 'bus', 'car'] as const;

const journey = (leg: 'arrival' | 'departure') => [
  travel.oneOf(`${leg}_by`, WAYS),
  travel.day(`${leg}_on`),
  travel.line(`${leg}_at`, { hinted: true }, 40),
  travel.line(`${leg}_number`, { hinted: true, when: { field: `${leg}_by`, is: ['plane', 'train', 'bus'] } }, 60),
];

export const travelPart = sectionOf('travel', [...journey('arrival'), ...journey('departure')]);

const photo = questionsOf('photo');

export const photoPart = sectionOf('photo', [
  photo.oneOf('photo_scope', ['public', 'programme', 'none']),
  photo.yesNo('photo_named', { when: { field: 'photo_scope', is: ['public', 'programme'] } }),
]);

const conduct = questionsOf('conduct');

/** The student's own word; the guardian signs the text itself. */
export const conductPart = sectionOf('conduct', [conduct.someOf('conduct_read', ['yes'])]);
