import { Injectable } from '@nestjs/common';
import { keyFor, PortalConfig, seal, unseal, type Subject, type Unit } from '../../platform/index.js';
import { filled, type MessageTexts } from './message-texts.js';

interface MailOfMessage {
  email: string;
  name: string;
  locale: string;
  title: string;
  edition: string;
  about: Subject;
}

/** A message as one reader's mail, with the way out of further ones. */
@Injectable()
export class MessageMails {
  private readonly key: Buffer;

  constructor(config: PortalConfig) {
    this.key = keyFor(config.secretKey, 'message-opt-out');
  }

  async send(
    unit: Unit,
    texts: MessageTexts,
    { email, name, locale, title, edition, about }: MailOfMessage,
  ): Promise<void> {
    const { subject, body } = filled(texts, locale, { name, title, edition });
    const said = body.split(/\n\s*\n/).filter((part) => part.trim() !== '');
    await unit.mail({
      to: email,
      locale,
      subject: { key: 'yaas.message.words', params: { words: subject } },
      paragraphs: said.map((words) => ({ key: 'yaas.message.words', params: { words } })),
      action: { label: { key: 'yaas.message.opt_out' }, url: `/messages/opt-out/${seal({ email }, this.key)}` },
      about,
    });
  }

  /** Whose way out the token is; null for one that is not ours. */
  addressOf(token: string): string | null {
    const sealed = unseal(token, this.key) as { email?: string } | undefined;
    return sealed?.email?.toLowerCase() ?? null;
  }
}
