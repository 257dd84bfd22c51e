import { Injectable } from '@nestjs/common';
import { Clock, NotFound, Work, type Actor } from '../../platform/index.js';
import { RegistryQueries } from '../../registry/index.js';
import { dayOfOffice } from '../application/office-day.js';
import { ExchangeSchool } from './exchange-school.entity.js';
import { keepsSchools, scopesOfSchools } from './schools.policy.js';

export interface SchoolLine extends Pick<ExchangeSchool, 'id' | 'scope' | 'name' | 'place' | 'kind'> {
  /** ISO date. */
  accreditedUntil: string | null;
  /** Students who are accepted there and whose way is not over. */
  students: number;
}

export interface MemberChoice {
  id: string;
  name: string;
}

const PAGE = 50;

/** Schools of the actor's members. */
@Injectable()
export class SchoolsQueries {
  constructor(
    private readonly work: Work,
    private readonly registry: RegistryQueries,
    private readonly clock: Clock,
  ) {}

  /** By name, one page; as many queries for many as for one. */
  async list(actor: Actor, after?: string): Promise<{ schools: SchoolLine[]; after: string | null }> {
    const rows = await this.work.read().query<SchoolLine[]>(
      `SELECT s.id, s.scope, s.name, s.place, s.kind, s.accredited_until::text AS "accreditedUntil",
              (SELECT count(*)::int FROM exchange_application a WHERE a.school_id = s.id AND a.ended_on IS NULL) AS students
         FROM exchange_school s
        WHERE ($1::uuid[] IS NULL OR s.scope = ANY($1))
          AND ($2::uuid IS NULL OR (s.name, s.id) > (SELECT b.name, b.id FROM exchange_school b WHERE b.id = $2))
        ORDER BY s.name, s.id LIMIT ${PAGE + 1}`,
      [scopesOfSchools(actor), after ?? null],
    );
    const schools = rows.slice(0, PAGE);
    return { schools, after: rows.length > PAGE ? schools.at(-1)!.id : null };
  }

  /** For whom the actor may add a school, by name. */
  async members(actor: Actor): Promise<MemberChoice[]> {
    const members = await this.registry.members(dayOfOffice(this.clock.now()));
    return members.filter(({ id }) => keepsSchools(actor, id)).map(({ id, name }) => ({ id, name }));
  }

  /** @throws NotFound for a school of another member */
  async one(actor: Actor, id: string): Promise<ExchangeSchool> {
    const school = await this.work.read().findOneBy(ExchangeSchool, { id });
    if (!school || !keepsSchools(actor, school.scope)) throw new NotFound();
    return school;
  }
}
