import type { RegistrationState } from '../registration/registration-state.js';

/** Who may come in, or is there. */
export const EXPECTED_STATES = ['complete', 'checked_in', 'present'] as const satisfies readonly RegistrationState[];
export const EXPECTED: ReadonlySet<RegistrationState> = new Set(EXPECTED_STATES);

/** Who has come. */
export const THERE: ReadonlySet<RegistrationState> = new Set(['checked_in', 'present'] as const);

/** Somebody answers for them until they are collected: that the programme has ended takes nobody off the lists. */
export const IN_CARE_STATES = ['checked_in', 'present', 'completed'] as const satisfies readonly RegistrationState[];

/** Who is sent home is still given into somebody's hands. */
export const TO_COLLECT_STATES = [...IN_CARE_STATES, 'sent_home'] as const satisfies readonly RegistrationState[];
export const TO_COLLECT: ReadonlySet<RegistrationState> = new Set(TO_COLLECT_STATES);

/** Whom a message of the days, or a bus, is for. */
export const OF_THE_DAYS_STATES = [...EXPECTED_STATES, 'completed'] as const satisfies readonly RegistrationState[];
