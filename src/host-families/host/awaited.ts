import { WITH_FAMILY, type HostFileState } from '../file/host-file-state.js';
import type { Step } from '../changes/change-kind.js';

/** Somebody whose part others wait for. */
export type From = 'family' | 'coordinator' | 'reference' | 'applicant';

/** One thing that is still needed: what, from whom, and where it is done. */
export interface Awaited {
  /** Of the catalogue: `host-families.awaited.<what>`. */
  what: string;
  params?: Record<string, string | number>;
  from: From;
  href?: string;
}

/** What decides what a family still has to bring. */
export interface AwaitedFacts {
  state: HostFileState;
  hasApplicant: boolean;
  hasHome: boolean;
  rooms: number;
  /** Sections with something missing or to be confirmed, with their addresses. */
  openSections: readonly { code: string; href: string }[];
  /** Kinds of photographs that were not sent. */
  photographs: number;
  /** References that are asked for, or come, against those that are needed. */
  references: { needed: number; came: number; asked: number };
  /** Adults who apply and have not signed. */
  unsigned: readonly string[];
  openSteps: readonly Step[];
  paths: { photographs: string; references: string; signatures: string };
}

/** What is still needed before the next step, in the order in which it is best done. */
export function awaitedOf(facts: AwaitedFacts): Awaited[] {
  const { state } = facts;
  if (state === 'inquiry' || state === 'informed') return [{ what: 'read', from: 'family', href: '/host/about' }];
  if (WITH_FAMILY.has(state)) return [...ofFamily(facts), ...ofOthers(facts)];
  if (state === 'suspended') return facts.openSteps.map((step) => ofStep(step, facts));
  const ofDesk = DESK[state];
  return [...ofOthers(facts), ...(ofDesk ? [{ what: ofDesk, from: 'coordinator' } as const] : [])];
}

function ofFamily({ hasApplicant, hasHome, rooms, openSections, photographs, paths }: AwaitedFacts): Awaited[] {
  return [
    ...(hasApplicant ? [] : [{ what: 'people', from: 'family', href: '/host/members/new' } as const]),
    ...(hasHome ? [] : [{ what: 'home', from: 'family', href: '/host/home' } as const]),
    ...(hasHome && rooms === 0 ? [{ what: 'room', from: 'family', href: '/host/rooms/new' } as const] : []),
    ...openSections.map(({ code, href }): Awaited => ({ what: `section.${code}`, from: 'family', href })),
    ...(photographs > 0
      ? [{ what: 'photographs', params: { count: photographs }, from: 'family', href: paths.photographs } as const]
      : []),
  ];
}

function ofOthers({ references: { needed, came, asked }, unsigned, state, paths }: AwaitedFacts): Awaited[] {
  const isOpen = WITH_FAMILY.has(state) || state === 'submitted' || state === 'screening';
  if (!isOpen) return [];
  const missing = Math.max(0, needed - came - asked);
  const coming = Math.min(asked, Math.max(0, needed - came));
  return [
    ...(missing > 0
      ? [{ what: 'references', params: { count: missing }, from: 'family', href: paths.references } as const]
      : []),
    ...(coming > 0
      ? [{ what: 'references-coming', params: { count: coming }, from: 'reference', href: paths.references } as const]
      : []),
    ...unsigned.map((name): Awaited => ({
      what: 'signature',
      params: { name },
      from: 'applicant',
      href: paths.signatures,
    })),
  ];
}

/** Whose turn it is when the family has brought all. */
const DESK: Partial<Record<HostFileState, string>> = {
  submitted: 'taken-up',
  screening: 'interview',
  interviewed: 'decision',
  second_level_review: 'second-review',
  approved: 'orientation',
};

const FAMILY_STEPS: Partial<Record<Step, (facts: AwaitedFacts) => string | undefined>> = {
  home: () => '/host/home',
  photographs: ({ paths }) => paths.photographs,
  signatures: ({ paths }) => paths.signatures,
  school: ({ openSections }) => openSections.find(({ code }) => code === 'school_community')?.href,
  finances: ({ openSections }) => openSections.find(({ code }) => code === 'confidential')?.href,
};

function ofStep(step: Step, facts: AwaitedFacts): Awaited {
  const path = FAMILY_STEPS[step];
  return path
    ? { what: `step.${step}`, from: 'family', href: path(facts) }
    : { what: `step.${step}`, from: 'coordinator' };
}
