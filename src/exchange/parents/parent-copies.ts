import { Injectable } from '@nestjs/common';
import type { Unit } from '../../platform/index.js';
import { ExchangeStudent } from '../student/exchange-student.entity.js';
import { ExchangeParent } from './exchange-parent.entity.js';
import { ParentLinks } from './parent-links.js';
import { ParentMails } from './parent-mails.js';

/** What natural parents are written while their child's exchange goes on: in their language, with a way to their own page. */
@Injectable()
export class ParentCopies {
  constructor(
    private readonly links: ParentLinks,
    private readonly mails: ParentMails,
  ) {}

  /** To each of them. @param news the sentences are `<news>.subject` and `<news>.text` */
  async tell(unit: Unit, applicationId: string, news: string): Promise<void> {
    const parents = await unit.manager.find(ExchangeParent, { where: { applicationId }, order: { addedAt: 'ASC' } });
    if (parents.length === 0) return;
    const { name, called } = await unit.manager.findOneByOrFail(ExchangeStudent, { applicationId });
    for (const parent of parents) {
      const token = await this.links.issue(unit, parent.id);
      await this.mails.send(unit, { parent, news, token, student: called || name });
    }
  }
}
