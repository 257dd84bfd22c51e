import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LawBooks } from '../../law/index.js';
import { readRows, refusals, Work, type Actor, type RuleResult, type Unit } from '../../platform/index.js';
import type { Proposal } from '../../vetting/index.js';
import { applicationOfDesk } from '../application/application-of-desk.js';
import type { ExchangeApplication } from '../application/exchange-application.entity.js';
import { dayOfOffice } from '../application/office-day.js';
import { SCHOOL_DUTIES } from '../schools/school.duties.js';
import { schoolsTold, schoolVerdicts } from '../schools/school-told.js';
import { toldContact, toldFollowUp, type ToldContact, type ToldFollowUp } from './contact.projection.js';
import { Coordinations } from './coordinations.service.js';
import { LIVING_KINDS } from './living.duties.js';
import { livingFiles, type LivingFile } from './living-facts.queries.js';
import { dayOfStay, livingVerdicts } from './living-verdicts.js';
import type { LivingEventKind } from './living-words.js';

/** A home in the history of a stay. */
export interface HomeOfStay {
  id: string;
  family: string;
  kind: string;
  /** ISO dates; null until they come. */
  movedInOn: string | null;
  endedOn: string | null;
  endReason: string | null;
  reason: string;
  visits: { on: string; by: string; findings: string }[];
}

/** All that is on file of a stay. */
export interface LivingOnFile {
  application: Pick<ExchangeApplication, 'id' | 'state' | 'arrivedOn'>;
  name: string;
  coordinator: string | null;
  whoMay: readonly Proposal[];
  homes: readonly HomeOfStay[];
  contacts: readonly ToldContact[];
  followUps: readonly ToldFollowUp[];
  events: readonly { kind: LivingEventKind; on: string }[];
  duties: readonly { kind: string; occurrence: string; dueAt: Date; isOverdue: boolean }[];
  /** What the law misses so far. */
  against: readonly RuleResult[];
}

/** A stay, for those who see to it. */
@Injectable()
export class LivingFileQueries {
  constructor(
    private readonly work: Work,
    private readonly books: LawBooks,
    private readonly coordinations: Coordinations,
  ) {}

  /** Reading what was said is logged. @throws NotFound out of the actor's reach */
  file(actor: Actor, applicationId: string): Promise<LivingOnFile> {
    return this.work.run(actor, async (unit) => {
      const application = await applicationOfDesk(unit, applicationId);
      const { manager } = unit;
      const reading = { where: 'k.application_id = $1', parameters: [applicationId] };
      const contacts = { projection: toldContact, reading: { ...reading, orderBy: 'k.happened_on DESC, k.id DESC' } };
      const due = {
        where: 'u.application_id = $1',
        parameters: [applicationId],
        orderBy: 'u.done_at IS NOT NULL, u.due_on, u.id',
      };
      const [living] = await livingFiles(manager, [applicationId]);
      return {
        application,
        ...(await namesOf(manager, applicationId)),
        whoMay: application.state === 'active' ? await this.coordinations.whoMay(unit, application) : [],
        homes: await manager.query<HomeOfStay[]>(HOMES, [applicationId]),
        contacts: await readRows(manager, actor, contacts),
        followUps: await readRows(manager, actor, { projection: toldFollowUp, reading: due }),
        events: living?.events ?? [],
        duties: await manager.query(DUTIES, [applicationId, [...LIVING_KINDS, ...SCHOOL_DUTIES], unit.now]),
        against: [
          ...(living ? await this.against(unit, living) : []),
          ...(await this.againstSchool(unit, applicationId)),
        ],
      };
    });
  }

  private async againstSchool({ manager, now }: Unit, applicationId: string): Promise<RuleResult[]> {
    const [told] = await schoolsTold(manager, [applicationId]);
    const day = dayOfOffice(now);
    const law = await this.books.inForce(day, manager);
    return told?.isGoing ? refusals(schoolVerdicts(told, { day, law })) : [];
  }

  /** The name alone, for the form: a page that a telephone may keep says no more. */
  name(actor: Actor, applicationId: string): Promise<string> {
    return this.work.run(actor, async (unit) => {
      await applicationOfDesk(unit, applicationId);
      return (await namesOf(unit.manager, applicationId)).name;
    });
  }

  private async against({ manager, now }: Unit, living: LivingFile): Promise<RuleResult[]> {
    const day = dayOfStay(living, dayOfOffice(now));
    return refusals(livingVerdicts(living, { day, law: await this.books.inForce(day, manager) }));
  }
}

async function namesOf(manager: EntityManager, id: string): Promise<{ name: string; coordinator: string | null }> {
  const [row] = await manager.query<{ name: string; coordinator: string | null }[]>(
    `SELECT coalesce(nullif(s.called, ''), nullif(s.name, ''), c.display_name) AS name,
            (SELECT o.display_name FROM exchange_coordination k JOIN account_brief o ON o.id = k.account_id WHERE k.application_id = a.id AND k.until_on IS NULL) AS coordinator
       FROM exchange_application a JOIN account_brief c ON c.id = a.account_id LEFT JOIN exchange_student s ON s.application_id = a.id WHERE a.id = $1`,
    [id],
  );
  return row!;
}

const HOMES = `
  SELECT p.id, h.name AS family, p.kind, p.moved_in_on::text AS "movedInOn", p.ended_on::text AS "endedOn", p.end_reason AS "endReason", p.reason,
         (SELECT coalesce(json_agg(json_build_object('on', v.visited_on, 'by', b.display_name, 'findings', v.findings) ORDER BY v.visited_on, v.id), '[]')
            FROM exchange_home_visit v JOIN account_brief b ON b.id = v.by_account_id WHERE v.placement_id = p.id) AS visits
    FROM exchange_placement p JOIN host_file_brief f ON f.id = p.host_file_id JOIN household_brief h ON h.id = f.household_id
   WHERE p.application_id = $1 AND p.state IN ('disclosed', 'active', 'moving', 'ended') ORDER BY p.moved_in_on NULLS LAST, p.id`;

const DUTIES = `
  SELECT kind, occurrence, due_at AS "dueAt", due_at < $3 AS "isOverdue" FROM duty_brief
   WHERE subject_id = $1 AND kind = ANY($2) AND done_at IS NULL AND dropped_at IS NULL ORDER BY due_at, id`;
