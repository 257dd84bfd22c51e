import { Controller, Get, Param, Post } from '@nestjs/common';
import {
  Access,
  Button,
  CurrentActor,
  everyone,
  NotFound,
  page,
  PageHeader,
  seeOther,
  Work,
  type Actor,
} from '../../platform/index.js';
import { MailOptOut } from './mail-opt-out.entity.js';
import { MessageMails } from './message-mails.js';

/** The way out of messages to many, by the link in each: no account, one press. */
@Controller('messages/opt-out')
@Access(everyone)
export class OptOutController {
  constructor(
    private readonly work: Work,
    private readonly mails: MessageMails,
  ) {}

  @Get(':token')
  ask(@Param('token') token: string) {
    if (!this.mails.addressOf(token)) throw new NotFound();
    return page(OptOutPage, { token }, { title: { key: 'yaas.message.opt_out' }, width: 'narrow' });
  }

  @Post(':token')
  async optOut(@CurrentActor() actor: Actor, @Param('token') token: string) {
    const address = this.mails.addressOf(token);
    if (!address) throw new NotFound();
    await this.work.run(actor, (unit) =>
      unit.manager
        .createQueryBuilder()
        .insert()
        .into(MailOptOut)
        .values({ address, at: unit.now })
        .orIgnore()
        .execute(),
    );
    return seeOther('/', { key: 'yaas.message.opted_out' });
  }
}

const OptOutPage = ({ token }: { token: string }) => (
  <>
    <PageHeader title={{ key: 'yaas.message.opt_out' }} lead={{ key: 'yaas.message.opt_out.means' }} />
    <form method="post" action={`/messages/opt-out/${token}`}>
      <Button text={{ key: 'yaas.message.opt_out.button' }} />
    </form>
  </>
);
