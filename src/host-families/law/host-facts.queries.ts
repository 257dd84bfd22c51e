import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LawBooks, type UnderLaw } from '../../law/index.js';
import { Clock } from '../../platform/index.js';
import { ApplicationParts, type PartsOnFile } from '../applying/application-parts.js';
import { dayIn } from '../file/host-days.js';
import { isBeforeSubmission, type HostFileState } from '../file/host-file-state.js';
import { peopleOf } from '../household/people-of-household.js';
import type { HostFacts, RoomOnFile } from './host-facts.js';

/** All that rules ask about a file, with the law of the day on which it is asked. */
export type FactsUnderLaw = HostFacts & UnderLaw;

interface FileRow {
  id: string;
  householdId: string;
  state: HostFileState;
  timeZone: string;
  beginsOn: string;
  endsOn: string;
  informedAt: Date | null;
  reviewedOn: string | null;
  supportNetwork: string;
  approvedOn: string | null;
  isAssisted: boolean | null;
  isRewarded: boolean | null;
  rooms: RoomOnFile[];
  homeId: string | null;
  checksFrom: string | null;
  openSteps: string[];
}

/** What the rules read, of many files in a fixed number of queries. */
@Injectable()
export class HostFactsQueries {
  constructor(
    private readonly clock: Clock,
    private readonly books: LawBooks,
    private readonly parts: ApplicationParts,
  ) {}

  /** Of one file. @throws Error when there is no such file */
  async one(manager: EntityManager, fileId: string): Promise<FactsUnderLaw> {
    const facts = (await this.of(manager, [fileId])).get(fileId);
    if (!facts) throw new Error(`There is no host file ${fileId}.`);
    return facts;
  }

  /** By file; files that do not exist are left out. The day is the family's own. */
  async of(manager: EntityManager, fileIds: readonly string[]): Promise<Map<string, FactsUnderLaw>> {
    const files = await manager.query<FileRow[]>(FILES, [fileIds]);
    const people = await peopleOf(manager, [...new Set(files.map(({ householdId }) => householdId))]);
    const parts = await this.parts.of(
      manager,
      files.map(({ id }) => id),
    );
    const now = this.clock.now();
    const law = await this.books.inForce(dayIn(now, 'UTC'), manager);
    return new Map(
      files.map((file) => {
        const day = dayIn(now, file.timeZone);
        const members = people.get(file.householdId) ?? [];
        return [file.id, { ...factsOf(file, parts.get(file.id)!), day, members, law }];
      }),
    );
  }
}

function factsOf(file: FileRow, parts: PartsOnFile): Omit<HostFacts, 'day' | 'members'> {
  const { state, beginsOn, endsOn, rooms, reviewedOn, supportNetwork, approvedOn, isAssisted, isRewarded } = file;
  const { photographs, sentPhotographs, unanswered, signedIds, references } = parts;
  return {
    state,
    unanswered,
    signedIds,
    references,
    // What the family has sent is its part; that somebody has looked at it is the desk's.
    photographs: isBeforeSubmission(state) ? sentPhotographs : photographs,
    season: { beginsOn, endsOn },
    rooms,
    informedOn: file.informedAt && dayIn(file.informedAt, file.timeZone),
    interview: isOfThisHome(parts, file) ? parts.interview : null,
    isAssisted,
    isRewarded,
    secondReview: reviewedOn === null ? null : { on: reviewedOn, supportNetwork },
    approvedOn,
    checksFrom: file.checksFrom,
    openSteps: file.openSteps,
  };
}

/** A visit that was recorded before the family told of its new home was to the old one. Ids are in the order of time. */
const isOfThisHome = ({ interviewId }: PartsOnFile, { homeId }: FileRow): boolean =>
  interviewId !== null && (homeId === null || interviewId > homeId);

const FILES = `
  SELECT f.id, f.household_id AS "householdId", f.state, h.time_zone AS "timeZone", s.begins_on::text AS "beginsOn", s.ends_on::text AS "endsOn",
         f.informed_at AS "informedAt", f.reviewed_on::text AS "reviewedOn", f.support_network AS "supportNetwork", f.approved_on::text AS "approvedOn",
         f.is_assisted AS "isAssisted", f.is_rewarded AS "isRewarded", home.id AS "homeId",
         COALESCE((SELECT jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'bedKind', r.bed_kind, 'beds', r.beds, 'hasStorage', r.has_storage,
             'hasStudySpace', r.has_study_space, 'hasBathroom', r.has_bathroom, 'hasClearExit', r.has_clear_exit,
             'sharers', CASE WHEN m.id IS NULL THEN '[]'::jsonb ELSE jsonb_build_array(jsonb_build_object('gender', m.gender)) END) ORDER BY r.name, r.id)
           FROM host_room r LEFT JOIN household_member m ON m.id = r.shared_with WHERE r.home_id = home.id), '[]') AS rooms,
         (SELECT max(c.happened_on)::text FROM household_change c WHERE c.household_id = h.id AND c.kind = 'arrest') AS "checksFrom",
         ARRAY(SELECT step FROM host_file_hold k WHERE k.file_id = f.id AND k.lifted_at IS NULL ORDER BY step) AS "openSteps"
    FROM host_file f JOIN household h ON h.id = f.household_id JOIN host_season s ON s.id = f.season_id
    LEFT JOIN host_home home ON home.household_id = h.id AND home.until IS NULL
   WHERE f.id = ANY($1)`;
