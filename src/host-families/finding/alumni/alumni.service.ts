import { Injectable } from '@nestjs/common';
import {
  Clock,
  newId,
  NotFound,
  system,
  Work,
  type Actor,
  type RuleResult,
  type Unit,
} from '../../../platform/index.js';
import { FindingLinks } from '../finding-links.js';
import { mustRecruitFor } from '../recruiter.policy.js';
import { soughtYears } from '../school-year.js';
import { RecruitingReader } from '../words/recruiting-reader.service.js';
import { AlumniMails } from './alumni-mails.js';
import type { NewAlumnus } from './alumnus.schema.js';
import { HostAlumnus } from './host-alumnus.entity.js';

/** Families that have hosted: they are kept, thanked, and asked again until they say no. */
@Injectable()
export class Alumni {
  constructor(
    private readonly work: Work,
    private readonly links: FindingLinks,
    private readonly mails: AlumniMails,
    private readonly reader: RecruitingReader,
    private readonly clock: Clock,
  ) {}

  /** Puts a family on the list; one that stands there is told of anew. */
  add(actor: Actor, family: NewAlumnus): Promise<void> {
    mustRecruitFor(actor, family.memberId);
    return this.work.run(actor, async (unit) => {
      const id = newId();
      const added = { ...family, id, addedAt: unit.now, addedBy: actor.accountId };
      const told = ['name', 'phone', 'place', 'locale', 'last_year', 'times_hosted'];
      await unit.manager
        .createQueryBuilder()
        .insert()
        .into(HostAlumnus)
        .values(added)
        .orUpdate(told, ['member_id', 'email'])
        .execute();
      await unit.record('host-alumnus.added', { type: 'member', id: family.memberId });
    });
  }

  /** Families whose file was closed after they hosted come onto the list by themselves. */
  gather(): Promise<void> {
    return this.work.run(system, async ({ manager, now }) => {
      await manager.query(
        `INSERT INTO host_alumnus (id, member_id, name, email, locale, last_year, times_hosted, added_at)
         SELECT gen_random_uuid(), f.scope, h.name, a.email, a.locale, max(extract(year FROM s.begins_on)), count(*), $1
           FROM host_file f JOIN household h ON h.id = f.household_id JOIN account_brief a ON a.id = h.owner_account_id JOIN host_season s ON s.id = f.season_id
          WHERE f.state = 'closed' AND EXISTS (SELECT FROM lifecycle_event e WHERE e.aggregate_id = f.id AND e.event = 'host')
            AND EXISTS (SELECT FROM member_brief m WHERE m.id = f.scope)
          GROUP BY f.scope, h.id, h.name, a.email, a.locale
         ON CONFLICT (member_id, email) DO UPDATE SET last_year = greatest(host_alumnus.last_year, excluded.last_year),
           times_hosted = greatest(host_alumnus.times_hosted, excluded.times_hosted)`,
        [now],
      );
    });
  }

  /** Thanks the family by mail, once for as often as somebody presses. @throws NotFound */
  thank(actor: Actor, id: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const alumnus = await held(unit, id);
      await unit.manager.update(HostAlumnus, { id }, { thankedAt: unit.now });
      const token = await this.links.issue(unit, { alumnusId: id });
      await this.mails.send(unit, alumnus, { occasion: 'thanks', token });
    });
  }

  /** Asks all families of a member for the next school year who were not asked for it, have no inquiry for it, and did not say no. @returns how many, or the rules against the words */
  ask(actor: Actor, memberId: string, words: string): Promise<{ asked: number } | { against: RuleResult[] }> {
    mustRecruitFor(actor, memberId);
    return this.work.run(actor, async (unit) => {
      const against = await this.reader.against(words, 'mail', unit.manager);
      if (against.length > 0) return { against };
      const [year] = soughtYears(this.clock.now());
      const families = await unit.manager.query<HostAlumnus[]>(toBeAsked, [memberId, year]);
      for (const family of families) {
        const token = await this.links.issue(unit, { alumnusId: family.id });
        await this.mails.send(unit, family, { occasion: 'again', token, words });
      }
      const ids = families.map(({ id }) => id);
      await unit.manager.query('UPDATE host_alumnus SET asked_at = $2, asked_for = $3 WHERE id = ANY($1)', [
        ids,
        unit.now,
        year,
      ]);
      await unit.record('host-alumni.asked', { type: 'member', id: memberId }, { families: ids.length, year });
      return { asked: ids.length };
    });
  }
}

/** Whoever may be asked; locked, so that two who press at once ask once. */
const toBeAsked = `
  SELECT a.id, a.member_id AS "memberId", a.name, a.email, a.locale, a.last_year AS "lastYear", a.times_hosted AS "timesHosted"
    FROM host_alumnus a
   WHERE a.member_id = $1 AND a.opted_out_at IS NULL AND a.asked_for IS DISTINCT FROM $2
     AND NOT EXISTS (SELECT FROM host_inquiry i WHERE i.email = a.email AND i.member_id = a.member_id AND i.season_year = $2)
   ORDER BY a.id FOR UPDATE`;

/** Within the actor's members. @throws NotFound */
async function held(unit: Unit, id: string): Promise<HostAlumnus> {
  const alumnus = await unit.manager.findOneBy(HostAlumnus, { id });
  if (!alumnus) throw new NotFound();
  mustRecruitFor(unit.actor, alumnus.memberId);
  return alumnus;
}
