import type { RegistrationState } from '../registration/registration-state.js';

/** Who may come in, or is there. */
export const EXPECTED_STATES = ['complete', 'checked_in', 'present'] as const satisfies readonly RegistrationState[];
export const EXPECTED: ReadonlySet<RegistrationState> = new Set(EXPECTED_STATES);

/** Who has come. */
export const THERE: ReadonlySet<RegistrationState> = new Set(['checked_in', 'present'] as const);
