import { Injectable } from '@nestjs/common';
import { hasRole } from '../../auth/index.js';
import { NotFound, Work, type Actor } from '../../platform/index.js';
import { FileLinks } from '../../storage/index.js';
import type { ConditionNote } from './condition-note.entity.js';
import type { LegState } from './tour-leg.entity.js';
import { host } from './tour-leg.lifecycle.js';

/** A stop of the tour as anybody may know it. */
export interface TourStop {
  id: string;
  year: number;
  hostName: string;
  city: string;
  communitySlug: string;
  venue: string;
  hours: string;
  fromOn: string;
  untilOn: string;
  state: LegState;
  works: number;
}

/** A work on loan, with its notes, for the host; pictures of a recalled one are for nobody any more. */
export interface LoanedWork {
  id: string;
  title: string;
  slug: string | null;
  recalledAt: Date | null;
  notes: (Pick<ConditionNote, 'id' | 'moment' | 'condition' | 'note'> & { madeAt: string; files: string[] })[];
}

export interface HostedLeg extends TourStop {
  editionId: string;
  hostMemberId: string;
  loans: LoanedWork[];
}

const select = `SELECT l.id, e.year, l.edition_id AS "editionId", l.host_member_id AS "hostMemberId", m.name AS "hostName", c.name AS city, c.slug AS "communitySlug",
    l.venue, l.hours, to_char(l.from_on, 'YYYY-MM-DD') AS "fromOn", to_char(l.until_on, 'YYYY-MM-DD') AS "untilOn", l.state,
    (SELECT count(*)::int FROM tour_loan o WHERE o.leg_id = l.id AND o.recalled_at IS NULL) AS works
  FROM tour_leg l JOIN edition e ON e.id = l.edition_id JOIN member_brief m ON m.id = l.host_member_id JOIN community_brief c ON c.id = m.community_id`;

/** Where the exhibit hangs, and what a host looks after. */
@Injectable()
export class TourQueries {
  constructor(
    private readonly work: Work,
    private readonly links: FileLinks,
  ) {}

  /** The stops of all tours, the earliest first; those that never were are left out. */
  stops(): Promise<TourStop[]> {
    return this.work
      .read()
      .query<TourStop[]>(`${select} WHERE l.state <> 'cancelled' ORDER BY l.from_on, l.id LIMIT 500`);
  }

  /** Legs that the actor looks after: as staff all, as a coordinator those of their members. */
  async hosted(actor: Actor): Promise<(TourStop & { editionId: string; hostMemberId: string })[]> {
    const all = hasRole(actor, 'staff');
    const members = actor.grants.flatMap(({ role, scope }) => (role === 'coordinator' && scope ? [scope] : []));
    const legs = await this.work
      .read()
      .query<HostedLeg[]>(
        `${select} WHERE $1 OR l.host_member_id = ANY($2) ORDER BY l.from_on DESC, l.id DESC LIMIT 200`,
        [all, members],
      );
    return legs.filter((leg) => host.allows(actor, leg));
  }

  /** @throws NotFound for who is not of the host */
  async leg(actor: Actor, id: string): Promise<HostedLeg> {
    const [leg] = await this.work.read().query<Omit<HostedLeg, 'loans'>[]>(`${select} WHERE l.id = $1`, [id]);
    if (!leg || !host.allows(actor, leg)) throw new NotFound();
    return { ...leg, loans: await this.work.read().query<LoanedWork[]>(loans, [id]) };
  }

  /** Works of the edition that hang, may travel, and are nowhere else on the leg's days. */
  lendable({ editionId, fromOn, untilOn }: HostedLeg): Promise<{ id: string; title: string }[]> {
    return this.work.read().query(lendable, [editionId, fromOn, untilOn]);
  }

  photograph(fileId: string): string {
    return this.links.url(fileId, 'page');
  }
}

const loans = `
  SELECT o.id, n.title, p.slug, o.recalled_at AS "recalledAt", coalesce((
      SELECT json_agg(json_build_object('id', t.id, 'moment', t.moment, 'condition', t.condition, 'note', t.note, 'madeAt', t.made_at,
               'files', (SELECT coalesce(json_agg(f.file_id), '[]') FROM condition_photograph f WHERE f.note_id = t.id AND o.recalled_at IS NULL)) ORDER BY t.made_at, t.id)
        FROM condition_note t WHERE t.loan_id = o.id), '[]') AS notes
    FROM tour_loan o JOIN entry n ON n.id = o.entry_id LEFT JOIN exhibit_piece p ON p.entry_id = o.entry_id
   WHERE o.leg_id = $1 ORDER BY n.title, o.id`;

const lendable = `
  SELECT p.entry_id AS id, p.title FROM exhibit_piece p
    JOIN effective_consent c ON c.programme = 'yaas' AND c.subject_id = p.entry_id AND c.scope = 'exhibit_tour' AND c.answer = 'yes'
   WHERE p.edition_id = $1 AND NOT EXISTS (
     SELECT FROM tour_loan o WHERE o.entry_id = p.entry_id AND o.recalled_at IS NULL AND daterange(o.from_on, o.until_on, '[]') && daterange($2::date, $3::date, '[]'))
   ORDER BY p.rank LIMIT 300`;
