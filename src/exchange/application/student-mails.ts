import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../../auth/index.js';
import type { Text, Unit } from '../../platform/index.js';
import { ParentCopies } from '../parents/parent-copies.js';
import type { ApplicationEvent } from './exchange-application.lifecycle.js';
import type { ExchangeApplication } from './exchange-application.entity.js';

/** Events that a student is written of; homes and papers have mails of their own. */
const TOLD: ReadonlySet<ApplicationEvent> = new Set([
  'nominate',
  'accept',
  'return',
  'select',
  'decline',
  'give_up_placing',
  'clear',
] as const);

/** Events that natural parents are written of: the same, and what they would else hear from a child far away. Reasons are told to the child. */
const TOLD_TO_PARENTS: ReadonlySet<ApplicationEvent> = new Set([
  ...TOLD,
  'arrive',
  'withdraw',
  'deny_visa',
  'terminate',
] as const);

/** What a student and the natural parents are written when the application moves. */
@Injectable()
export class StudentMails {
  constructor(
    private readonly accounts: AccountQueries,
    private readonly copies: ParentCopies,
  ) {}

  async tell(
    unit: Unit,
    { id, accountId }: Pick<ExchangeApplication, 'id' | 'accountId'>,
    { event, reason }: { event: ApplicationEvent; reason?: string },
  ): Promise<void> {
    if (TOLD_TO_PARENTS.has(event)) await this.copies.tell(unit, id, `exchange.way.parent.${event}`);
    const student = TOLD.has(event) ? await this.accounts.byId(accountId, unit.manager) : null;
    if (!student) return;
    const base = `exchange.way.${event}`;
    const paragraphs: Text[] = [{ key: `${base}.text` }];
    if (reason) paragraphs.push({ key: 'exchange.way.reason', params: { reason } });
    await unit.mail({
      to: student.email,
      locale: student.locale,
      subject: { key: `${base}.subject` },
      paragraphs,
      action: { label: { key: 'exchange.way.open' }, url: '/exchange/mine' },
    });
  }
}
