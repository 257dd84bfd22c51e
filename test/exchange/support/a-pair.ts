import type { HomeFacts } from '../../../src/exchange/matching/criteria/home-facts.js';
import { judgePair, type Contribution } from '../../../src/exchange/matching/criteria/judgement.js';
import { usualPolicy, type MatchPolicy } from '../../../src/exchange/matching/criteria/match-policy.js';
import type { StudentFacts } from '../../../src/exchange/matching/criteria/student-facts.js';
import { LawInForce } from '../../../src/law/index.js';

export const policy = usualPolicy(new LawInForce('2026-05-01'));

/** A girl from Poltava of whom little is said. */
export const aStudentToPlace = (wishes: Partial<StudentFacts> = {}): StudentFacts => ({
  applicationId: 'daria',
  scope: 'irondequoit',
  fromOn: '2026-08-15',
  untilOn: '2027-06-10',
  age: 16,
  gender: 'female',
  country: 'UA',
  nativeLanguages: ['uk'],
  languages: ['en'],
  interests: [],
  pace: null,
  outdoors: null,
  allergies: [],
  animalAllergies: {},
  asthma: false,
  afraidOf: [],
  diets: [],
  observances: [],
  mustHave: [],
  access: [],
  careMinutes: null,
  smoker: 'no',
  noSmoke: false,
  openToDouble: false,
  openToSingleAdult: false,
  openToSameSexParents: false,
  wishes: {},
  attendsServices: null,
  schoolWishes: [],
  wantsVideo: false,
  schoolId: null,
  relatedFiles: [],
  ...wishes,
});

export const aBed = (wishes: Partial<HomeFacts['beds'][number]> = {}): HomeFacts['beds'][number] => ({
  offerId: 'bed-1',
  roomId: 'upstairs',
  bed: 1,
  fromOn: '2026-08-10',
  untilOn: '2027-06-12',
  sharedWith: null,
  ...wishes,
});

/** Two parents and a daughter, with one bed, where everything is possible. */
export const aHomeOnOffer = (wishes: Partial<HomeFacts> = {}): HomeFacts => ({
  fileId: 'lind',
  scope: 'irondequoit',
  smoking: 'nobody',
  region: 'New York',
  latitude: 43.2,
  longitude: -77.6,
  people: [
    { age: 46, gender: 'female' },
    { age: 47, gender: 'male' },
    { age: 14, gender: 'female' },
  ],
  approvalUntil: '2027-06-30',
  beds: [aBed()],
  most: 1,
  takesSecond: false,
  smoker: 'no',
  life: {},
  animals: [],
  diets: [],
  allergies: [],
  observances: [],
  access: [],
  against: [],
  guests: [],
  taken: [],
  coordination: [],
  secondVisit: [],
  coordinatorMiles: 4,
  schools: [{ id: 'eastridge', offers: ['music', 'art'], against: null }],
  stays: null,
  ...wishes,
});

interface Wishes {
  student?: Partial<StudentFacts>;
  home?: Partial<HomeFacts>;
  policy?: Partial<MatchPolicy>;
}

export const aPair = (wishes: Wishes = {}) => ({
  student: aStudentToPlace(wishes.student),
  home: aHomeOnOffer(wishes.home),
  policy: { ...policy, ...wishes.policy },
});

const TELLING = ['animal', 'why', 'what', 'kind'];

/** Ids of the reasons, with what tells one from another. */
export const reasonsOf = (wishes: Wishes): string[] =>
  (judgePair(aPair(wishes)).excluded ?? []).map(({ id, because }) => {
    const told = TELLING.map((name) => because?.params?.[name]).find((value) => typeof value === 'string');
    return typeof told === 'string' ? `${id} ${told}` : id;
  });

/** Points of one criterion; null when it is open. @throws for a pair that is excluded */
export function pointsOf(criterion: Contribution['criterion'], wishes: Wishes): number | null {
  const judged = judgePair(aPair(wishes));
  if (judged.excluded) throw new Error(`excluded: ${judged.excluded.map(({ id }) => id).join(', ')}`);
  return judged.contributions.find((one) => one.criterion === criterion)!.points;
}
