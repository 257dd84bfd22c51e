import { LawInForce, type UnderLaw } from '../../../src/law/index.js';
import { PHOTOGRAPHS, type HostFacts, type RoomOnFile } from '../../../src/host-families/law/host-facts.js';
import type { CheckOnFile, PersonAtHome } from '../../../src/host-families/household/people-at-home.js';

export const law = new LawInForce('2026-06-01');

export const checkedOn = (completedOn: string, clear = true): CheckOnFile[] => [
  { kind: 'criminal', completedOn, clear },
  { kind: 'registry', completedOn, clear },
];

export const aPersonAtHome = (wishes: Partial<PersonAtHome> = {}): PersonAtHome => ({
  id: wishes.name ?? 'Nora',
  name: 'Nora',
  birthDate: '1980-05-05',
  gender: 'female',
  isApplicant: true,
  livesInHome: true,
  daysPerYear: 0,
  since: '2020-01-01',
  checks: checkedOn('2026-03-01'),
  ...wishes,
});

export const aRoom = (wishes: Partial<RoomOnFile> = {}): RoomOnFile => ({
  id: 'garden',
  name: 'Garden room',
  bedKind: 'own',
  beds: 1,
  hasStorage: true,
  hasStudySpace: true,
  hasBathroom: true,
  hasClearExit: true,
  sharers: [],
  ...wishes,
});

export const nora = aPersonAtHome();
export const emil = aPersonAtHome({ name: 'Emil', gender: 'male', birthDate: '1978-11-30' });
export const child = aPersonAtHome({ name: 'Ida', birthDate: '2014-02-10', isApplicant: false, checks: [] });

/** A family of three on 1 June 2026 that keeps every rule, for a season from 10 August to 12 June. */
export const aFamily = (wishes: Partial<HostFacts> = {}): HostFacts & UnderLaw => ({
  day: '2026-06-01',
  state: 'available',
  season: { beginsOn: '2026-08-10', endsOn: '2027-06-12' },
  members: [nora, emil, child],
  rooms: [aRoom()],
  informedOn: '2026-01-10',
  unanswered: 0,
  signedIds: ['Nora', 'Emil'],
  photographs: PHOTOGRAPHS,
  interview: { on: '2026-04-02', isInPerson: true, isInHome: true, presentIds: ['Nora', 'Emil', 'Ida'] },
  references: 2,
  isAssisted: false,
  isRewarded: false,
  secondReview: null,
  approvedOn: '2026-04-20',
  checksFrom: null,
  openSteps: [],
  law,
  ...wishes,
});
