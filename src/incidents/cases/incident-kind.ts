/** What an incident is, the gravest first. */
export const INCIDENT_KINDS = [
  'exploitation-abuse-neglect',
  'serious-problem',
  'retaliation',
  'complaint',
  'welfare',
] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

export const INCIDENT_STATES = ['received', 'open', 'closed'] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];

export const INCIDENT_OUTCOMES = ['substantiated', 'unsubstantiated', 'resolved', 'passed-on'] as const;
export type IncidentOutcome = (typeof INCIDENT_OUTCOMES)[number];

export type IncidentEvent = 'assess' | 'reassess' | 'release' | 'close' | 'reopen';

/** 1: tell the Department and the authorities at once. 2: tell the Department by the next business day. 3: look into it. */
export type Severity = 1 | 2 | 3;

const SEVERITIES: Record<IncidentKind, Severity> = {
  'exploitation-abuse-neglect': 1,
  'serious-problem': 2,
  retaliation: 2,
  complaint: 3,
  welfare: 3,
};

export const severityOf = (kind: IncidentKind): Severity => SEVERITIES[kind];

/** The kinds whose open incident stops a placement or a host family at once. */
export const SUSPENDING_KINDS: readonly IncidentKind[] = ['exploitation-abuse-neglect', 'serious-problem'];
