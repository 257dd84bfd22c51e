import type { YaasPart } from '../yaas-part.js';
import { MailOptOut } from './mail-opt-out.entity.js';
import { MessageMails } from './message-mails.js';
import { MessageRecipient } from './message-recipient.entity.js';
import { MessageTemplate } from './message-template.entity.js';
import { Message } from './message.entity.js';
import { MessagesController } from './messages.controller.js';
import { MessagesQueries } from './messages.queries.js';
import { MessagesService } from './messages.service.js';
import { OptOutController } from './opt-out.controller.js';
import { ReadersQueries } from './readers.queries.js';
import { TemplatesController } from './templates.controller.js';
import { MessageTemplates } from './templates.service.js';

/** Messages by template to a filtered list. */
export const messages: YaasPart = {
  entities: [MailOptOut, Message, MessageRecipient, MessageTemplate],
  controllers: [TemplatesController, MessagesController, OptOutController],
  providers: [MessageMails, MessagesQueries, MessagesService, MessageTemplates, ReadersQueries],
};
