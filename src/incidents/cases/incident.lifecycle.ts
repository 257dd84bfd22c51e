import { defineLifecycle } from '../../platform/index.js';
import type { UnderLaw } from '../../law/index.js';
import { INCIDENT_STATES, type IncidentEvent, type IncidentState } from './incident-kind.js';
import { Incident } from './incident.entity.js';
import { caseHandler, caseOfficer } from './incident.reach.js';
import { closingRules, type ClosingFacts } from './incident.rules.js';

/** A report is received, assessed and given an officer, and closed once everybody was told who had to be. */
export const incidentLifecycle = defineLifecycle<IncidentState, IncidentEvent, Incident, ClosingFacts & UnderLaw>({
  aggregate: 'incident',
  entity: Incident,
  states: INCIDENT_STATES,
  initial: 'received',
  transitions: [
    { from: ['received'], on: 'assess', to: 'open', who: caseHandler },
    { from: ['open'], on: 'reassess', to: 'open', who: caseHandler },
    { from: ['open'], on: 'release', to: 'received', who: caseHandler },
    { from: ['open'], on: 'close', to: 'closed', who: caseOfficer, rules: closingRules, needsReason: true },
    { from: ['closed'], on: 'reopen', to: 'open', who: caseHandler, needsReason: true },
  ],
});
