import { demoAccounts } from '../season/accounts.js';

/** The one that takes applications, or the one of this winter, whose places are given out. */
export type DemoSummitCode = 'summer' | 'winter';

/** How far a student has come; each leads on from the one before. */
const STOPS = ['draft', 'guardian', 'submitted', 'told', 'confirmed', 'signed', 'complete'] as const;
type Stop = (typeof STOPS)[number];

/** Somebody who applies to a summit of the demo season, invented like everybody of it. */
export interface DemoSummitStudent {
  name: string;
  email: string;
  gender: 'female' | 'male';
  /** How many years before this one they were born. */
  born: number;
  guardian: string;
  /** From Irondequoit, or from its partner Poltava. */
  from: 'home' | 'partner';
  summit: DemoSummitCode;
  /** Comes in a seat of the member's delegation. */
  inDelegation?: true;
  until: Stop;
  /** What staff decide about who is told. */
  decision?: 'admit' | 'waitlist' | 'decline';
}

const student = (
  name: string,
  gender: DemoSummitStudent['gender'],
  told: Pick<DemoSummitStudent, 'summit' | 'until' | 'guardian'> & Partial<DemoSummitStudent>,
): DemoSummitStudent => ({
  name,
  gender,
  email: `${name.split(' ')[0]!.toLowerCase()}.summit@demo.example`,
  born: 16,
  from: 'home',
  ...told,
});

const { summitApplicant, invited, delegate } = demoAccounts;

/** The twins wait for two places at once: they share their guardian. */
export const summitStudents: readonly DemoSummitStudent[] = [
  student(summitApplicant.name, 'male', {
    email: summitApplicant.email,
    summit: 'summer',
    until: 'draft',
    guardian: 'Adaora Brookside',
  }),
  student('Halyna Cloudberry', 'female', {
    from: 'partner',
    summit: 'summer',
    until: 'guardian',
    guardian: 'Iryna Cloudberry',
  }),
  student('Milo Fernwood', 'male', { summit: 'summer', until: 'submitted', guardian: 'Petra Fernwood' }),
  student('Taras Goldfinch', 'male', {
    from: 'partner',
    summit: 'summer',
    until: 'submitted',
    guardian: 'Olha Goldfinch',
  }),
  student('Suri Meadowlark', 'female', { summit: 'summer', until: 'submitted', guardian: 'Dev Meadowlark' }),
  student(invited.name, 'female', {
    email: invited.email,
    summit: 'winter',
    until: 'told',
    decision: 'admit',
    guardian: 'Samuel Lightfoot',
  }),
  student(delegate.name, 'female', {
    email: delegate.email,
    summit: 'winter',
    inDelegation: true,
    until: 'complete',
    decision: 'admit',
    guardian: 'Layla Silverbirch',
  }),
  student('Theo Marshgate', 'male', {
    summit: 'winter',
    inDelegation: true,
    until: 'complete',
    decision: 'admit',
    guardian: 'Ruth Marshgate',
  }),
  student('Ivy Kestrel', 'female', {
    summit: 'winter',
    inDelegation: true,
    until: 'confirmed',
    decision: 'admit',
    guardian: 'Marc Kestrel',
  }),
  student('Bohdan Rainsong', 'male', {
    from: 'partner',
    summit: 'winter',
    until: 'signed',
    decision: 'admit',
    guardian: 'Nataliya Rainsong',
  }),
  student('Esme Copperleaf', 'female', {
    summit: 'winter',
    until: 'complete',
    decision: 'admit',
    guardian: 'Joan Copperleaf',
  }),
  student('Lina Starling', 'female', {
    summit: 'winter',
    until: 'told',
    decision: 'waitlist',
    guardian: 'Hana Starling',
  }),
  student('Noah Starling', 'male', {
    summit: 'winter',
    until: 'told',
    decision: 'waitlist',
    guardian: 'Hana Starling',
  }),
];

export const guardiansEmail = ({ guardian }: DemoSummitStudent): string =>
  `${guardian.toLowerCase().replace(' ', '.')}@demo.example`;

/** Whether the student comes at least so far. */
export const comesTo = ({ until }: DemoSummitStudent, stop: Stop): boolean =>
  STOPS.indexOf(until) >= STOPS.indexOf(stop);
