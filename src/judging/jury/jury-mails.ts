import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../../auth/index.js';
import { PortalConfig, type Unit } from '../../platform/index.js';
import type { Round } from '../round/round.entity.js';
import type { JudgePaper } from './judge-paper.entity.js';
import { LeavingLinks } from './leaving-links.js';
import type { RoundJudge } from './round-judge.entity.js';

/** What judges are told by mail; no mail says more of a work than its code. */
@Injectable()
export class JuryMails {
  constructor(
    private readonly accounts: AccountQueries,
    private readonly config: PortalConfig,
    private readonly links: LeavingLinks,
  ) {}

  /** Thanks for taking part, with the way to the desk and the way out. */
  seated(unit: Unit, judge: RoundJudge, round: Round): Promise<void> {
    const params = { round: round.name, closes: round.closesAt, leave: this.links.of(judge) };
    return this.send(unit, judge.accountId, {
      words: 'judging.mail.seated',
      params,
      path: `/judging/desk/${round.id}`,
    });
  }

  /** The agreement or the training ends soon. */
  ending(
    unit: Unit,
    { accountId, kind, goodUntil }: Pick<JudgePaper, 'accountId' | 'kind' | 'goodUntil'>,
  ): Promise<void> {
    const params = { until: goodUntil };
    return this.send(unit, accountId, { words: `judging.mail.${kind}_ends`, params, path: '/judging/papers' });
  }

  /** Works wait that others are done with. */
  behind(unit: Unit, accountId: string, { round, left }: { round: Round; left: number }): Promise<void> {
    const params = { round: round.name, closes: round.closesAt, left };
    return this.send(unit, accountId, { words: 'judging.mail.behind', params, path: `/judging/desk/${round.id}` });
  }

  /** A work has left the round; in the same words whatever the reason. */
  takenOut(
    unit: Unit,
    accountId: string,
    { roundId, round, code }: { roundId: string; round: string; code: string },
  ): Promise<void> {
    const params = { round, code };
    return this.send(unit, accountId, { words: 'judging.mail.taken_out', params, path: `/judging/desk/${roundId}` });
  }

  /** The jury talks about the result. */
  deliberating(unit: Unit, accountId: string, round: Round): Promise<void> {
    const params = { round: round.name };
    return this.send(unit, accountId, {
      words: 'judging.mail.deliberation',
      params,
      path: `/judging/room/${round.id}`,
    });
  }

  private async send(
    unit: Unit,
    accountId: string,
    { words, params, path }: { words: string; params: Record<string, string | number | Date>; path: string },
  ): Promise<void> {
    const account = (await this.accounts.byId(accountId, unit.manager))!;
    const named = { ...params, name: account.addressedAs ?? account.displayName };
    await unit.mail({
      to: account.email,
      locale: account.locale,
      subject: { key: `${words}.subject`, params: named },
      paragraphs: ['greeting', 'what', 'how'].map((part) => ({ key: `${words}.${part}`, params: named })),
      action: { label: { key: `${words}.action` }, url: `${this.config.publicUrl}${path}` },
    });
  }
}
