import { Injectable } from '@nestjs/common';
import { Work, type InLanguages } from '../../../platform/index.js';

/** A place that the last plan has otherwise than what stood before. */
export interface Change {
  registrationId: string;
  name: string;
  slotTitle: InLanguages;
  before: InLanguages | null;
  after: InLanguages | null;
}

export interface Changes {
  changes: readonly Change[];
  /** Where the next page begins. */
  after: number | null;
}

const PAGE = 50;

/** What a plan has changed. */
@Injectable()
export class ChangesQueries {
  constructor(private readonly work: Work) {}

  /** Of the last plan beside the one that stood, which it keeps; by one query. */
  async ofLastRun(summitId: string, from: number): Promise<Changes> {
    const rows = await this.work.read().query<Change[]>(CHANGES, [summitId, PAGE + 1, from]);
    return { changes: rows.slice(0, PAGE), after: rows.length > PAGE ? from + PAGE : null };
  }
}

const CHANGES = `
  WITH last AS (SELECT asked, made FROM yls_allocation_run WHERE summit_id = $1 AND kind = 'sessions' ORDER BY at DESC, id DESC LIMIT 1),
       made AS (SELECT n.delegate, n.slot, n.session FROM last r
                  CROSS JOIN jsonb_to_recordset(r.made -> 'places') AS n (delegate uuid, slot uuid, session uuid)),
       stood AS (SELECT b.delegate, s.slot_id AS slot, b.session FROM last r
                   CROSS JOIN jsonb_to_recordset(r.asked -> 'previous') AS b (delegate uuid, session uuid) JOIN yls_session s ON s.id = b.session)
  SELECT g.id AS "registrationId", g.name, t.title AS "slotTitle", b.title AS before, a.title AS after
    FROM made m LEFT JOIN stood o ON o.delegate = m.delegate AND o.slot = m.slot
         JOIN yls_registration g ON g.id = m.delegate JOIN yls_slot t ON t.id = m.slot
         LEFT JOIN yls_session b ON b.id = o.session LEFT JOIN yls_session a ON a.id = m.session
   WHERE o.session IS DISTINCT FROM m.session ORDER BY g.name, g.id, t.starts_at LIMIT $2 OFFSET $3`;
