import { certify } from '../flow/certify.js';
import { solveFlow } from '../flow/solve-flow.js';
import { explain, type Missed } from './explain.js';
import { barrierTo } from './may-attend.js';
import type { AskingDelegate, OfferedSession, SessionOf, SessionsAsked } from './sessions-asked.js';
import { choiceOf, passedOverByNothing } from './slot-choices.js';
import { slotProblem, type SlotAsked, type SlotProblem } from './slot-problem.js';

/** What one delegate gets in one slot, and why nothing dearer. */
export interface SessionPlace {
  delegate: string;
  slot: string;
  /** Null for who is left empty-handed. */
  session: string | null;
  /** 1 for the first wish; null for what was not wished. */
  wish: number | null;
  /** Wishes passed over in the slots before, and with this one. */
  carried: number;
  disappointment: number;
  isLocked: boolean;
  /** The dearer wishes, in order. */
  missed: readonly Missed[];
}

/** What was reached in a slot; proven, since `certify` refuses a plan that is not the best. */
export interface SlotOutcome {
  slot: string;
  emptyHanded: number;
  /** How many delegates have each disappointment, the worst first; the least of all is left out. */
  disappointed: readonly { disappointment: number; delegates: number }[];
  /** Places that the plan that stood had otherwise. */
  moved: number;
}

export interface SessionsAllocated {
  places: readonly SessionPlace[];
  outcomes: readonly SlotOutcome[];
}

/**
 * The fair plan of all slots, each to a proven optimum, in the order in which they are held: what a delegate was passed over for counts in those that follow.
 * Within a slot this is a fair (generous maximum) matching: Huang, Kavitha, Mehlhorn and Michail, "Fair Matchings and Related Problems", Algorithmica 74 (2016).
 * @throws Error when a lock names what is not offered, or breaks a rule of the person
 */
export function allocateSessions(asked: SessionsAsked): SessionsAllocated {
  const sessionOf = new Map(asked.sessions.map((session) => [session.id, session]));
  const locked = byDelegate(asked.locks, sessionOf);
  checkLocks(asked, locked);
  const previous = byDelegate(asked.previous, sessionOf);
  const soFar: SoFar = {
    topics: asked.delegates.map(({ id }) => (locked.get(id) ?? []).map(({ topic }) => topic)),
    passedOver: asked.delegates.map(() => 0),
  };
  const slots = asked.slots.map((slot) => {
    const sessions = asked.sessions.filter((session) => session.slot === slot);
    const inSlot = (plan: Plan) =>
      asked.delegates.map(({ id }) => sessions.findIndex((session) => plan.get(id)?.includes(session)));
    return allocateSlot({ asked, slot, sessions, lockOf: inSlot(locked), previousOf: inSlot(previous) }, soFar);
  });
  return { places: slots.flatMap(({ places }) => places), outcomes: slots.map(({ outcome }) => outcome) };
}

/** Of each delegate: the topics they have or will have, and the wishes passed over. */
interface SoFar {
  topics: string[][];
  passedOver: number[];
}

type Plan = ReadonlyMap<string, readonly OfferedSession[]>;
type SlotInput = Pick<SlotAsked, 'asked' | 'sessions' | 'lockOf' | 'previousOf'> & { slot: string };

function allocateSlot(input: SlotInput, soFar: SoFar): { places: SessionPlace[]; outcome: SlotOutcome } {
  const { asked, slot, sessions, lockOf } = input;
  const choices = asked.delegates.map((delegate, person) => {
    const own = sessions[lockOf[person]!]?.topic;
    return choiceOf(delegate, sessions, new Set(soFar.topics[person]!.filter((topic) => topic !== own)));
  });
  const carried = [...soFar.passedOver];
  const problem = slotProblem({ ...input, choices, carried });
  const flow = solveFlow(problem);
  const outcome = outcomeOf(slot, problem, certify(problem, flow));
  const explained = explain({ problem, flow, sessions, choices, carried });
  const nothing = passedOverByNothing(choices);
  const places = asked.delegates.map(({ id }, person) => {
    const [session, passed] = [sessions[flow.binOf[person]!], choices[person]!.passedOver[flow.binOf[person]!]];
    const wish = choices[person]!.wishes.indexOf(flow.binOf[person]!) + 1;
    soFar.passedOver[person]! += passed ?? nothing;
    if (session) soFar.topics[person]!.push(session.topic);
    return {
      delegate: id,
      slot,
      session: session?.id ?? null,
      wish: wish > 0 ? wish : null,
      carried: carried[person]!,
      disappointment: soFar.passedOver[person]!,
      isLocked: lockOf[person]! >= 0,
      missed: explained[person]!,
    };
  });
  return { places, outcome };
}

function outcomeOf(slot: string, { scale, levels }: SlotProblem, total: Float64Array): SlotOutcome {
  const reached = scale.read(total);
  const disappointed = levels.map((disappointment, at) => ({ disappointment, delegates: reached[at + 1]! }));
  return {
    slot,
    emptyHanded: reached[0]!,
    moved: reached.at(-1)!,
    disappointed: disappointed.filter(({ delegates }) => delegates > 0),
  };
}

function byDelegate(pairs: readonly SessionOf[], sessionOf: ReadonlyMap<string, OfferedSession>) {
  const plan = new Map<string, OfferedSession[]>();
  for (const { delegate, session } of pairs) {
    const offered = sessionOf.get(session);
    if (offered) plan.set(delegate, [...(plan.get(delegate) ?? []), offered]);
  }
  return plan;
}

function checkLocks(
  { delegates, locks, sessions }: SessionsAsked,
  locked: ReadonlyMap<string, OfferedSession[]>,
): void {
  const known = new Set(sessions.map(({ id }) => id));
  for (const { session } of locks) if (!known.has(session)) throw new Error(`The session ${session} is not offered.`);
  for (const delegate of delegates) checkLocksOf(delegate, locked.get(delegate.id) ?? []);
}

function checkLocksOf(delegate: AskingDelegate, sessions: readonly OfferedSession[]): void {
  for (const [at, session] of sessions.entries()) {
    const others = sessions.filter((_, other) => other !== at);
    const barrier = barrierTo(session, delegate, new Set(others.map(({ topic }) => topic)));
    if (barrier) throw new Error(`A lock of ${delegate.id} breaks a rule: ${barrier}.`);
    if (others.some(({ slot }) => slot === session.slot)) throw new Error(`${delegate.id} has two locks in one slot.`);
  }
}
