import { APPLICATION_STATES, type ApplicationState } from '../application/application-state.js';

/** The pipeline in a few words; each state is of one stage. */
export const STAGES = [
  'with-student',
  'nomination',
  'selection',
  'placing',
  'papers',
  'travelling',
  'there',
  'over',
] as const;
export type Stage = (typeof STAGES)[number];

const STAGE: Record<ApplicationState, Stage> = {
  draft: 'with-student',
  returned: 'with-student',
  guardian_signed: 'nomination',
  nominated: 'nomination',
  accepted_by_member: 'nomination',
  submitted_to_sponsor: 'selection',
  under_review: 'selection',
  selected: 'placing',
  placing: 'placing',
  placed: 'papers',
  ds2019_issued: 'papers',
  visa: 'papers',
  cleared_to_travel: 'travelling',
  active: 'there',
  completed: 'over',
  withdrawn: 'over',
  declined: 'over',
  not_placed: 'over',
  no_show: 'over',
  terminated: 'over',
  visa_denied: 'over',
};

export const stageOf = (state: ApplicationState): Stage => STAGE[state];

export const statesOf = (stage: Stage): ApplicationState[] =>
  APPLICATION_STATES.filter((state) => STAGE[state] === stage);
