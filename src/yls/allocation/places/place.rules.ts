import { refused, satisfied, type InLanguages, type Rule } from '../../../platform/index.js';
import { barrierTo, type Barrier } from '../sessions/may-attend.js';
import type { AskingDelegate, OfferedSession } from '../sessions/sessions-asked.js';

/** One delegate before one session. */
export interface PlaceFacts {
  /** Whom it is about, for the sentence. */
  name: string;
  delegate: Pick<AskingDelegate, 'age' | 'languages' | 'needsStepFree'>;
  session: OfferedSession & { title: InLanguages };
  /** Topics that the delegate has in other slots. */
  topics: readonly string[];
  /** Who would be there with the delegate: all, and those of the own delegation. */
  load: { people: number; ofDelegation: number };
}

type PlaceRule = Rule<PlaceFacts>;

const cites = "The summit's programme";

/** What a barrier of the solver is called as a rule: the same function decides in a plan and on a page. */
const against = (
  id: string,
  barrier: Barrier,
  params: (facts: PlaceFacts) => Record<string, string | number>,
): PlaceRule => ({
  id,
  cites,
  severity: 'block',
  reads: ['name', 'delegate', 'session', 'topics'],
  check: (facts) => {
    const { delegate, session, topics, name } = facts;
    const asking = { ...delegate, id: '', delegation: null, wishes: [] };
    // Each rule looks at its own barrier alone.
    const met = barrierTo(only(barrier, session), asking, new Set(barrier === 'repeated' ? topics : []));
    if (met !== barrier) return satisfied;
    return refused(`yls.rule.session-${barrier}`, { name, session: session.title, ...params(facts) }, { remedy: true });
  },
});

/** The session without all other limits. */
function only(barrier: Barrier, session: OfferedSession): OfferedSession {
  return {
    ...session,
    ...(barrier === 'age' ? {} : { ageFrom: null, ageTo: null }),
    ...(barrier === 'language' ? {} : { languages: [] }),
    ...(barrier === 'step-free' ? {} : { isStepFree: true }),
  };
}

const sessionTakesAge = against('yls-session-takes-age', 'age', ({ delegate, session }) => ({
  age: delegate.age,
  from: session.ageFrom ?? 0,
  to: session.ageTo ?? 99,
}));

const sessionIsUnderstood = against('yls-session-is-understood', 'language', ({ session }) => ({
  languages: session.languages.join(', '),
}));

const sessionIsStepFree = against('yls-session-is-step-free', 'step-free', () => ({}));

const topicIsHadOnce = against('yls-topic-is-had-once', 'repeated', () => ({}));

/** Asked by itself before a release. */
export const sessionHasRoom: Rule<
  Pick<PlaceFacts, 'load'> & { session: Pick<PlaceFacts['session'], 'title' | 'capacity'> }
> = {
  id: 'yls-session-has-room',
  cites,
  severity: 'block',
  reads: ['session', 'load'],
  check: ({ session: { title, capacity }, load: { people } }) =>
    people <= capacity
      ? satisfied
      : refused('yls.rule.session-full', { session: title, people, capacity }, { remedy: true }),
};

const sessionMixesDelegations: PlaceRule = {
  id: 'yls-session-mixes-delegations',
  cites,
  severity: 'block',
  reads: ['session', 'load'],
  check: ({ session: { title, mostOfDelegation }, load: { ofDelegation } }) =>
    ofDelegation <= (mostOfDelegation ?? Infinity)
      ? satisfied
      : refused(
          'yls.rule.session-mixed',
          { session: title, most: mostOfDelegation ?? 0, people: ofDelegation },
          { remedy: true },
        ),
};

/** For whom a session is at all. */
export const attendanceRules: readonly PlaceRule[] = [sessionTakesAge, sessionIsUnderstood, sessionIsStepFree];

/** Before somebody is placed by hand, and before a plan is made around what is locked. */
export const placeRules: readonly PlaceRule[] = [
  ...attendanceRules,
  topicIsHadOnce,
  sessionHasRoom,
  sessionMixesDelegations,
];
