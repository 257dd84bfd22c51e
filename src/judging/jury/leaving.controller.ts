import { Controller, Get, Param, Post } from '@nestjs/common';
import { AccountQueries } from '../../auth/index.js';
import { Access, everyone, linkHolder, NotFound, page, seeOther, Work, type Actor } from '../../platform/index.js';
import { LeavingPage, LeftPage, OverPage } from '../pages/jury/leaving.page.js';
import { Round } from '../round/round.entity.js';
import { letsJudgesGo } from './jury.rules.js';
import { JuryService } from './jury.service.js';
import { LeavingLinks, type SeatToLeave } from './leaving-links.js';

const title = { key: 'judging.leaving.title' };
const narrow = { title, width: 'narrow' } as const;

/** A judge gives up a seat by the link in their mail: opening it shows one button, for mail scanners open links, too. */
@Controller('judging/leaving')
@Access(everyone)
export class LeavingController {
  constructor(
    private readonly work: Work,
    private readonly links: LeavingLinks,
    private readonly jury: JuryService,
    private readonly accounts: AccountQueries,
  ) {}

  @Get('thanks')
  left() {
    return page(LeftPage, {}, { title: { key: 'judging.leaving.left' }, width: 'narrow' });
  }

  @Get(':token')
  async show(@Param('token') token: string) {
    const seat = await this.held(token);
    const { name, state } = await this.work.read().findOneByOrFail(Round, { id: seat.roundId });
    if (letsJudgesGo(state).length > 0) return page(OverPage, { round: name }, narrow);
    return page(LeavingPage, { token, round: name, invited: seat.state === 'invited' }, narrow);
  }

  @Post(':token')
  async leave(@Param('token') token: string) {
    const seat = await this.held(token);
    const actor = await this.judgeOf(seat);
    if (seat.state === 'invited') await this.jury.decline(actor, seat.roundId);
    else await this.jury.leave(actor, seat.roundId);
    return seeOther('/judging/leaving/thanks');
  }

  /** @throws NotFound for a seat that is given up already, as for one that never was */
  private async held(token: string): Promise<SeatToLeave> {
    const seat = await this.links.seat(token);
    if (seat?.state !== 'invited' && seat?.state !== 'accepted') throw new NotFound({ key: 'judging.leaving.dead' });
    return seat;
  }

  /** Who holds the link acts as the judge, in this one matter. */
  private async judgeOf({ accountId }: SeatToLeave): Promise<Actor> {
    const account = (await this.accounts.byId(accountId))!;
    return { ...linkHolder(account.displayName, account.locale), accountId };
  }
}
