import type { Exclusion } from '../matching/criteria/exclusion.js';
import { judgePair, type Contribution } from '../matching/criteria/judgement.js';
import { NotFound } from '../../platform/index.js';
import type { Mark, StudentLabel, HomeLabel, Underway } from './board-facts.js';
import type { Extra } from '../matching/solver/extra.js';
import type { PlannedBoard } from './boards.queries.js';
import { waitsForProof, type Forced } from './plan-asked.js';

/** A home as a card of a student names it. */
export interface HomeChosen extends HomeLabel {
  score: number;
  coverage: number;
}

export interface StudentCard extends StudentLabel {
  home: HomeChosen | null;
  pin: Mark | null;
  alternates: readonly { home: HomeLabel; extra: Extra }[];
  /** One more bed there would bring the student in. */
  helps: readonly { home: HomeLabel; cost: number }[];
  /** Who has no possible home: the fewest reasons that would have to go. */
  nearest: readonly { home: HomeLabel; reasons: readonly Exclusion[] }[];
}

export interface HomeCard extends HomeLabel {
  places: number;
  /** Who lives there, or is to, by a placement that is underway. */
  guests: readonly StudentLabel[];
  planned: readonly StudentLabel[];
  coordinatorMiles: number | null;
  latitude: number | null;
  longitude: number | null;
  /** What one more bed would bring; null when nothing. */
  worth: Extra | null;
}

/** The board as its page shows it. */
export interface BoardView {
  termId: string;
  term: string;
  scope: string;
  member: string;
  mayPlan: boolean;
  isProven: boolean;
  /** Students are without a home, and nobody is proposed from the plan before it is proven. */
  waitsForProof: boolean;
  proofAskedAt: Date | null;
  /** Points by which the plan may lie behind the best one. */
  behind: number;
  placed: readonly StudentCard[];
  unplaced: readonly StudentCard[];
  homes: readonly HomeCard[];
  marks: readonly (Mark & { student: StudentLabel | null; home: HomeLabel | null })[];
  kept: PlannedBoard['kept'];
  underway: readonly (Underway & { student: StudentLabel; home: HomeLabel })[];
}

const POINTS = 10;

/** Differences of cost are told in points of the score. */
export const pointsOf = (cost: number): number => Math.round(cost) / POINTS;

export function boardView(board: PlannedBoard): BoardView {
  const { facts, plan, member, mayPlan } = board;
  const cards = plan.students.map(({ id }) => cardOf(board, id));
  return {
    termId: facts.term.id,
    term: facts.term.name,
    scope: facts.scope,
    member,
    mayPlan,
    isProven: plan.isProven,
    waitsForProof: waitsForProof(plan),
    proofAskedAt: board.proofAskedAt,
    kept: board.kept,
    behind: pointsOf(plan.cost - plan.bound),
    placed: cards.filter(({ home }) => home !== null).toSorted(byName),
    unplaced: cards.filter(({ home }) => home === null).toSorted(byName),
    homes: facts.homes.map(({ fileId }) => homeCardOf(board, fileId)).toSorted(byName),
    marks: facts.marks.map((mark) => ({
      ...mark,
      student: mark.applicationId && studentOf(board, mark.applicationId),
      home: mark.hostFileId && homeOf(board, mark.hostFileId),
    })) as BoardView['marks'],
    underway: facts.underway.map((one) => ({
      ...one,
      student: studentOf(board, one.applicationId),
      home: homeOf(board, one.hostFileId),
    })),
  };
}

const byName = (one: { name: string; id: string }, other: { name: string; id: string }): number =>
  one.name.localeCompare(other.name, 'en') || one.id.localeCompare(other.id);

export const studentOf = ({ facts }: PlannedBoard, id: string): StudentLabel =>
  facts.studentLabels.get(id) ?? { id, name: '–', country: null, age: null };

export const homeOf = ({ facts }: PlannedBoard, id: string): HomeLabel =>
  facts.homeLabels.get(id) ?? { id, name: '–', place: '' };

export const pinOf = ({ facts }: PlannedBoard, id: string): Mark | null =>
  facts.marks.find(({ kind, applicationId }) => kind === 'pin' && applicationId === id) ?? null;

function cardOf(board: PlannedBoard, id: string): StudentCard {
  const planned = board.plan.students.find((one) => one.id === id)!;
  const pair = board.pairs.possible.get(id)!.find(({ home }) => home === planned.home);
  return {
    ...studentOf(board, id),
    home: pair ? { ...homeOf(board, pair.home), score: pair.score, coverage: pair.coverage } : null,
    pin: pinOf(board, id),
    alternates: planned.alternates.map(({ home, extra }) => ({ home: homeOf(board, home), extra })),
    helps: planned.helps.map(({ home, cost }) => ({ home: homeOf(board, home), cost })),
    nearest: (board.pairs.nearest.get(id) ?? []).map(({ home, reasons }) => ({ home: homeOf(board, home), reasons })),
  };
}

