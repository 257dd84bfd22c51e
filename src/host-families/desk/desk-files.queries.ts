import { Injectable } from '@nestjs/common';
import { Work, type Actor } from '../../platform/index.js';
import { scopesOfDesk } from '../file/host-file.policy.js';
import type { HostFileState } from '../file/host-file-state.js';

/** A family as a line of the desk's list. */
export interface DeskLine {
  id: string;
  name: string;
  scope: string;
  season: string;
  state: HostFileState;
  place: string | null;
  openSteps: number;
  openedAt: Date;
}

/** Where a page of the list goes on. */
export interface Asked {
  state?: HostFileState | undefined;
  after?: string | undefined;
}

const PAGE = 50;

/** The families of the actor's members, newest first; those of the actor's own household are left out. */
@Injectable()
export class DeskFilesQueries {
  constructor(private readonly work: Work) {}

  /** One query, however many there are. */
  async list(actor: Actor, { state, after }: Asked): Promise<{ lines: DeskLine[]; after: string | null }> {
    const [at = null, id = null] = after?.split('_') ?? [];
    const rows = await this.work.read().query<DeskLine[]>(
      `SELECT f.id, h.name, f.scope, s.name AS season, f.state, m.place, f.opened_at AS "openedAt",
              (SELECT count(*)::int FROM host_file_hold k WHERE k.file_id = f.id AND k.lifted_at IS NULL) AS "openSteps"
         FROM host_file f JOIN household h ON h.id = f.household_id JOIN host_season s ON s.id = f.season_id
         LEFT JOIN host_home m ON m.household_id = h.id AND m.until IS NULL
        WHERE ($1::uuid[] IS NULL OR f.scope = ANY($1)) AND f.owner_account_id IS DISTINCT FROM $2::uuid AND ($3::text IS NULL OR f.state = $3)
          AND ($4::bigint IS NULL OR (f.opened_at, f.id) < ('epoch'::timestamptz + $4::bigint * interval '1 millisecond', $5::uuid))
        ORDER BY f.opened_at DESC, f.id DESC LIMIT ${PAGE + 1}`,
      [scopesOfDesk(actor), actor.accountId, state ?? null, at, id],
    );
    const lines = rows.slice(0, PAGE);
    const last = rows.length > PAGE ? lines.at(-1)! : null;
    return { lines, after: last && `${last.openedAt.getTime()}_${last.id}` };
  }
}
