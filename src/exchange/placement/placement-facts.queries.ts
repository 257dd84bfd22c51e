import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { HomesToPlace, type BedToPlace, type HomeToPlace } from '../../host-families/index.js';
import { LawBooks, type secondaryStudents } from '../../law/index.js';
import { Clock, type Actor } from '../../platform/index.js';
import { StepsQueries } from '../../vetting/index.js';
import type { ExchangePlacement } from './exchange-placement.entity.js';
import { ExchangePlacementAnswer } from './placement-answer.entity.js';
import { isOfPlacementDesk } from './placement.policy.js';
import { daysOfAgreeing } from './days-of-agreeing.js';
import type { PlacementFacts, StudentSideFacts } from './placement.rules.js';
import type { PlacementState } from './placement-state.js';
import { housemates, type Housemate } from './housemates.js';

interface StudentRow {
  gender: string | null;
  country: string | null;
  nativeLanguages: string[];
  schoolName: string | null;
  boardingSchool: boolean;
  schoolAcceptedOn: string | null;
  open: secondaryStudents.OpennessFacts['open'];
  asksSameSexParents: boolean;
  /** Other homes of the stay, those that are being left apart. */
  homes: secondaryStudents.HomeOfStudent[];
}

/** Before everybody was asked, that all will agree to a second student is assumed: the law's other limits hold from the first minute. */
const NOT_ASKED: ReadonlySet<PlacementState> = new Set(['proposed', 'host_review', 'host_accepted'] as const);

/** What the rules read of a placement, within the transaction of the step. */
@Injectable()
export class PlacementFactsReader {
  constructor(
    private readonly homes: HomesToPlace,
    private readonly steps: StepsQueries,
    private readonly books: LawBooks,
    private readonly clock: Clock,
  ) {}

  async of(manager: EntityManager, actor: Actor, placement: ExchangePlacement): Promise<PlacementFacts> {
    const { hostFileId, bedOfferId, fromOn, untilOn, state } = placement;
    const home = (await this.homes.of(manager, [hostFileId])).get(hostFileId)!;
    const bed = (await this.homes.beds(manager, [bedOfferId])).get(bedOfferId)!;
    const student = await studentOf(manager, placement);
    const others = await housemates(manager, placement);
    const answers = await manager.findBy(ExchangePlacementAnswer, { placementId: placement.id });
    const law = await this.books.inForce(home.day, manager);
    const isSecond = others.some(({ isEarlier }) => isEarlier);
    return {
      law,
      fromOn,
      untilOn,
      bed,
      home,
      ...studentsFacts(student, others),
      isAgreed: NOT_ASKED.has(state) || !isSecond || answers.every(({ agreesToTwo }) => agreesToTwo === true),
      studentGender: student.gender ?? '',
      sharerGenders: [...(bed.sharedWith ? [bed.sharedWith] : []), ...(await this.inRoom(manager, bed, others))],
      isOfTheHome: placersOf(actor, placement).some((id) => home.accountIds.includes(id)),
      coordinators: await this.coordinators(manager, { home, placement, student }),
      schoolAcceptedOn: student.schoolAcceptedOn,
      ...answersFacts(answers, home),
      ...studentSide({ placement, student, home, isSecond, answers }),
    };
  }

  /** Of students who would sleep in the same room. */
  private async inRoom(
    manager: EntityManager,
    { roomId }: BedToPlace,
    others: readonly Housemate[],
  ): Promise<string[]> {
    const beds = await this.homes.beds(
      manager,
      others.map(({ bedOfferId }) => bedOfferId),
    );
    return others
      .filter(({ bedOfferId }) => roomId !== null && beds.get(bedOfferId)?.roomId === roomId)
      .map(({ gender }) => gender ?? '');
  }

  /** Asked for the sponsor's word and after it alone: it asks for the papers of everybody who works for the member. */
  private async coordinators(
    manager: EntityManager,
    { home, placement, student }: { home: HomeToPlace; placement: ExchangePlacement; student: StudentRow },
  ): Promise<number> {
    if (!['school_confirmed', 'sponsor_approved'].includes(placement.state)) return 0;
    const people = await this.steps.whoMay(manager, {
      kind: 'coordination',
      memberId: placement.scope,
      home: home.spot,
      notThese: [],
      household: home.accountIds,
      householdNames: home.names,
      studentId: placement.studentAccountId,
      boardingSchool: student.boardingSchool,
      ...(student.schoolName ? { schoolName: student.schoolName } : {}),
    });
    return people.filter(({ may }) => may).length;
  }

  /** The ISO date where the family lives. */
  dayAt({ timeZone }: Pick<HomeToPlace, 'timeZone'>): string {
    return dayIn(this.clock.now(), timeZone);
  }
}

