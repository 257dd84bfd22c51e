import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { hasRole } from '../../auth/index.js';
import { defineProjection, NotFound, readRows, Work, type Actor } from '../../platform/index.js';
import { EditionsQueries, type EditionWithRules } from '../editions/editions.queries.js';
import { inLocale } from '../editions/localized.js';
import { MessageTemplate } from './message-template.entity.js';
import { filled, namesEntry, type MessageText } from './message-texts.js';
import { Message } from './message.entity.js';
import { ReadersQueries, type Reader } from './readers.queries.js';

interface RecipientRow {
  id: string;
  name: string;
  address: string;
  locale: string;
  skipped: string | null;
  /** What became of the mail: null until it is queued. */
  mail: string | null;
}

const recipientProjection = defineProjection<RecipientRow>({
  name: 'yaas.message_recipient',
  reader: 'staff',
  from: `message_recipient r LEFT JOIN mail_message m ON m.about_type = 'message_recipient' AND m.about_id = r.id`,
  columns: {
    id: 'r.id',
    name: 'r.name',
    address: 'r.address',
    locale: 'r.locale',
    skipped: 'r.skipped',
    mail: 'm.state',
  },
  sensitive: ['name', 'address'],
});

export interface MessageInReview {
  message: Message;
  edition: EditionWithRules;
  /** How many mails there will be or are, and how many are kept back. */
  readers: number;
  skipped: number;
  /** As a real reader gets it, in their language; null when it reaches nobody. */
  preview: { reader: Pick<Reader, 'name' | 'locale'>; text: MessageText; at: number } | null;
  recipients: RecipientRow[];
  next: string | null;
}

const PAGE_SIZE = 50;

/** Messages and what became of them. */
@Injectable()
export class MessagesQueries {
  constructor(
    private readonly work: Work,
    private readonly editions: EditionsQueries,
    private readonly readers: ReadersQueries,
  ) {}

  templates(): Promise<MessageTemplate[]> {
    return this.work.read().find(MessageTemplate, { order: { name: 'ASC' }, take: 200 });
  }

  /** @throws NotFound */
  async template(id: string): Promise<MessageTemplate> {
    const found = await this.work.read().findOneBy(MessageTemplate, { id });
    if (!found) throw new NotFound();
    return found;
  }

  /** Of the editions that the actor is staff of. */
  async latest(actor: Actor): Promise<Message[]> {
    const editionId = In((await this.editions.all()).map(({ id }) => id).filter((id) => hasRole(actor, 'staff', id)));
    return this.work.read().find(Message, { where: { editionId }, order: { id: 'DESC' }, take: 50 });
  }

  /** `at` counts the readers from 0: which one's mail is shown. @throws NotFound, also for another edition's staff */
  async inReview(
    actor: Actor,
    id: string,
    { at = 0, after = null }: { at?: number; after?: string | null },
  ): Promise<MessageInReview> {
    const manager = this.work.read();
    const message = await manager.findOneBy(Message, { id });
    if (!message || !hasRole(actor, 'staff', message.editionId)) throw new NotFound();
    const edition = await this.editions.byId(message.editionId);
    const reached = await this.reached(message, at);
    const reading = {
      where: 'r.message_id = $1 AND ($2::uuid IS NULL OR r.id > $2)',
      parameters: [id, after],
      orderBy: 'r.id',
      limit: PAGE_SIZE + 1,
    };
    const rows = await readRows(manager, actor, { projection: recipientProjection, reading });
    const { reader, readers, skipped } = reached;
    const values = reader && {
      name: reader.name,
      title: reader.title,
      edition: inLocale(edition.rules.title, reader.locale),
    };
    const preview = reader && values ? { reader, at, text: filled(message.texts, reader.locale, values) } : null;
    const next = rows.length > PAGE_SIZE ? rows[PAGE_SIZE - 1]!.id : null;
    return { message, edition, readers, skipped, preview, recipients: rows.slice(0, PAGE_SIZE), next };
  }

  /** Counts mails as they will be: one for each address, or for each entry of an address. */
  private async reached({ editionId, audience, texts }: Message, at: number) {
    const byEntry = namesEntry(texts);
    const seen = new Set<string>();
    let reader: Reader | null = null;
    let skipped = 0;
    for await (const batch of this.readers.of(this.work.read(), editionId, audience))
      for (const one of batch) {
        const mail = byEntry ? `${one.address} ${one.entryId}` : one.address;
        if (seen.has(mail)) continue;
        if (seen.size === at) reader = one;
        seen.add(mail);
        if (one.skipped) skipped += 1;
      }
    return { reader, skipped, readers: seen.size - skipped };
  }
}
