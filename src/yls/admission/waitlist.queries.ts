import { Injectable } from '@nestjs/common';
import { NotFound, Work } from '../../platform/index.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { placesTaken } from './places.js';
import { WAITING } from './waiting.js';
import type { PartyKind } from './yls-party.entity.js';

/** A party that waits, as staff see it. */
export interface WaitingLine {
  id: string;
  kind: PartyKind;
  /** Of a delegation; null for others. */
  delegation: string | null;
  /** Names of those who wait with it. */
  students: readonly string[];
  /** How many places it needs at once. */
  size: number;
  /** How often others behind it were offered places. */
  passes: number;
}

export interface Waitlist {
  summit: YlsSummit;
  /** Places that nobody has and that are held for nobody. */
  free: number;
  lines: readonly WaitingLine[];
}

/** Who waits for a place, in the order in which they are offered one. */
@Injectable()
export class WaitlistQueries {
  constructor(private readonly work: Work) {}

  /** As many queries for one party as for many; the first five hundred. @throws NotFound */
  async of(summitId: string): Promise<Waitlist> {
    const manager = this.work.read();
    const summit = await manager.findOneBy(YlsSummit, { id: summitId });
    if (!summit) throw new NotFound();
    const free = Math.max(summit.capacity - (await placesTaken({ manager }, summitId)), 0);
    return { summit, free, lines: await manager.query<WaitingLine[]>(LINES, [summitId]) };
  }
}

const LINES = `
  SELECT w.id, p.kind, w.size, w.passes, d.name AS delegation,
         array(SELECT r.name FROM yls_registration r WHERE r.party_id = w.id AND r.state = 'waitlisted' ORDER BY r.submitted_at, r.id) AS students
    FROM (${WAITING}) w JOIN yls_party p ON p.id = w.id LEFT JOIN yls_delegation d ON d.party_id = w.id
   ORDER BY p.position, p.id LIMIT 500`;
