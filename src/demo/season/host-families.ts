import type { WelcomeTold } from '../../host-families/index.js';
import { demoAccounts } from './accounts.js';
import { welcome } from './host-welcome.js';

interface DemoAdult {
  name: string;
  email: string;
  birthDate: string;
  gender: 'female' | 'male';
}

/** A family of the demo season and how far it has come. */
export interface DemoFamily {
  name: string;
  email: string;
  until: 'inquiry' | 'applying' | 'submitted' | 'second_level_review' | 'available' | 'suspended';
  adults: readonly DemoAdult[];
  others: readonly { name: string; birthDate: string; gender: 'female' | 'male'; relation: string }[];
  /** Who was asked, and how they know the family; null has not answered. */
  references: readonly (readonly [string, string | null])[];
  /** Otherwise an old cat. */
  pets?: string;
  /** Whom a family that is available can host, when it offers its bed. */
  welcome?: WelcomeTold;
}

export const demoAdult = (name: string, birthDate: string, gender: DemoAdult['gender']): DemoAdult => ({
  name,
  email: `${name.toLowerCase().replaceAll(' ', '.')}@demo.example`,
  birthDate,
  gender,
});

const year = new Date().getFullYear();

/** Invented, like everybody of the demo. The Lanternfields' daughter turns 18 in March of the season. */
export const families: readonly DemoFamily[] = [
  {
    name: 'The Willowmere family',
    email: 'willowmere@demo.example',
    until: 'inquiry',
    adults: [demoAdult('Hazel Willowmere', '1979-04-02', 'female')],
    others: [],
    references: [],
  },
  {
    name: 'The Brightwater family',
    email: demoAccounts.host.email,
    until: 'applying',
    adults: [
      demoAdult('Ada Brightwater', '1982-09-14', 'female'),
      demoAdult('Jonas Brightwater', '1980-01-30', 'male'),
    ],
    others: [{ name: 'Pip Brightwater', birthDate: `${year - 10}-05-11`, gender: 'male', relation: 'son' }],
    references: [
      ['Wren Ashdown', 'neighbour'],
      ['Kit Brightwater', 'relative'],
    ],
  },
  {
    name: 'Corin Foxhollow',
    email: 'foxhollow@demo.example',
    until: 'second_level_review',
    adults: [demoAdult('Corin Foxhollow', '1971-11-05', 'male')],
    others: [],
    references: [
      ['Marta Quill', 'colleague'],
      ['Sage Tillerman', 'friend'],
    ],
  },
  {
    name: 'The Lanternfield family',
    email: demoAccounts.askedHost.email,
    until: 'available',
    adults: [
      demoAdult(demoAccounts.askedHost.name, '1976-06-21', 'female'),
      demoAdult('Noel Lanternfield', '1975-12-12', 'male'),
    ],
    others: [{ name: 'Luz Lanternfield', birthDate: `${year - 16}-03-14`, gender: 'female', relation: 'daughter' }],
    references: [
      ['Odin Marsh', 'neighbour'],
      ['Bela Stonecrop', 'teacher'],
    ],
    welcome: welcome({
      animals: ['cats'],
      life: { interests: ['theatre', 'cooking', 'reading'], themes: ['meals', 'talks'], hosted: 'some' },
    }),
  },
  {
    name: 'The Harborlane family',
    email: 'harborlane@demo.example',
    until: 'suspended',
    adults: [
      demoAdult('Tamsin Harborlane', '1984-02-17', 'female'),
      demoAdult('Ezra Harborlane', '1983-08-08', 'male'),
    ],
    others: [],
    references: [
      ['Fern Hollis', 'club'],
      ['Silas Penn', 'friend'],
    ],
  },
];

export const demoHome = {
  street: '14 Elm Street',
  place: 'Irondequoit',
  region: 'New York',
  postalCode: '14617',
  dwelling: 'house',
  bedrooms: 4,
  bathrooms: 2,
  pets: 'An old cat',
  smoking: 'nobody',
} as const;

export const demoRoom = {
  name: 'Upstairs, to the garden',
  bedKind: 'own',
  beds: 1,
  hasStorage: true,
  hasStudySpace: true,
  hasBathroom: true,
  hasClearExit: true,
  sharedWith: null,
} as const;
