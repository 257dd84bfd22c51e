import { Injectable } from '@nestjs/common';
import { PortalConfig } from '../config/portal-config.js';
import { insertMany } from '../database/insert-many.js';
import { newId } from '../database/new-id.js';
import type { Unit } from '../database/unit.js';
import { defineJob } from '../jobs/job.js';
import { Jobs } from '../jobs/jobs.js';
import { Catalogue } from '../text/index.js';
import { StoredMail } from './mail-message.entity.js';
import type { MailMessage } from './mail-message.js';
import { renderMail } from './render-mail.js';

export const deliverMail = defineJob<{ mailId: string }>('mail.deliver', { retries: 8 });

/** Mails enter here, in the transaction that causes them, worded as they will be read. */
@Injectable()
export class Outbox {
  constructor(
    private readonly config: PortalConfig,
    private readonly catalogue: Catalogue,
    private readonly jobs: Jobs,
  ) {}

  /** Any number in two statements for some thousands of them. */
  async put(unit: Unit, messages: readonly MailMessage[]): Promise<void> {
    const mails = messages.map((message) => this.worded(unit, message));
    await insertMany(unit.manager, StoredMail, mails);
    if (this.config.showsMailbox) return;
    await this.jobs.insertMany(unit.manager, { job: deliverMail, data: mails.map(({ id: mailId }) => ({ mailId })) });
  }

  private worded(unit: Unit, message: MailMessage) {
    const { settings, publicUrl, showsMailbox } = this.config;
    const rendered = renderMail(message, { catalogue: this.catalogue, networkName: settings.NETWORK_NAME, publicUrl });
    return {
      id: newId(),
      toAddress: message.to,
      locale: message.locale,
      ...rendered,
      state: showsMailbox ? ('kept' as const) : ('queued' as const),
      aboutType: message.about?.type ?? null,
      aboutId: message.about?.id ?? null,
      createdAt: unit.now,
    };
  }
}
