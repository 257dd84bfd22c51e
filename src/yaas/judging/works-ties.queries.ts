import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountQueries } from '../../auth/index.js';
import type { JudgeFacts, Tie } from '../../judging/index.js';
import type { HeldAs } from '../entries/entry.entity.js';
import { tiesOf, type PeopleOfWork } from './ties-of-work.js';

interface WorkRow {
  workId: string;
  entrantAccount: string | null;
  name: string;
  email: string;
  school: string;
  guardianName: string;
  guardianEmail: string;
  holder: string;
  heldAs: HeldAs;
  confirmedBy: string | null;
  sponsor: string;
  /** Whether the person offered it to its maker, and on a coordinator's invitation to teachers. */
  handedOver: boolean;
  invited: boolean;
  /** As what the person entered or taught the same entrant in another piece. */
  earlier: HeldAs[];
}

/** Compares a person with those who stand behind works. Names stay on this side: judging is told the kind of the tie alone. */
@Injectable()
export class WorksTiesQueries {
  constructor(private readonly accounts: AccountQueries) {}

  /** As many queries for one work as for many. */
  async of(manager: EntityManager, person: JudgeFacts, workIds: readonly string[]): Promise<Tie[]> {
    if (workIds.length === 0) return [];
    const rows = await manager.query<WorkRow[]>(worksOf, [workIds, person.accountId]);
    const members = person.accountId ? await this.accounts.scopesOf(person.accountId, 'coordinator', manager) : [];
    const cards = await this.accounts.byIds(
      rows.map(({ holder }) => holder),
      manager,
    );
    return rows.flatMap((row) => {
      const people = peopleOf(row, { person, members, holderEmail: cards.get(row.holder)?.email ?? '' });
      return tiesOf(person, people).map((source) => ({ workId: row.workId, source }));
    });
  }
}

interface Known {
  person: JudgeFacts;
  /** Members that the person coordinates. */
  members: readonly string[];
  holderEmail: string;
}

function peopleOf(row: WorkRow, { person, members, holderEmail }: Known): PeopleOfWork {
  const coordinates = members.includes(row.sponsor);
  const self = person.accountId ?? '';
  const before: HeldAs = row.invited ? 'teacher' : coordinates ? 'coordinator' : 'guardian';
  return {
    entrant: { accountId: row.entrantAccount, name: row.name, email: row.email, school: row.school },
    guardian: { name: row.guardianName, email: row.guardianEmail },
    enteredBy: [
      { accountId: row.holder, as: row.heldAs, email: holderEmail },
      ...(row.handedOver ? [{ accountId: self, as: before, email: '' }] : []),
    ],
    earlierTeachers: row.earlier.includes('teacher') ? [self] : [],
    coordinators: coordinates || row.confirmedBy === self || row.earlier.includes('coordinator') ? [self] : [],
  };
}

/** $1 works, $2 the person's account or null */
const worksOf = `
  SELECT e.id AS "workId", n.account_id AS "entrantAccount", n.name, n.email, n.school, n.guardian_name AS "guardianName",
         n.guardian_email AS "guardianEmail", e.holder_account_id AS holder, e.held_as AS "heldAs", e.confirmed_by AS "confirmedBy",
         e.sponsor_member_id AS sponsor,
         EXISTS (SELECT FROM entry_handover h WHERE h.entry_id = e.id AND h.offered_by = $2 AND h.taken_at IS NOT NULL) AS "handedOver",
         EXISTS (SELECT FROM entering_invitation i WHERE i.account_id = $2 AND i.member_id = e.sponsor_member_id) AS invited,
         ARRAY(SELECT DISTINCT other.held_as FROM entry other
                WHERE other.entrant_id = e.entrant_id AND other.id <> e.id AND other.holder_account_id = $2 ORDER BY 1) AS earlier
    FROM entry e JOIN entrant n ON n.id = e.entrant_id WHERE e.id = ANY($1) ORDER BY e.id`;
