import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../../../auth/index.js';
import {
  AuditLog,
  Clock,
  defineProjection,
  judge,
  Lifecycles,
  NotFound,
  readRows,
  Work,
  type Actor,
  type RuleResult,
} from '../../../platform/index.js';
import { deskScope } from '../../desk/sponsorship.service.js';
import { groupNameOf } from '../../editions/age.js';
import type { Localized } from '../../editions/localized.js';
import { EntryFactsQueries } from '../../entries/entry-facts.service.js';
import { Entry } from '../../entries/entry.entity.js';
import { confirmationRules, submissionRules } from '../../entries/entry.rules.js';
import type { CaseRow } from '../../moderation/cases/case.projection.js';
import { CasesQueries } from '../../moderation/cases/cases.queries.js';
import { Disqualification } from '../../moderation/disqualifications/disqualification.entity.js';
import { EligibilityOverride } from '../../moderation/overrides/eligibility-override.entity.js';
import { WorksInView, type WorkInView } from '../../moderation/work/work-in-view.queries.js';

interface PersonRow {
  id: string;
  name: string;
  birthDate: string;
  guardianName: string;
  memberName: string;
}

/** Who made an entry, for programme staff; each reading is logged. */
const personProjection = defineProjection<PersonRow>({
  name: 'yaas.staff_entry',
  reader: 'staff',
  from: 'entry e JOIN entrant n ON n.id = e.entrant_id JOIN member_brief m ON m.id = e.sponsor_member_id',
  columns: {
    id: 'e.id',
    name: 'n.name',
    birthDate: 'n.birth_date::text',
    guardianName: 'n.guardian_name',
    memberName: 'm.name',
  },
  sensitive: ['name', 'birthDate', 'guardianName'],
});

export interface Happened {
  what: string;
  at: Date;
  by: string;
  reason: string | null;
}

export interface StaffEntry {
  entry: Entry;
  person: PersonRow;
  ageGroup: Localized;
  work: WorkInView | null;
  verdicts: RuleResult[];
  isHeld: boolean;
  /** Those that the reader may read. */
  cases: CaseRow[];
  decisions: Disqualification[];
  overrides: (EligibilityOverride & { by: string })[];
  history: Happened[];
  audit: Happened[];
}

/** An entry with everything that staff answer for. The number of queries does not grow. */
@Injectable()
export class StaffEntries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly facts: EntryFactsQueries,
    private readonly works: WorksInView,
    private readonly cases: CasesQueries,
    private readonly lifecycles: Lifecycles,
    private readonly log: AuditLog,
    private readonly accounts: AccountQueries,
  ) {}

  /** @throws NotFound for another edition's, for a draft, and for what its family took back */
  async one(actor: Actor, id: string): Promise<StaffEntry> {
    const manager = this.work.read();
    const entry = await manager.findOneBy(Entry, { ...deskScope(actor), id });
    if (!entry) throw new NotFound();
    const reading = { where: 'e.id = $1', parameters: [id] };
    const [person] = await readRows(manager, actor, { projection: personProjection, reading });
    const { facts, edition } = await this.facts.of(manager, entry, this.clock.now());
    const [work = null] = await this.works.of([id]);
    return {
      entry,
      person: person!,
      work,
      isHeld: facts.held === true,
      ageGroup: groupNameOf(edition.rules, entry.ageGroup ?? '') ?? { en: entry.ageGroup ?? '–' },
      verdicts: judge(entry.state === 'returned' ? submissionRules : confirmationRules, facts),
      cases: await this.cases.about(actor, id),
      decisions: await manager.find(Disqualification, { where: { entryId: id }, order: { id: 'DESC' } }),
      ...(await this.told(id)),
    };
  }

  private async told(id: string) {
    const manager = this.work.read();
    const overrides = await manager.find(EligibilityOverride, { where: { entryId: id }, order: { id: 'DESC' } });
    const events = await this.lifecycles.history(manager, id);
    const records = await this.log.about(manager, { type: 'entry', id });
    const accountIds = [
      ...overrides.map(({ madeBy }) => madeBy),
      ...[...events, ...records].map((one) => one.accountId),
    ];
    const names = await this.accounts.displayNames(accountIds.filter((one) => one !== null));
    const by = (accountId: string | null) => names.get(accountId ?? '') ?? '';
    return {
      overrides: overrides.map((one) => Object.assign(one, { by: by(one.madeBy) })),
      history: events.map(({ event, at, accountId, reason }) => ({ what: event, at, by: by(accountId), reason })),
      audit: records.map(({ action, at, accountId }) => ({ what: action, at, by: by(accountId), reason: null })),
    };
  }
}
