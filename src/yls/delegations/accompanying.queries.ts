import { Injectable } from '@nestjs/common';
import { judge, NotFound, refusals, Work, type Actor, type RuleResult } from '../../platform/index.js';
import { ChaperonesOnFile } from '../../vetting/index.js';
import { GIVEN_UP, listed } from '../registration/registration-state.js';
import { readerIsCleared } from './reader.rules.js';

interface Row {
  id: string;
  name: string;
  member: string;
  memberId: string;
  summit: string;
  venue: string;
  /** ISO dates. */
  beginsOn: string;
  endsOn: string;
  students: readonly string[];
  adults: readonly string[];
}

/** A delegation as one of its chaperones sees it: names, once their papers count, and nothing else of anybody. */
export interface Accompanied extends Omit<Row, 'memberId'> {
  /** Until when (ISO) the reader's own papers count; null when one is missing. */
  clearedUntil: string | null;
  /** What is missing; null while the member has put nothing on file. */
  lacks: readonly RuleResult[] | null;
  /** Why no student is named; empty when they are. */
  heldBack: readonly RuleResult[];
}

/** The delegations that somebody accompanies. */
@Injectable()
export class AccompanyingQueries {
  constructor(
    private readonly work: Work,
    private readonly people: ChaperonesOnFile,
  ) {}

  /** The next summit first. @throws NotFound for who accompanies none */
  async of({ accountId }: Actor): Promise<Accompanied[]> {
    const manager = this.work.read();
    const rows = await manager.query<Row[]>(ACCOMPANIED, [accountId]);
    if (rows.length === 0) throw new NotFound();
    const papers = await this.people.ofAccounts(manager, [accountId!]);
    return rows.map(({ memberId, ...row }) => {
      const standing = papers.find(({ scope }) => scope === memberId)?.standing;
      const reader = { delegation: row.name, member: row.member, isCleared: standing?.mayWork ?? false };
      const heldBack = refusals(judge([readerIsCleared], reader));
      return {
        ...row,
        students: heldBack.length > 0 ? [] : row.students,
        clearedUntil: standing?.until ?? null,
        lacks: standing ? refusals(standing.results) : null,
        heldBack,
      };
    });
  }
}

const ACCOMPANIED = `
  SELECT d.id, d.name, m.name AS member, m.id AS "memberId", s.name AS summit, s.venue || ', ' || s.place AS venue, s.begins_on::text AS "beginsOn",
         s.ends_on::text AS "endsOn",
         array(SELECT coalesce(nullif(r.name, ''), x.name) FROM yls_seat x JOIN yls_registration r ON r.id = x.registration_id
            WHERE x.delegation_id = d.id AND x.left_at IS NULL AND r.state NOT IN (${listed(GIVEN_UP)}) ORDER BY 1) AS students,
         array(SELECT o.name FROM yls_chaperone o WHERE o.delegation_id = d.id AND o.id <> c.id AND o.accepted_at IS NOT NULL
            AND o.withdrawn_at IS NULL ORDER BY 1) AS adults
    FROM yls_chaperone c JOIN yls_delegation d ON d.id = c.delegation_id JOIN yls_summit s ON s.id = d.summit_id
    JOIN member_brief m ON m.id = d.member_id
   WHERE c.account_id = $1 AND c.accepted_at IS NOT NULL AND c.withdrawn_at IS NULL AND d.state <> 'withdrawn' ORDER BY s.begins_on DESC, d.id LIMIT 20`;