const dayIn = (instant: Date, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** Who proposed, and who acts for a desk. */
const placersOf = (actor: Actor, placement: ExchangePlacement): string[] => [
  placement.proposedBy,
  ...(actor.accountId && isOfPlacementDesk(actor, placement) ? [actor.accountId] : []),
];

const studentsFacts = (student: StudentRow, others: readonly Housemate[]) => ({
  students: [student, ...others].map(({ country, nativeLanguages }) => ({ country: country ?? '', nativeLanguages })),
});

interface Sides {
  placement: ExchangePlacement;
  student: StudentRow;
  home: HomeToPlace;
  isSecond: boolean;
  answers: readonly ExchangePlacementAnswer[];
}

function studentSide({ placement, student, home, isSecond, answers }: Sides): StudentSideFacts {
  const { open, asksSameSexParents, homes } = student;
  const { kind, fromOn, untilOn, sportClearedOn: clearedOn } = placement;
  const { isSingleAdult: hasSingleAdult, hasSameSexParents } = home;
  const hadCoachContact = answers.find(({ part }) => part === 'host')?.hadCoachContact ?? null;
  return {
    openness: { home: { hasOtherStudent: isSecond, hasSingleAdult, hasSameSexParents }, open, asksSameSexParents },
    stays: kind === 'permanent' || kind === 'arrival' ? { homes: [...homes, { kind, fromOn, untilOn }] } : null,
    second: {
      isSecond,
      placedOn: home.day,
      agreedOn: daysOfAgreeing(answers, (at) => dayIn(at, home.timeZone)),
    },
    sport: { hadCoachContact, clearedOn },
  };
}

function answersFacts(answers: readonly ExchangePlacementAnswer[], home: HomeToPlace) {
  const parents = answers.filter(({ part }) => part === 'parent');
  const student = answers.find(({ part }) => part === 'student');
  const host = answers.find(({ part }) => part === 'host');
  const dayOf = (answer: ExchangePlacementAnswer | undefined) =>
    answer?.agrees && answer.answeredAt ? dayIn(answer.answeredAt, home.timeZone) : null;
  const parentsDays = parents.map(dayOf);
  return {
    attestations: [
      ...attested('host', host ? [host] : []),
      ...attested('student', student ? [student] : []),
      ...attested('parents', parents),
    ],
    isSingleAdultHome: home.isSingleAdult,
    placedOn: home.day,
    studentAgreedOn: student?.agreesToSingleAdult === true ? dayOf(student) : null,
    parentsAgreedOn:
      parents.length > 0 && parents.every(({ agreesToSingleAdult }) => agreesToSingleAdult === true)
        ? (parentsDays.toSorted((one, other) => (one ?? '').localeCompare(other ?? '')).at(-1) ?? null)
        : null,
  };
}

/** One who has not said it is enough to have no word of that side; one who says that they are related is enough, too. */
function attested(by: 'host' | 'student' | 'parents', answers: readonly ExchangePlacementAnswer[]) {
  if (answers.length === 0 || answers.some(({ isNoRelative }) => isNoRelative === null)) return [];
  return [{ by, related: answers.some(({ isNoRelative }) => isNoRelative === false) }];
}

async function studentOf(
  manager: EntityManager,
  { id, applicationId }: Pick<ExchangePlacement, 'id' | 'applicationId'>,
): Promise<StudentRow> {
  const [row] = await manager.query<StudentRow[]>(
    `SELECT s.gender, s.country, coalesce(s.native_languages, '{}') AS "nativeLanguages", c.name AS "schoolName", coalesce(c.kind = 'boarding', false) AS "boardingSchool",
            (SELECT k.signed_on::text FROM exchange_school_acceptance k WHERE k.application_id = a.id AND k.withdrawn_at IS NULL) AS "schoolAcceptedOn",
            json_build_object('toDouble', coalesce(s.open_to_double, false), 'toSingleAdult', coalesce(s.open_to_single_adult, false),
              'toSameSexParents', coalesce(s.open_to_same_sex_parents, false)) AS open,
            coalesce((t.switches ->> 'same_sex_parents_asks')::boolean, true) AS "asksSameSexParents",
            (SELECT coalesce(json_agg(json_build_object('kind', p.kind, 'fromOn', p.from_on, 'untilOn', coalesce(p.ended_on, p.until_on))), '[]')
               FROM exchange_placement p WHERE p.application_id = a.id AND p.id <> $2 AND p.kind IN ('permanent', 'arrival')
                AND p.state IN ('proposed', 'host_review', 'host_accepted', 'family_review', 'consented', 'school_confirmed', 'sponsor_approved', 'disclosed', 'active')) AS homes
       FROM exchange_application a JOIN exchange_term t ON t.id = a.term_id LEFT JOIN exchange_student s ON s.application_id = a.id LEFT JOIN exchange_school c ON c.id = a.school_id
      WHERE a.id = $1`,
    [applicationId, id],
  );
  return row!;
}
