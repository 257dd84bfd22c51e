import { defineProjection } from '../../platform/index.js';
import type { Answers, Issue, Mode, Party } from './living-words.js';

/** A talk, as those read it who see to the student. */
export interface ToldContact {
  id: string;
  party: Party;
  mode: Mode;
  happenedOn: string;
  by: string;
  answers: Answers;
  notes: string;
}

export const toldContact = defineProjection<ToldContact>({
  name: 'exchange.contact',
  reader: 'those who see to the student',
  from: 'exchange_contact k JOIN account_brief by ON by.id = k.by_account_id',
  columns: {
    id: 'k.id',
    party: 'k.party',
    mode: 'k.mode',
    happenedOn: 'k.happened_on::text',
    by: 'by.display_name',
    answers: 'k.answers',
    notes: 'k.notes',
  },
  sensitive: ['answers', 'notes'],
});

/** What somebody sees to, or has seen to. */
export interface ToldFollowUp {
  id: string;
  issue: Issue;
  note: string;
  owner: string;
  dueOn: string;
  incidentReference: string;
  isDone: boolean;
  outcome: string;
}

export const toldFollowUp = defineProjection<ToldFollowUp>({
  name: 'exchange.follow-up',
  reader: 'those who see to the student',
  from: 'exchange_follow_up u JOIN account_brief o ON o.id = u.owner_account_id',
  columns: {
    id: 'u.id',
    issue: 'u.issue',
    note: 'u.note',
    owner: 'o.display_name',
    dueOn: 'u.due_on::text',
    incidentReference: 'u.incident_reference',
    isDone: 'u.done_at IS NOT NULL',
    outcome: 'u.outcome',
  },
  sensitive: ['note', 'outcome'],
});
