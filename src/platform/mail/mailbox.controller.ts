import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { Access, everyone } from '../access/access.js';
import { PortalConfig } from '../config/portal-config.js';
import { NotFound } from '../http/failures.js';
import { page, type PageReply } from '../http/replies.js';
import { StoredMail } from './mail-message.entity.js';
import { MailboxPage, MailPage } from './mailbox.pages.js';

const pageSize = 30;

/** All mails of a portal without a mail server; in production it does not exist. */
@Controller('platform/mailbox')
@Access(everyone)
export class MailboxController {
  constructor(
    private readonly config: PortalConfig,
    private readonly source: DataSource,
  ) {}

  @Get()
  async list(
    @Query('to') to?: string,
    @Query('before', new ParseUUIDPipe({ optional: true })) before?: string,
  ): Promise<PageReply> {
    this.refuseInProduction();
    const where = { ...(to ? { toAddress: to } : {}), ...(before ? { id: LessThan(before) } : {}) };
    const mails = await this.source.manager.find(StoredMail, { where, order: { id: 'DESC' }, take: pageSize });
    return page(MailboxPage, { mails, more: mails.length === pageSize }, { title: { key: 'platform.mailbox.title' } });
  }

  @Get(':id')
  async show(@Param('id', ParseUUIDPipe) id: string): Promise<PageReply> {
    this.refuseInProduction();
    const mail = await this.source.manager.findOneBy(StoredMail, { id });
    if (!mail) throw new NotFound();
    return page(MailPage, { mail }, { title: { key: 'platform.mailbox.title' }, width: 'narrow' });
  }

  private refuseInProduction(): void {
    if (!this.config.showsMailbox) throw new NotFound();
  }
}
