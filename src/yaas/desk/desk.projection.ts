import { defineProjection } from '../../platform/index.js';
import type { Localized } from '../editions/localized.js';
import type { EntryState } from '../entries/entry-state.js';

export interface DeskRow {
  id: string;
  title: string;
  name: string;
  calledName: string | null;
  state: EntryState;
  category: Localized;
  ageGroup: string;
  communityId: string;
  partnerCommunityId: string | null;
  submittedAt: Date;
  consentedAt: Date | null;
  updatedAt: Date;
  dueAt: Date | null;
}

/** An entry of one's own member, in the state that its family sees: outcomes come with the release. The entrant's name is sensitive, so who reads it is logged. */
export const deskProjection = defineProjection<DeskRow>({
  name: 'yaas.desk',
  reader: 'coordinator',
  from: `entry e JOIN entrant n ON n.id = e.entrant_id JOIN rule_set_version v ON v.id = e.rule_set_version_id`,
  columns: {
    id: 'e.id',
    title: 'e.title',
    name: 'n.name',
    calledName: 'n.called_name',
    state: 'e.public_state',
    category: `jsonb_path_query_first(v.rules, '$.categories[*] ? (@.code == $code).label', jsonb_build_object('code', e.category))`,
    ageGroup: 'e.age_group',
    communityId: 'e.represented_community_id',
    partnerCommunityId: 'e.partner_community_id',
    submittedAt: 'e.submitted_at',
    consentedAt: 'e.consented_at',
    updatedAt: 'e.updated_at',
    dueAt: 'e.due_at',
  },
  always: `e.state NOT IN ('draft', 'withdrawn') AND e.submitted_at IS NOT NULL`,
  sensitive: ['name', 'calledName'],
});