function homeCardOf(board: PlannedBoard, id: string): HomeCard {
  const { facts, plan } = board;
  const home = facts.homes.find(({ fileId }) => fileId === id)!;
  const worth = plan.worth.find((one) => one.home === id)?.extra ?? null;
  return {
    ...homeOf(board, id),
    places: Math.max(0, home.most - home.guests.length),
    guests: home.guests.map(({ applicationId }) => studentOf(board, applicationId)),
    planned: plan.students.filter((one) => one.home === id).map((one) => studentOf(board, one.id)),
    coordinatorMiles: home.coordinatorMiles,
    latitude: home.latitude,
    longitude: home.longitude,
    worth: worth && (worth.unplaced < 0 || worth.cost < 0) ? worth : null,
  };
}

/** A home of a student's list, or a student of a home's. */
export interface Candidate {
  id: string;
  name: string;
  score: number;
  coverage: number;
  contributions: readonly Contribution[];
  isPlanned: boolean;
  veto: Mark | null;
  /** Who of the two said no before. */
  declined: 'host' | 'student' | 'parents' | null;
  /** Null where it has no price: it is vetoed, or the student is fixed elsewhere. */
  forced: (Omit<Forced, 'changes'> & { moves: readonly { name: string; to: string | null }[] }) | null;
}

export interface Barred {
  id: string;
  name: string;
  reasons: readonly Exclusion[];
}

interface ListView {
  id: string;
  termId: string;
  name: string;
  member: string;
  mayPlan: boolean;
  crumb: { href: string; text: string };
  candidates: readonly Candidate[];
  barred: readonly Barred[];
}

export interface StudentView extends ListView {
  label: StudentLabel;
  card: StudentCard | null;
}

/** The homes of one student, best first, and those that are none, with every reason. @throws NotFound for who is not on the board, or of the reader's own home */
export function studentView(board: PlannedBoard, id: string): StudentView {
  const { facts, plan } = board;
  const student = facts.students.find(({ applicationId }) => applicationId === id);
  if (!student || !facts.studentLabels.has(id)) throw new NotFound();
  const isOnPlan = plan.students.some((one) => one.id === id);
  const list = facts.homes.map((home) => ({ ...homeOf(board, home.fileId), home, student }));
  return {
    ...listOf(board, list),
    id,
    label: studentOf(board, id),
    name: studentOf(board, id).name,
    card: isOnPlan ? cardOf(board, id) : null,
  };
}

export interface HomeView extends ListView {
  card: HomeCard;
  /** Who would move if the home fell away. */
  without: { extra: Extra; moves: readonly { name: string; to: string | null }[] } | null;
}

/** The students of one home. @throws NotFound for a home that offers nothing in the term, or the reader's own */
export function homeView(board: PlannedBoard, id: string): HomeView {
  const { facts, plan } = board;
  const home = facts.homes.find(({ fileId }) => fileId === id);
  if (!home) throw new NotFound();
  const list = facts.students.map((student) => ({ ...studentOf(board, student.applicationId), home, student }));
  const without = plan.without && { extra: plan.without.extra, moves: movesOf(board, plan.without.changes) };
  return { ...listOf(board, list), id, name: homeOf(board, id).name, card: homeCardOf(board, id), without };
}

interface Listed extends Pick<Parameters<typeof judgePair>[0], 'student' | 'home'> {
  id: string;
  name: string;
}

function listOf(board: PlannedBoard, list: readonly Listed[]): Omit<ListView, 'id' | 'name'> {
  const { facts, member, mayPlan } = board;
  const candidates: Candidate[] = [];
  const barred: Barred[] = [];
  for (const { id, name, student, home } of list) {
    const judged = judgePair({ student, home, policy: facts.policy });
    if (judged.excluded) barred.push({ id, name, reasons: judged.excluded });
    else candidates.push({ id, name, ...judged, ...standingOf(board, student.applicationId, home.fileId) });
  }
  return {
    termId: facts.term.id,
    member,
    mayPlan,
    crumb: { href: `/exchange/board/${facts.term.id}?member=${facts.scope}`, text: member },
    candidates: candidates.toSorted((one, other) => other.score - one.score || byName(one, other)),
    barred: barred.toSorted((one, other) => one.reasons.length - other.reasons.length || byName(one, other)),
  };
}

function standingOf(board: PlannedBoard, student: string, home: string) {
  const { facts, plan } = board;
  const isOf = (one: { applicationId: string | null; hostFileId: string | null }) =>
    one.applicationId === student && one.hostFileId === home;
  const forced = plan.forced.find((one) => one.home === home);
  return {
    isPlanned: plan.students.some((one) => one.id === student && one.home === home),
    veto: facts.marks.find((mark) => mark.kind === 'veto' && isOf(mark)) ?? null,
    declined: facts.declined.find(isOf)?.by ?? null,
    forced: forced ? { home, extra: forced.extra, moves: movesOf(board, forced.changes) } : null,
  };
}

const movesOf = (board: PlannedBoard, changes: Forced['changes']) =>
  changes.map(({ student, to }) => ({ name: studentOf(board, student).name, to: to && homeOf(board, to).name }));
