import { Injectable } from '@nestjs/common';
import { AccountsService } from '../../auth/index.js';
import { Conflict, Lifecycles, newId, NotFound, Work, type Actor, type Unit } from '../../platform/index.js';
import { TopUpService } from '../assignment/top-up.service.js';
import { RechecksService } from '../conflicts/rechecks.service.js';
import { lockRound } from '../round/load-round.js';
import { Round } from '../round/round.entity.js';
import { dayInZone } from './day-in-zone.js';
import { JuryMails } from './jury-mails.js';
import { hasTime, letsJudgesGo, takesJudges } from './jury.rules.js';
import { JudgeProfile } from './judge-profile.entity.js';
import { RoundJudge } from './round-judge.entity.js';
import { roundJudgeLifecycle } from './round-judge.lifecycle.js';
import { PapersQueries } from './papers.queries.js';
import { PapersService } from './papers.service.js';
import { RecusalsService } from './recusals.service.js';

export interface JudgeInvitation {
  email: string;
  name: string;
  locale: string;
}

/** What a judge says when they take part. */
export interface Acceptance {
  agreed: boolean;
  /** BCP 47 codes of the languages they read. */
  languages: readonly string[];
  /** When and how much they wish to judge; as the round says when left out. */
  wishes?: JudgeWishes;
}

/** When a judge has time, and for how much. Days are `YYYY-MM-DD` in the round's zone. */
export interface JudgeWishes {
  availableFrom: string | null;
  availableUntil: string | null;
  /** The most works that they wish to have. */
  loadWish: number | null;
}

const asTheRoundSays: JudgeWishes = { availableFrom: null, availableUntil: null, loadWish: null };

/** Who sits on a jury: asked, in, out. */
@Injectable()
export class JuryService {
  constructor(
    private readonly work: Work,
    private readonly lifecycles: Lifecycles,
    private readonly accounts: AccountsService,
    private readonly recusals: RecusalsService,
    private readonly topUps: TopUpService,
    private readonly rechecks: RechecksService,
    private readonly mails: JuryMails,
    private readonly papers: PapersService,
    private readonly standing: PapersQueries,
  ) {}

  /** Asks a person by mail to judge in the round; asking again sends another link. */
  invite(
    actor: Actor,
    roundId: string,
    invitation: JudgeInvitation,
  ): Promise<{ roundJudgeId: string; accountId: string }> {
    return this.work.run(actor, async (unit) => {
      refuseLate(await lockRound(unit, roundId));
      const { accountId } = await this.accounts.inviteByEmail(unit, { ...invitation, role: 'judge', scope: roundId });
      const known = await unit.manager.findOneBy(RoundJudge, { roundId, accountId });
      const roundJudgeId = known ? await this.askedAgain(unit, known) : await invited(unit, roundId, accountId);
      await unit.record('judge.invited', { type: 'round', id: roundId }, { roundJudgeId });
      return { roundJudgeId, accountId };
    });
  }

  /** Who said no, or left, has a seat to answer for again; the way out in earlier mails ends. */
  private async askedAgain(unit: Unit, { id, state }: RoundJudge): Promise<string> {
    if (state === 'declined' || state === 'dropped_out')
      await this.lifecycles.apply(unit, roundJudgeLifecycle, {
        id,
        event: 'invite',
        set: { invitedAt: unit.now, answeredAt: null },
      });
    return id;
  }

