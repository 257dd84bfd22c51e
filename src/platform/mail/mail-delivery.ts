import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { DataSource } from 'typeorm';
import { PortalConfig } from '../config/portal-config.js';
import { SettingTrials } from '../config/setting-trials.js';
import { Clock } from '../database/clock.js';
import { Jobs, type RunningJob } from '../jobs/jobs.js';
import { StoredMail } from './mail-message.entity.js';
import { deliverMail } from './outbox.js';

/** Sends the outbox's mails by SMTP; the queue repeats what failed for a passing reason. */
@Injectable()
export class MailDelivery implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger('mail');
  private readonly transport?: Transporter;

  constructor(
    private readonly config: PortalConfig,
    private readonly source: DataSource,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly trials: SettingTrials,
  ) {
    const url = config.settings.SMTP_URL;
    if (url) this.transport = createTransport({ url, pool: true, maxConnections: 3 });
  }

  onModuleInit(): void {
    this.jobs.handle(deliverMail, ({ mailId }, run) => this.deliver(mailId, run), { parallel: 2 });
    const { transport } = this;
    if (transport) this.trials.add('SMTP_URL', () => transport.verify());
  }

  onModuleDestroy(): void {
    this.transport?.close();
  }

  private async deliver(mailId: string, run: RunningJob): Promise<void> {
    const mail = await this.source.manager.findOneBy(StoredMail, { id: mailId });
    if (!mail || mail.state !== 'queued' || !this.transport) return;
    try {
      await this.transport.sendMail(this.envelope(mail));
      await this.note(mail, { state: 'sent', sentAt: this.clock.now(), lastError: null });
    } catch (error) {
      await this.failed(mail, run, error as SmtpError);
    }
  }

  /** The Message-ID is the row's, so that a mail sent twice after a crash is one mail to the reader. */
  private envelope(mail: StoredMail) {
    const { toAddress: to, subject, text, html } = mail;
    const messageId = `<${mail.id}@${new URL(this.config.publicUrl).hostname}>`;
    return { from: this.config.settings.MAIL_FROM, to, subject, text, html, messageId };
  }

  /** Refused for good when it is this mail that is refused. Anything else passes, until the tries are used up. */
  private async failed(mail: StoredMail, run: RunningJob, error: SmtpError): Promise<void> {
    const lastError = error.message.slice(0, 500);
    if (refusesThisMail(error)) {
      await this.note(mail, { state: 'bounced', lastError });
      return;
    }
    const last = run.retries >= deliverMail.retries;
    await this.note(mail, { state: last ? 'failed' : 'queued', lastError });
    this.log.warn({ mail: mail.id, tries: run.retries + 1 }, 'a mail was not delivered');
    if (!last) throw error;
  }

  private async note(mail: StoredMail, change: Partial<StoredMail>): Promise<void> {
    await this.source.manager.update(StoredMail, mail.id, { ...change, attempts: mail.attempts + 1 });
  }
}

/** What nodemailer tells of a failure: the server's answer, and the command that it answered. */
interface SmtpError extends Error {
  responseCode?: number;
  command?: string;
}

/** A 5xx to the sender or to the password is a fault of the settings, which somebody mends. */
const refusesThisMail = ({ responseCode = 0, command = '' }: SmtpError): boolean =>
  responseCode >= 500 && ['RCPT TO', 'DATA'].includes(command);
