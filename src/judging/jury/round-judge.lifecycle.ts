import { defineLifecycle, type Actor, type SubjectPolicy } from '../../platform/index.js';
import { conductsRounds } from '../round/round.policy.js';
import { papersRules, type PapersFacts } from './papers.rules.js';
import { RoundJudge, type RoundJudgeState } from './round-judge.entity.js';

export type RoundJudgeEvent = 'invite' | 'accept' | 'decline' | 'drop_out';

const theJudge: SubjectPolicy<RoundJudge> = {
  name: 'the judge',
  allows: (actor, judge) => actor.kind === 'system' || actor.accountId === judge.accountId,
};

/** The service lets only those who run the round come so far: it is locked within their reach first. */
const theConductor: SubjectPolicy<RoundJudge> = {
  name: 'who runs the round',
  allows: (actor) => actor.kind === 'system' || conductsRounds.allows(actor),
};

const theJudgeOrConductor: SubjectPolicy<RoundJudge> = {
  name: 'the judge, or who runs the round',
  allows: (actor: Actor, judge) => theJudge.allows(actor, judge) || theConductor.allows(actor, judge),
};

export const roundJudgeLifecycle = defineLifecycle<RoundJudgeState, RoundJudgeEvent, RoundJudge, PapersFacts>({
  aggregate: 'round-judge',
  entity: RoundJudge,
  states: ['invited', 'accepted', 'declined', 'dropped_out'],
  initial: 'invited',
  transitions: [
    { from: ['declined', 'dropped_out'], on: 'invite', to: 'invited', who: theConductor },
    { from: ['invited'], on: 'accept', to: 'accepted', who: theJudge, rules: papersRules },
    { from: ['invited'], on: 'decline', to: 'declined', who: theJudge },
    { from: ['accepted'], on: 'drop_out', to: 'dropped_out', who: theJudgeOrConductor },
  ],
});
