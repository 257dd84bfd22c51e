import { Injectable } from '@nestjs/common';
import { Work } from '../../platform/index.js';
import type { TakedownReason } from './exhibit-takedown.entity.js';

export interface TakedownLine {
  id: string;
  entryId: string;
  title: string;
  reason: TakedownReason;
  note: string;
  takenAt: Date;
  takenBy: string | null;
  liftedAt: Date | null;
}

const MOST = 200;

/** What was taken down, the newest first. */
@Injectable()
export class TakedownsQueries {
  constructor(private readonly work: Work) {}

  list(): Promise<TakedownLine[]> {
    return this.work.read().query<TakedownLine[]>(
      `SELECT d.id, d.entry_id AS "entryId", d.title, d.reason, d.note, d.taken_at AS "takenAt", a.display_name AS "takenBy", d.lifted_at AS "liftedAt"
         FROM exhibit_takedown d LEFT JOIN account_brief a ON a.id = d.taken_by ORDER BY d.taken_at DESC, d.id DESC LIMIT ${MOST}`,
    );
  }
}
