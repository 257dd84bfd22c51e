import { HOST_FILE_STATES, type HostFileState } from '../file/host-file-state.js';

/** The pipeline in a few words; each state is of one stage. */
export const STAGES = ['with-family', 'screening', 'approved', 'open', 'suspended', 'over'] as const;

export type Stage = (typeof STAGES)[number];

const STAGE: Record<HostFileState, Stage> = {
  inquiry: 'with-family',
  informed: 'with-family',
  applying: 'with-family',
  returned: 'with-family',
  submitted: 'screening',
  screening: 'screening',
  interviewed: 'screening',
  second_level_review: 'screening',
  approved: 'approved',
  oriented: 'approved',
  available: 'open',
  hosting: 'open',
  suspended: 'suspended',
  closed: 'over',
  declined: 'over',
  withdrawn: 'over',
};

export const stageOf = (state: HostFileState): Stage => STAGE[state];

export const statesOf = (stage: Stage): HostFileState[] => HOST_FILE_STATES.filter((state) => STAGE[state] === stage);
