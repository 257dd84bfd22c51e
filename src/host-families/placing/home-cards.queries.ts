import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AcceptedPhotographs, ApplicationQueries, type PhotographShown } from '../../applications/index.js';
import { readRows, system, type Actor } from '../../platform/index.js';
import { HOST_FAMILIES } from '../applying/field-of.js';
import { PHOTOGRAPHS } from '../law/host-facts.js';
import { homeCard, type HomeCard } from './home-card.projection.js';
import { homeProfile, type HomeProfile } from './home-profile.projection.js';

/** What the family told so that a student and the natural parents know what to expect, by the code of the question. */
export type HomeTold = readonly { code: string; text: string }[];

/** Who the family is, with its own words and the photographs of its home. */
export interface HomeInFull extends HomeProfile {
  told: HomeTold;
  photographs: readonly PhotographShown[];
}

/** Questions whose answers are for the student's side; choices are left out: their words are the family's. */
const TOLD = [
  'about_family',
  'interests',
  'weekday',
  'curfew_school_nights',
  'curfew_weekends',
  'chores',
  'screens',
  'meals',
  'expenses',
  'other_rules',
  'school_name',
  'community',
] as const;

/** Homes as the student's side may see them; which of the two is said by the ladder of the programme that places. */
@Injectable()
export class HomeCards {
  constructor(
    private readonly applications: ApplicationQueries,
    private readonly photographs: AcceptedPhotographs,
  ) {}

  /** Without names, by host file; one query. */
  async cards(manager: EntityManager, actor: Actor, fileIds: readonly string[]): Promise<Map<string, HomeCard>> {
    const rows = await readRows(manager, actor, {
      projection: homeCard,
      reading: { where: 'f.id = ANY($1)', parameters: [fileIds] },
    });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** With names, address and photographs; the reading is logged. By host file; a family that has no home on file is left out. */
  async profiles(manager: EntityManager, actor: Actor, fileIds: readonly string[]): Promise<Map<string, HomeInFull>> {
    const rows = await readRows(manager, actor, {
      projection: homeProfile,
      reading: { where: 'f.id = ANY($1)', parameters: [fileIds] },
    });
    const asked = { programme: HOST_FAMILIES, subjectIds: rows.map(({ id }) => id), kinds: PHOTOGRAPHS };
    const photographs = await this.photographs.of(manager, actor, asked);
    const homes = new Map<string, HomeInFull>();
    // A student has one home, or two in a month of moving.
    for (const row of rows) {
      const told = await this.told(manager, row.id);
      homes.set(row.id, { ...row, told, photographs: photographs.get(row.id) ?? [] });
    }
    return homes;
  }

  /** Of the part of the application that is no secret of the family's. */
  private async told(manager: EntityManager, fileId: string): Promise<HomeTold> {
    const applicationId = await this.applications.idOf(manager, HOST_FAMILIES, fileId);
    if (!applicationId) return [];
    const sections = await this.applications.answers(manager, system, { applicationId, groups: ['profile'] });
    const answers = Object.assign({}, ...Object.values(sections)) as Record<string, unknown>;
    return TOLD.flatMap((code) => (typeof answers[code] === 'string' ? [{ code, text: answers[code] }] : []));
  }
}
