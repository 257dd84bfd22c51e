import { defineProjection } from '../../platform/index.js';

/** An entry as it leaves for evaluation: what was made and where it stands, and nobody's name. */
export interface WorkRow {
  id: string;
  year: number;
  level: string;
  state: string;
  category: string;
  ageGroup: string | null;
  communityId: string;
  partnerId: string | null;
  memberId: string;
  title: string;
  statement: string;
  language: string;
  body: string;
  aiUse: string | null;
  sources: string;
  fileId: string | null;
  place: number | null;
  submittedAt: Date | null;
  consentedAt: Date | null;
  confirmedAt: Date | null;
  decidedAt: Date | null;
  releasedAt: Date | null;
}

/** What was submitted once; drafts are nobody's but their makers'. */
const SUBMITTED = 'e.revision_id IS NOT NULL';

export const workExport = defineProjection<WorkRow>({
  name: 'yaas.export.works',
  reader: 'staff',
  from: 'entry e JOIN entry_revision r ON r.id = e.revision_id JOIN edition ed ON ed.id = e.edition_id JOIN level l ON l.id = e.level_id',
  columns: {
    id: 'e.id',
    year: 'ed.year',
    level: `CASE l.kind WHEN 'final' THEN 'final' ELSE l.name END`,
    state: 'e.state',
    category: 'r.category',
    ageGroup: 'e.age_group',
    communityId: 'e.represented_community_id',
    partnerId: 'e.partner_community_id',
    memberId: 'e.sponsor_member_id',
    title: 'r.title',
    statement: 'r.statement',
    language: 'r.language',
    body: 'r.body',
    aiUse: 'r.ai_use',
    sources: 'r.sources',
    fileId: 'r.file_id',
    place: 'e.place',
    submittedAt: 'e.submitted_at',
    consentedAt: 'e.consented_at',
    confirmedAt: 'e.confirmed_at',
    decidedAt: 'e.decided_at',
    releasedAt: 'e.released_at',
  },
  always: SUBMITTED,
});

/** Who made an entry and whom to write to; each reading is logged. */
export interface PersonRow {
  id: string;
  name: string;
  calledName: string | null;
  birthDate: string;
  school: string;
  guardianName: string;
  guardianEmail: string;
}

export const personExport = defineProjection<PersonRow>({
  name: 'yaas.export.persons',
  reader: 'staff',
  from: 'entry e JOIN entrant n ON n.id = e.entrant_id',
  columns: {
    id: 'e.id',
    name: 'n.name',
    calledName: 'n.called_name',
    birthDate: 'n.birth_date::text',
    school: 'n.school',
    guardianName: 'n.guardian_name',
    guardianEmail: 'n.guardian_email',
  },
  sensitive: ['name', 'birthDate', 'school', 'guardianName', 'guardianEmail'],
  always: SUBMITTED,
});
