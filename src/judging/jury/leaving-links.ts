import { Injectable } from '@nestjs/common';
import { keyFor, PortalConfig, seal, unseal, Work } from '../../platform/index.js';
import { RoundJudge, type RoundJudgeState } from './round-judge.entity.js';

/** The seat that a link gives up. */
export interface SeatToLeave {
  roundJudgeId: string;
  roundId: string;
  accountId: string;
  state: RoundJudgeState;
}

/** Links in a judge's mails by which they give up a seat without signing in; one works until they do, or are asked anew. */
@Injectable()
export class LeavingLinks {
  private readonly key: Buffer;

  constructor(
    private readonly work: Work,
    private readonly config: PortalConfig,
  ) {
    this.key = keyFor(config.secretKey, 'judging.leaving');
  }

  /** The whole address. */
  of({ id, invitedAt }: Pick<RoundJudge, 'id' | 'invitedAt'>): string {
    return `${this.config.publicUrl}/judging/leaving/${seal([id, invitedAt.getTime()], this.key)}`;
  }

  /** Null for what is no link of ours, and for one of an earlier invitation. */
  async seat(token: string): Promise<SeatToLeave | null> {
    const [id, invitedAt] = (unseal(token, this.key) ?? []) as [string?, number?];
    if (!id || !invitedAt) return null;
    const seat = await this.work.read().findOneBy(RoundJudge, { id, invitedAt: new Date(invitedAt) });
    return seat && { roundJudgeId: seat.id, roundId: seat.roundId, accountId: seat.accountId, state: seat.state };
  }
}
