import { orientedAfterApproval, type HomeOnRecord } from '../../host-families/index.js';
import { secondaryStudents, type LawInForce } from '../../law/index.js';
import { judge, type RuleResult } from '../../platform/index.js';
import type { GateFacts } from '../application/application.gates.js';
import { dayOfOffice } from '../application/office-day.js';
import { daysOfAgreeing } from '../placement/days-of-agreeing.js';
import type { ReportKind } from '../reports/report-kind.js';
import { schoolVerdicts, type SchoolTold } from '../schools/school-told.js';
import type { BinderRecord, PlacementOnRecord } from './binder-record.js';
import type { Judged } from './binder-rule.js';

interface Asked {
  facts: GateFacts;
  law: LawInForce;
  /** What the school was told. */
  told: SchoolTold | undefined;
}

const rules = secondaryStudents;

/** Rules that no gate asks because they look back: at talks, homes one after another, the school's letter and the reports. */
export function recordVerdicts(record: BinderRecord, asked: Asked): Judged[] {
  const { law } = asked;
  const student = [
    ...ofAnswers(record, law),
    ...ofHomes(record, asked),
    ...ofSchool(record, asked),
    ...ofReports(record, asked),
  ];
  return [
    { about: null, results: student },
    ...record.homes.flatMap((home) => ofOrientation(home, law)),
    ...record.placements.map((one) => ofPlacement(one, law)),
  ];
}

const ofOrientation = ({ family, orientedOn, firstApprovedOn: approvedOn }: HomeOnRecord, law: LawInForce): Judged[] =>
  orientedOn ? [{ about: family, results: judge([orientedAfterApproval], { orientedOn, approvedOn, law }) }] : [];

/** What the student said last. */
function ofAnswers({ contacts }: BinderRecord, law: LawInForce): RuleResult[] {
  const last = contacts.findLast(({ party }) => party === 'student');
  if (!last) return [];
  const { reaches_parents, keeps_documents } = last.answers;
  return [
    ...(reaches_parents
      ? judge([rules.studentReachesParents], { reachesParents: reaches_parents === 'yes', keepsDocuments: true, law })
      : []),
    ...(keeps_documents
      ? judge([rules.studentKeepsDocuments], { reachesParents: true, keepsDocuments: keeps_documents === 'yes', law })
      : []),
  ];
}

/** Only homes in which the student lives, lived, or is going to live for certain. */
const isHome = ({ placement: { state } }: PlacementOnRecord): boolean =>
  ['sponsor_approved', 'disclosed', 'active', 'moving', 'ended'].includes(state);

function ofHomes({ head, placements, events }: BinderRecord, { facts, law }: Asked): RuleResult[] {
  const lived = placements.filter(isHome);
  if (lived.length === 0) return [];
  const homes = lived.map(({ placement: { kind, fromOn, untilOn, movedInOn, endedOn } }) => ({
    kind,
    fromOn: movedInOn ?? fromOn,
    untilOn: endedOn ?? untilOn,
  }));
  const begins = head.arrivedOn ?? head.departsOn ?? head.beginsOn;
  const told = (kind: string) => events.find((event) => event.kind === kind)?.on ?? disclosedOn(lived[0]!);
  const introduced = {
    departsOn: head.departsOn ?? facts.home.departsOn,
    hostToldOn: told('host-told'),
    studentToldOn: told('student-told'),
  };
  return [
    ...judge([rules.homesFollowOneAnother], { homes, law }),
    ...(head.endedOn === null
      ? judge([rules.homesCoverTheStay], { homes, beginsOn: begins, endsOn: head.endsOn, law })
      : []),
    ...lived.slice(1).flatMap((one) => ofMove(one, { facts, law })),
    ...judge([rules.familiesAreIntroduced], { ...introduced, law }),
  ];
}

/** The student's new address: on file since the day on which the desk put the move on record. */
function ofMove({ placement, history }: PlacementOnRecord, { facts: { day }, law }: Pick<Asked, 'facts' | 'law'>) {
  const { movedInOn: changedOn } = placement;
  if (changedOn === null) return [];
  const told = history.find(({ event }) => event === 'move_in');
  const change = { day, changedOn, toldOn: told ? dayOfOffice(told.at) : null, updatedOn: null, holidays: [] };
  return judge([rules.changeIsToldInTime], { ...change, law });
}

const disclosedOn = ({ placement: { disclosedAt } }: PlacementOnRecord): string | null =>
  disclosedAt && dayOfOffice(disclosedAt);

function ofPlacement({ placement, family, answers }: PlacementOnRecord, law: LawInForce): Judged {
  const { state, endReason, reason, approvedAt, disclosedAt } = placement;
  const isMove = (state === 'ended' || state === 'moving') && endReason !== 'completed' && endReason !== 'arrival_over';
  const isShown = { isHostApproved: approvedAt !== null, isSelected: approvedAt !== null };
  const agreed = answers.some(({ agreesToTwo }) => agreesToTwo !== null);
  return {
    about: family,
    results: [
      ...(isMove ? judge([rules.moveIsExplained], { reasonCode: endReason, reason, law }) : []),
      ...(disclosedAt ? judge([rules.studentIsShownToSelected], { ...isShown, law }) : []),
      ...(agreed && approvedAt
        ? judge([rules.secondStudentIsAgreedTo], {
            isSecond: true,
            placedOn: dayOfOffice(approvedAt),
            agreedOn: daysOfAgreeing(answers, dayOfOffice),
            law,
          })
        : []),
    ],
  };
}

function ofSchool({ head, acceptances }: BinderRecord, { facts, law, told }: Asked): RuleResult[] {
  const { day } = facts;
  const found = { issuedOn: head.ds2019IssuedOn, hasSchool: acceptances.some(({ isWithdrawn }) => !isWithdrawn) };
  return [
    ...(told ? schoolVerdicts(told, { day, law }) : []),
    ...judge([rules.sponsorFindsSchoolAndHome], { ...found, hasHome: facts.isPlaced, law }),
  ];
}

/** Of the whole term: each student's line goes with it. A trip of three weeks is reported otherwise. */
function ofReports({ head, reports, sevis }: BinderRecord, { facts: { day }, law }: Asked): RuleResult[] {
  const { kind, beginsOn, endsOn } = head;
  if (kind === 'youth_ambassador') return [];
  const sentOn = (report: ReportKind) => {
    const first = reports.findLast((one) => one.kind === report);
    return first ? dayOfOffice(first.frozenAt) : null;
  };
  const told = sevis.filter((task) => task.kind === 'address');
  return [
    ...judge([rules.placementsAreReported], { day, kind, beginsOn, sentOn: sentOn('placements'), law }),
    ...judge([rules.movesAreReported], { day, endsOn, sentOn: sentOn('moves'), law }),
    ...told.map((task) => addressResult(task, day)),
  ];
}

/** The last day of each was set by the office calendar when it happened. */
function addressResult({ dueOn, doneOn }: BinderRecord['sevis'][number], day: string): RuleResult {
  const { id, cites, severity } = rules.changeIsPassedOnInTime;
  const ok = (doneOn ?? day) <= dueOn;
  const because = { key: 'law.rule.sponsor-passes-changes-on-in-time.because', params: { due: noonOf(dueOn) } };
  return { id, cites, severity, ok, ...(ok ? {} : { because }) };
}

const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`);
