import { Injectable } from '@nestjs/common';
import { NotFound, Work, type Actor } from '../../../platform/index.js';
import { HostingMembers } from '../hosting-members.js';
import { membersWithin, recruitsFor } from '../recruiter.policy.js';
import type { AlumniAsked } from './alumnus.schema.js';
import { HostAlumnus } from './host-alumnus.entity.js';

/** A family that hosted, and what came of asking it again. */
export type AlumnusLine = HostAlumnus & { inquiryId: string | null };

export interface AlumniList {
  lines: AlumnusLine[];
  members: ReadonlyMap<string, string>;
  after: string | null;
}

const PAGE = 50;

/** Families that have hosted, for those who look for families. */
@Injectable()
export class AlumniQueries {
  constructor(
    private readonly work: Work,
    private readonly members: HostingMembers,
  ) {}

  /** One page, who hosted last first; two queries, however many there are. */
  async list(actor: Actor, { member, after }: AlumniAsked): Promise<AlumniList> {
    const within = membersWithin(actor);
    const [year = null, id = null] = after?.split('_') ?? [];
    const rows = await this.work.read().query<AlumnusLine[]>(
      `SELECT a.id, a.member_id AS "memberId", a.name, a.email, a.phone, a.place, a.locale, a.last_year AS "lastYear", a.times_hosted AS "timesHosted",
              a.thanked_at AS "thankedAt", a.asked_at AS "askedAt", a.asked_for AS "askedFor", a.opted_out_at AS "optedOutAt",
              (SELECT i.id FROM host_inquiry i WHERE i.alumnus_id = a.id ORDER BY i.sent_at DESC LIMIT 1) AS "inquiryId"
         FROM host_alumnus a
        WHERE ($1::boolean OR a.member_id = ANY($2::uuid[])) AND ($3::uuid IS NULL OR a.member_id = $3)
          AND ($4::int IS NULL OR (a.last_year, a.id) < ($4::int, $5::uuid))
        ORDER BY a.last_year DESC, a.id DESC LIMIT ${PAGE + 1}`,
      [within === null, within ?? [], member ?? null, year, id],
    );
    const lines = rows.slice(0, PAGE);
    const last = rows.length > PAGE ? lines.at(-1)! : null;
    const names = [...(await this.members.all()).values()].filter((one) => within === null || within.includes(one.id));
    return {
      lines,
      members: new Map(names.map((one) => [one.id, one.name])),
      after: last && `${last.lastYear}_${last.id}`,
    };
  }

  /** @throws NotFound for the families of another member */
  async one(actor: Actor, id: string): Promise<HostAlumnus> {
    const alumnus = await this.work.read().findOneBy(HostAlumnus, { id });
    if (!alumnus || !recruitsFor(actor, alumnus.memberId)) throw new NotFound();
    return alumnus;
  }
}
