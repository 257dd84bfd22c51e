import { demoAdult, type DemoFamily } from '../season/host-families.js';
import { welcome } from '../season/host-welcome.js';

const references = [
  ['Opal Underhill', 'neighbour'],
  ['Basil Crane', 'friend'],
] as const;

const year = new Date().getFullYear();

/** Families that wait for a student of the next school year. */
export const waitingHomes: readonly DemoFamily[] = [
  {
    name: 'The Applegarth family',
    email: 'applegarth@demo.example',
    until: 'available',
    adults: [demoAdult('Juno Applegarth', '1981-03-02', 'female'), demoAdult('Reed Applegarth', '1979-07-19', 'male')],
    others: [{ name: 'Poppy Applegarth', birthDate: `${year - 12}-02-11`, gender: 'female', relation: 'daughter' }],
    references,
    pets: 'A friendly dog',
    welcome: welcome({
      animals: ['dogs'],
      life: { interests: ['art', 'photography', 'animals', 'hiking'], themes: ['nature', 'meals'], ties: ['visited'] },
    }),
  },
  {
    name: 'The Wintergreen family',
    email: 'wintergreen@demo.example',
    until: 'available',
    adults: [demoAdult('Faye Wintergreen', '1985-10-08', 'female'), demoAdult('Dov Wintergreen', '1984-05-23', 'male')],
    others: [{ name: 'Theo Wintergreen', birthDate: `${year - 9}-06-30`, gender: 'male', relation: 'son' }],
    references,
    pets: 'None',
    welcome: welcome({
      diets: ['vegetarian', 'vegan'],
      life: {
        interests: ['cycling', 'science', 'running', 'music'],
        pace: 'active',
        outdoors: 'outdoors',
        languages: ['uk'],
      },
    }),
  },
  {
    name: 'The Marigold family',
    email: 'marigold@demo.example',
    until: 'available',
    adults: [demoAdult('Greta Marigold', '1970-01-15', 'female'), demoAdult('Hugh Marigold', '1968-09-04', 'male')],
    others: [],
    references,
    pets: 'An old cat',
    welcome: welcome({
      animals: ['cats'],
      diets: [],
      life: {
        interests: ['reading', 'history', 'gardening'],
        pace: 'quiet',
        outdoors: 'indoors',
        themes: ['talks', 'culture'],
      },
    }),
  },
];

/** Families with whom students live in this school year. */
export const livingHomes: readonly DemoFamily[] = [
  {
    name: 'The Skylark family',
    email: 'skylark@demo.example',
    until: 'available',
    adults: [demoAdult('Della Skylark', '1980-04-18', 'female'), demoAdult('Amos Skylark', '1978-11-29', 'male')],
    others: [{ name: 'Wilma Skylark', birthDate: `${year - 14}-08-21`, gender: 'female', relation: 'daughter' }],
    references,
    pets: 'None',
    welcome: welcome({ life: { interests: ['music', 'singing'] } }),
  },
  {
    name: 'The Stonebridge family',
    email: 'stonebridge@demo.example',
    until: 'available',
    adults: [
      demoAdult('Carys Stonebridge', '1983-02-27', 'female'),
      demoAdult('Miles Stonebridge', '1982-12-01', 'male'),
    ],
    others: [{ name: 'Hugo Stonebridge', birthDate: `${year - 11}-10-13`, gender: 'male', relation: 'son' }],
    references,
    pets: 'None',
    welcome: welcome({ life: { interests: ['football', 'games'] } }),
  },
];
