import { Injectable } from '@nestjs/common';
import { Work } from '../../../platform/index.js';
import { THERE } from '../expected.js';

/** A student who is there, and whether staff would send them home. */
export interface Watched {
  id: string;
  name: string;
  reason: string | null;
  askedBy: string | null;
  /** Name of whoever asked. */
  by: string | null;
}

const PAGE = 50;

@Injectable()
export class SafetyQueries {
  constructor(private readonly work: Work) {}

  /** Those about whom somebody has to decide first, then whoever fits what was typed. */
  list(summitId: string, words: string): Promise<Watched[]> {
    return this.work.read().query<Watched[]>(
      `SELECT r.id, r.name, h.reason, h.asked_by AS "askedBy", a.display_name AS by
         FROM yls_registration r LEFT JOIN yls_send_home h ON h.registration_id = r.id LEFT JOIN account_brief a ON a.id = h.asked_by
        WHERE r.summit_id = $1 AND r.state = ANY($2) AND (h.asked_by IS NOT NULL OR ($3 <> '' AND strpos(lower(r.name), lower($3)) > 0))
        ORDER BY h.asked_at IS NULL, r.name, r.id LIMIT $4`,
      [summitId, [...THERE], words, PAGE],
    );
  }
}
