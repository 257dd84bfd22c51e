import { Injectable } from '@nestjs/common';
import { PortalConfig } from '../config/portal-config.js';
import { newId } from '../database/new-id.js';
import type { Unit } from '../database/unit.js';
import { defineJob } from '../jobs/job.js';
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
  ) {}

  async put(unit: Unit, message: MailMessage): Promise<void> {
    const { settings, publicUrl, showsMailbox } = this.config;
    const rendered = renderMail(message, { catalogue: this.catalogue, networkName: settings.NETWORK_NAME, publicUrl });
    const mail = {
      id: newId(),
      toAddress: message.to,
      locale: message.locale,
      ...rendered,
      state: showsMailbox ? ('kept' as const) : ('queued' as const),
      aboutType: message.about?.type ?? null,
      aboutId: message.about?.id ?? null,
      createdAt: unit.now,
    };
    await unit.manager.insert(StoredMail, mail);
    if (!showsMailbox) await unit.queue(deliverMail, { mailId: mail.id });
  }
}
