import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LawBooks, secondaryStudents } from '../../../law/index.js';
import { judge, refusals } from '../../../platform/index.js';
import { OVER_STATES } from '../../application/application-state.js';
import type { ExchangeTerm } from '../../terms/exchange-term.entity.js';
import { excludes } from '../criteria/exclusion.js';
import type { SchoolOfHome } from '../criteria/home-facts.js';

interface SchoolRow {
  id: string;
  offers: string[];
  /** Students of the sponsor who go there in the term. */
  others: number;
  asksForMore: boolean;
}

/** The schools of a member, and whether each takes one more. */
@Injectable()
export class MatchSchoolsQueries {
  constructor(private readonly books: LawBooks) {}

  async of(manager: EntityManager, term: ExchangeTerm, scope: string): Promise<SchoolOfHome[]> {
    const rows = await manager.query<SchoolRow[]>(SCHOOLS, [term.id, scope, OVER_STATES]);
    const law = await this.books.inForce(term.beginsOn, manager);
    return rows.map(({ id, offers, others, asksForMore }) => {
      const [refusal] = refusals(judge([secondaryStudents.schoolTakesFive], { others, asksForMore, law }));
      const isFull = term.mostInSchool !== null && others >= term.mostInSchool;
      const full = isFull ? excludes({ id: 'school-is-full', mends: 'office', params: { others } }) : null;
      return { id, offers, against: refusal ?? full };
    });
  }
}

const SCHOOLS = `
  SELECT s.id, s.offers,
         (SELECT count(*)::int FROM exchange_application a WHERE a.school_id = s.id AND a.term_id = $1 AND NOT a.state = ANY($3)) AS others,
         EXISTS (SELECT FROM exchange_school_acceptance c JOIN exchange_application a ON a.id = c.application_id
                  WHERE c.school_id = s.id AND a.term_id = $1 AND c.asks_more_than_five AND c.withdrawn_at IS NULL) AS "asksForMore"
    FROM exchange_school s WHERE s.scope = $2 ORDER BY s.name, s.id`;