  /** The judge takes part: agreement, languages, wishes, and the conflicts that follow from what they declared. */
  accept(actor: Actor, roundId: string, { agreed, languages, wishes = asTheRoundSays }: Acceptance): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const { round, judge } = await own(unit, roundId);
      refuseLate(round);
      refuseAway(round, wishes);
      if (agreed) await this.papers.give(unit, 'agreement');
      const facts = async () => {
        const { agreement, training } = await this.standing.of(judge.accountId, unit.manager);
        return { agreement: agreed ? agreement.state : 'missing', training: training.state } as const;
      };
      const set = { answeredAt: unit.now, ...wishes };
      await this.lifecycles.apply(unit, roundJudgeLifecycle, { id: judge.id, event: 'accept', facts, set });
      await unit.manager.upsert(JudgeProfile, { accountId: judge.accountId, languages: [...languages] }, ['accountId']);
      await this.rechecks.ofRound(unit, round, [judge.accountId]);
      await this.mails.seated(unit, judge, round);
      await unit.record('judge.accepted', { type: 'round', id: roundId }, { roundJudgeId: judge.id });
    });
  }

  /** A judge on the jury says anew when and how much they wish to judge. */
  async wish(actor: Actor, roundId: string, wishes: JudgeWishes): Promise<void> {
    await this.work.run(actor, async (unit) => {
      const { round, judge } = await own(unit, roundId);
      refuseAway(round, wishes);
      await unit.manager.update(RoundJudge, { id: judge.id, state: 'accepted' }, wishes);
      await unit.record('judge.wishes_told', { type: 'round', id: roundId }, { roundJudgeId: judge.id, ...wishes });
    });
  }

  decline(actor: Actor, roundId: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const { judge } = await own(unit, roundId);
      await this.lifecycles.apply(unit, roundJudgeLifecycle, {
        id: judge.id,
        event: 'decline',
        set: { answeredAt: unit.now },
      });
    });
  }

  /** Staff take a judge out: complete cards stay and count, all others go to other judges. @throws Conflict once the round is over */
  async dropOut(actor: Actor, roundId: string, roundJudgeId: string): Promise<void> {
    await this.work.run(actor, async (unit) => this.takeOut(unit, await lockRound(unit, roundId), roundJudgeId));
  }

  /** The judge leaves by their own will; the same follows. */
  async leave(actor: Actor, roundId: string): Promise<void> {
    await this.work.run(actor, async (unit) => {
      const { round, judge } = await own(unit, roundId);
      await this.takeOut(unit, round, judge.id);
    });
  }

  private async takeOut(unit: Unit, round: Round, roundJudgeId: string): Promise<void> {
    const [refusal] = letsJudgesGo(round.state);
    if (refusal) throw new Conflict([refusal], refusal.because);
    const scope = { roundId: round.id };
    await this.lifecycles.apply(unit, roundJudgeLifecycle, { id: roundJudgeId, event: 'drop_out', scope });
    const entryIds = await this.recusals.cancelUnfinished(unit, roundJudgeId);
    await this.topUps.replace(unit, round, entryIds);
    await unit.record('judge.dropped-out', { type: 'round', id: round.id }, { roundJudgeId });
  }
}

function refuseLate(round: Round): void {
  const [refusal] = takesJudges(round.state);
  if (refusal) throw new Conflict([refusal], refusal.because);
}

function refuseAway(round: Round, { availableFrom, availableUntil }: JudgeWishes): void {
  const opensOn = dayInZone(round.opensAt, round.timeZone);
  const closesOn = dayInZone(round.closesAt, round.timeZone);
  const [refusal] = hasTime({ availableFrom, availableUntil, opensOn, closesOn });
  if (refusal) throw new Conflict([refusal], refusal.because);
}

async function invited(unit: Unit, roundId: string, accountId: string): Promise<string> {
  const id = newId();
  await unit.manager.insert(RoundJudge, {
    id,
    roundId,
    accountId,
    state: 'invited',
    invitedAt: unit.now,
    answeredAt: null,
    ...asTheRoundSays,
  });
  return id;
}

/** The actor's own seat, with the round locked. @throws NotFound when they were not asked. */
async function own(unit: Unit, roundId: string): Promise<{ round: Round; judge: RoundJudge }> {
  const judge = await unit.manager.findOneBy(RoundJudge, { roundId, accountId: unit.actor.accountId ?? roundId });
  const round =
    judge && (await unit.manager.findOne(Round, { where: { id: roundId }, lock: { mode: 'pessimistic_write' } }));
  if (!judge || !round) throw new NotFound();
  return { round, judge };
}
