import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { hasRole } from '../../auth/index.js';
import {
  Conflict,
  defineJob,
  Forbidden,
  Jobs,
  Lifecycles,
  newId,
  NotFound,
  system,
  Work,
  type Unit,
} from '../../platform/index.js';
import { EditionsQueries } from '../editions/editions.queries.js';
import { inLocale } from '../editions/localized.js';
import { Entry } from '../entries/entry.entity.js';
import { MessageMails } from './message-mails.js';
import { MessageRecipient } from './message-recipient.entity.js';
import { MessageTemplate } from './message-template.entity.js';
import { namesEntry } from './message-texts.js';
import type { Audience, MessageEvent } from './message-words.js';
import { Message } from './message.entity.js';
import { messageLifecycle } from './message.lifecycle.js';
import { ReadersQueries } from './readers.queries.js';

const sendMessage = defineJob<{ messageId: string }>('yaas.send_message');
const AT_A_TIME = 100;

/** Messages to many: drafted, reviewed by another person, sent in batches. */
@Injectable()
export class MessagesService implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly jobs: Jobs,
    private readonly lifecycles: Lifecycles,
    private readonly editions: EditionsQueries,
    private readonly readers: ReadersQueries,
    private readonly mails: MessageMails,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(sendMessage, ({ messageId }) => this.sendSome(messageId));
  }

  /** A draft of the template for readers of the current edition. @throws NotFound, Conflict between seasons */
  async draft(
    unit: Unit,
    { templateId, audience }: { templateId: string; audience: Audience },
  ): Promise<{ id: string }> {
    const template = await unit.manager.findOneBy(MessageTemplate, { id: templateId });
    if (!template) throw new NotFound();
    const edition = await this.editions.current(unit.manager);
    if (!edition) throw new Conflict([], { key: 'yaas.refusal.no_edition' });
    if (!hasRole(unit.actor, 'staff', edition.id)) throw new Forbidden();
    const id = newId();
    const { name, texts } = template;
    const made = { madeBy: unit.actor.accountId!, madeAt: unit.now, approvedBy: null, approvedAt: null };
    await unit.manager.insert(Message, { id, editionId: edition.id, name, texts, audience, state: 'draft', ...made });
    await unit.record('yaas.message.drafted', { type: 'message', id });
    return { id };
  }

  /** Writes the list of readers down, one mail for each, and asks for the second look. @throws NotFound, Conflict when it reaches nobody */
  async review(unit: Unit, id: string): Promise<void> {
    const message = await this.apply(unit, id, 'review');
    const aboutEntry = namesEntry(message.texts);
    for await (const readers of this.readers.of(unit.manager, message.editionId, message.audience)) {
      if (readers.length === 0) continue;
      const rows = readers.map(({ entryId, address, name, locale, skipped }) => {
        const about = aboutEntry ? entryId : '';
        return { id: newId(), messageId: id, entryId, address, name, locale, about, skipped, queuedAt: null };
      });
      await unit.manager.createQueryBuilder().insert().into(MessageRecipient).values(rows).orIgnore().execute();
    }
    if (!(await unit.manager.existsBy(MessageRecipient, { messageId: id })))
      throw new Conflict([], { key: 'yaas.message.nobody' });
  }

  /** By another person than the writer: it leaves now. @throws NotFound, Forbidden, Conflict */
  async approve(unit: Unit, id: string): Promise<void> {
    const { madeBy } = await this.found(unit, id);
    if (madeBy === unit.actor.accountId) throw new Conflict([], { key: 'yaas.message.another_looks' });
    await this.apply(unit, id, 'approve', { approvedBy: unit.actor.accountId, approvedAt: unit.now });
    await unit.queue(sendMessage, { messageId: id });
  }

  async cancel(unit: Unit, id: string): Promise<void> {
    await this.apply(unit, id, 'cancel');
  }

  /** To the actor's own mailbox, as the reader at the place would read it. */
  async trial(unit: Unit, id: string, to: { email: string; name: string; locale: string }): Promise<void> {
    const { texts, editionId } = await this.found(unit, id);
    if (!hasRole(unit.actor, 'staff', editionId)) throw new NotFound();
    const edition = inLocale((await this.editions.byId(editionId, unit.manager)).rules.title, to.locale);
    await this.mails.send(unit, texts, { ...to, title: '…', edition, about: { type: 'message', id } });
  }

  /** One batch, and the job of the next with it: each reader is written to once, also when a worker dies in between. */
  private sendSome(messageId: string): Promise<void> {
    return this.work.run(system, async (unit) => {
      const message = await this.found(unit, messageId);
      if (message.state !== 'approved') return;
      await skipUnsubscribed(unit, messageId);
      const due = await unit.manager.find(MessageRecipient, {
        where: { messageId, queuedAt: IsNull(), skipped: IsNull() },
        order: { id: 'ASC' },
        take: AT_A_TIME,
        lock: { mode: 'pessimistic_write' },
      });
      for (const recipient of due) await this.sendOne(unit, message, recipient);
      if (due.length === AT_A_TIME) await unit.queue(sendMessage, { messageId });
      else await this.apply(unit, messageId, 'finish');
    });
  }

  private async sendOne(unit: Unit, { texts, editionId }: Message, recipient: MessageRecipient): Promise<void> {
    const { id, entryId, address, name, locale } = recipient;
    const { title } = await unit.manager.findOneOrFail(Entry, {
      select: { id: true, title: true },
      where: { id: entryId },
    });
    const edition = inLocale((await this.editions.byId(editionId, unit.manager)).rules.title, locale);
    const about = { type: 'message_recipient', id };
    await this.mails.send(unit, texts, { email: address, name, locale, title, edition, about });
    await unit.manager.update(MessageRecipient, id, { queuedAt: unit.now });
  }

  private async apply(unit: Unit, id: string, event: MessageEvent, set = {}): Promise<Message> {
    const message = await this.lifecycles.apply(unit, messageLifecycle, { id, event, set });
    await unit.record(`yaas.message.${event}`, { type: 'message', id });
    return message;
  }

  private async found(unit: Unit, id: string): Promise<Message> {
    const message = await unit.manager.findOneBy(Message, { id });
    if (!message) throw new NotFound();
    return message;
  }
}

/** Whoever said so after the list was written down is passed over, too. */
const skipUnsubscribed = (unit: Unit, messageId: string): Promise<unknown> =>
  unit.manager.query(
    `UPDATE message_recipient r SET skipped = 'unsubscribed' FROM mail_opt_out o
      WHERE r.message_id = $1 AND r.queued_at IS NULL AND r.skipped IS NULL AND o.address = r.address`,
    [messageId],
  );
