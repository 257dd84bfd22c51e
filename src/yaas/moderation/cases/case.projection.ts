import { defineProjection } from '../../../platform/index.js';
import type { Localized } from '../../editions/localized.js';
import type { EntryState } from '../../entries/entry-state.js';
import type { CaseOutcome, CaseReason, CaseSource, CaseState } from './case-words.js';
import type { CaseEvidence } from './moderation-case.entity.js';

export interface CaseRow {
  id: string;
  entryId: string;
  editionId: string;
  reason: CaseReason;
  source: CaseSource;
  safeguarding: boolean;
  note: string;
  reports: number;
  evidence: CaseEvidence;
  otherEntryId: string | null;
  state: CaseState;
  openedBy: string | null;
  openedAt: Date;
  heldAt: Date | null;
  outcome: CaseOutcome | null;
  settledAt: Date | null;
  title: string;
  category: Localized;
  entryState: EntryState;
}

/** A case as those who handle it read it. What was seen in a child's work is sensitive: each reading is logged with who read. */
export const caseProjection = defineProjection<CaseRow>({
  name: 'yaas.moderation_case',
  reader: 'moderator',
  from: 'moderation_case c JOIN entry e ON e.id = c.entry_id JOIN rule_set_version v ON v.id = e.rule_set_version_id',
  columns: {
    id: 'c.id',
    entryId: 'c.entry_id',
    editionId: 'c.edition_id',
    reason: 'c.reason',
    source: 'c.source',
    safeguarding: 'c.safeguarding',
    note: 'c.note',
    reports: 'c.reports',
    evidence: 'c.evidence',
    otherEntryId: 'c.other_entry_id',
    state: 'c.state',
    openedBy: 'c.opened_by',
    openedAt: 'c.opened_at',
    heldAt: 'c.held_at',
    outcome: 'c.outcome',
    settledAt: 'c.settled_at',
    title: 'e.title',
    category: `jsonb_path_query_first(v.rules, '$.categories[*] ? (@.code == $code).label', jsonb_build_object('code', e.category))`,
    entryState: 'e.state',
  },
  sensitive: ['note'],
});
