import { Injectable } from '@nestjs/common';
import { newId, NotFound, type Unit } from '../../platform/index.js';
import { MessageTemplate } from './message-template.entity.js';

export type TemplateWords = Pick<MessageTemplate, 'name' | 'texts'>;

/** Texts that staff keep, to send them again and again. */
@Injectable()
export class MessageTemplates {
  async add(unit: Unit, words: TemplateWords): Promise<{ id: string }> {
    const id = newId();
    const made = { madeBy: unit.actor.accountId!, updatedAt: unit.now };
    await unit.manager.insert(MessageTemplate, { id, ...words, ...made });
    await unit.record('yaas.template.saved', { type: 'message_template', id });
    return { id };
  }

  /** Messages that were drafted from it keep the words of their day. @throws NotFound */
  async change(unit: Unit, id: string, words: TemplateWords): Promise<void> {
    const { affected } = await unit.manager.update(MessageTemplate, id, { ...words, updatedAt: unit.now });
    if (affected === 0) throw new NotFound();
    await unit.record('yaas.template.saved', { type: 'message_template', id });
  }
}
