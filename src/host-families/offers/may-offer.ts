import type { HostFileState } from '../file/host-file-state.js';

const OFFERING: ReadonlySet<HostFileState> = new Set(['oriented', 'available', 'hosting'] as const);

/** Approved and prepared, and nothing has frozen its file. */
export const mayOffer = (state: HostFileState): boolean => OFFERING.has(state);

/** A change may have reopened just this: whom the family can host is said while its file is frozen, too. */
export const maySayWhom = (state: HostFileState): boolean => OFFERING.has(state) || state === 'suspended';
