import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HomesOnPaper } from '../../host-families/index.js';
import type { Reached } from '../application/exchange-application.policy.js';
import { homeAccountsOf } from '../application/home-accounts.js';
import type { ExchangeSevisTask } from './exchange-sevis-task.entity.js';
import type { SevisFacts, SevisLine } from './sevis-line.js';

/** A task with what it would say, and whose it is. */
export interface TaskLine extends SevisLine, Pick<ExchangeSevisTask, 'dueOn' | 'state' | 'outcome' | 'batchId'> {
  reached: Reached;
  sponsorName: string;
  batchName: string | null;
}

interface Row extends Omit<TaskLine, 'facts'> {
  facts: Omit<SevisFacts, 'address'>;
  hostFileId: string | null;
}

/** Tasks that are not done, in a fixed number of queries. */
@Injectable()
export class SevisLines {
  constructor(private readonly homes: HomesOnPaper) {}

  async open(manager: EntityManager): Promise<TaskLine[]> {
    const rows = await manager.query<Row[]>(TASKS);
    const homes = await this.homes.of(
      manager,
      rows.flatMap(({ hostFileId }) => hostFileId ?? []),
    );
    return rows.map(({ hostFileId, ...row }) => {
      const home = hostFileId === null ? undefined : homes.get(hostFileId);
      const address = home
        ? { address1: home.street, city: home.place, state: home.region, postalCode: home.postalCode }
        : null;
      return { ...row, facts: { ...row.facts, address } };
    });
  }
}

const TASKS = `
  SELECT k.id AS "taskId", k.kind, k.due_on::text AS "dueOn", k.state, k.outcome, k.batch_id AS "batchId", s.name AS "sponsorName", b.name AS "batchName",
         jsonb_build_object('accountId', a.account_id, 'scope', a.scope, 'sendingCommunityId', a.sending_community_id, 'sponsorId', a.sponsor_id,
           'homeAccountIds', ${homeAccountsOf('a.id')}) AS reached,
         jsonb_build_object('sevisNumber', r.sevis_number, 'fullName', coalesce(st.name, c.display_name), 'birthDate', st.birth_date,
           'gender', CASE st.gender WHEN 'female' THEN 'F' WHEN 'male' THEN 'M' WHEN 'other' THEN 'X' END, 'country', st.country,
           'beginsOn', t.begins_on, 'endsOn', t.ends_on, 'endedOn', a.ended_on, 'reason', a.end_reason,
           'how', CASE a.state WHEN 'completed' THEN 'completed' WHEN 'withdrawn' THEN 'withdrawn' END,
           'site', CASE WHEN o.id IS NOT NULL THEN jsonb_build_object('siteName', o.name, 'address1', o.street, 'city', o.place, 'state', o.region, 'postalCode', o.postal_code) END) AS facts,
         (SELECT p.host_file_id FROM exchange_placement p WHERE p.application_id = a.id AND p.state IN ('disclosed', 'active')
           ORDER BY p.state = 'active' DESC, p.from_on, p.id LIMIT 1) AS "hostFileId"
    FROM exchange_sevis_task k JOIN exchange_application a ON a.id = k.application_id JOIN account_brief c ON c.id = a.account_id
    JOIN exchange_term t ON t.id = a.term_id JOIN exchange_sponsor s ON s.id = a.sponsor_id
    LEFT JOIN exchange_student st ON st.application_id = a.id LEFT JOIN exchange_school o ON o.id = a.school_id
    LEFT JOIN exchange_sevis_record r ON r.application_id = a.id LEFT JOIN exchange_sevis_batch b ON b.id = k.batch_id
   WHERE k.state <> 'done' ORDER BY k.due_on, k.id`;
