import { defineLifecycle, type SubjectPolicy } from '../../platform/index.js';
import { Assignment, type AssignmentState } from './assignment.entity.js';

export type AssignmentEvent = 'recuse' | 'cancel';

/** Whose assignment it is was decided by the scope in which it was found. */
const whoFoundIt: SubjectPolicy<Assignment> = { name: 'the judge, staff or the portal', allows: () => true };

/** Recused: the judge has a conflict, and what they scored does not count. Cancelled: the judge left before finishing it. */
export const assignmentLifecycle = defineLifecycle<AssignmentState, AssignmentEvent, Assignment, object>({
  aggregate: 'assignment',
  entity: Assignment,
  states: ['offered', 'recused', 'cancelled'],
  initial: 'offered',
  transitions: [
    { from: ['offered'], on: 'recuse', to: 'recused', who: whoFoundIt },
    { from: ['offered'], on: 'cancel', to: 'cancelled', who: whoFoundIt },
  ],
});
