import { Injectable } from '@nestjs/common';
import { Catalogue, formatDay, PortalConfig } from '../../../platform/index.js';
import type { YlsSummit } from '../../summit/yls-summit.entity.js';
import type { Method } from '../ledger/accounts.js';
import { shownReference } from '../ledger/payment-reference.js';
import type { YlsPayer } from '../ledger/yls-payer.entity.js';
import type { FeeDocument } from './fee-document.js';
import { plainMoneyIn } from './money.js';

/** A line of an invoice: what for, and how much in cents; below zero where it is given. */
export interface InvoiceLine {
  what: 'fee' | 'aid' | 'aid_back' | 'not_asked';
  /** Of a fund. */
  name?: string;
  cents: number;
}

interface Paper {
  payer: YlsPayer;
  summit: YlsSummit;
  number: number;
  /** ISO date. */
  issuedOn: string;
}

/** `2027-0012`: the year of the summit, and the place in its series. */
export const numberShown = ({ beginsOn }: Pick<YlsSummit, 'beginsOn'>, number: number): string =>
  `${beginsOn.slice(0, 4)}-${String(number).padStart(4, '0')}`;

/** The sentences of invoices, credit notes and receipts, in the language of the family. */
@Injectable()
export class DocumentWords {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly config: PortalConfig,
  ) {}

  invoice(kind: 'invoice' | 'credit_note', paper: Paper, lines: readonly InvoiceLine[]): FeeDocument {
    const { say, money } = this.pen(paper);
    const { payer, summit } = paper;
    const sign = kind === 'invoice' ? 1 : -1;
    const total = sign * lines.reduce((sum, { cents }) => sum + cents, 0);
    const due = { label: say('due'), value: formatDay(payer.dueOn, payer.locale) };
    const reference = { label: say('reference'), value: shownReference(payer.reference) };
    const frame = this.frame(kind, paper);
    return {
      ...frame,
      facts: kind === 'invoice' ? [...frame.facts, due, reference] : frame.facts,
      lines: lines.map(({ what, name = summit.name, cents }) => ({
        label: say(`line.${what}`, { name }),
        value: money(sign * cents),
      })),
      total: { label: say(`${kind}.total`), value: money(total) },
      notes: kind === 'invoice' ? [say('how'), ...(summit.rules.payTo ? [summit.rules.payTo] : [])] : [],
    };
  }

  receipt(
    paper: Paper,
    payment: { cents: number; method: Method; receivedOn: string; openCents: number; reversedOn: string | null },
  ): FeeDocument {
    const { say, money } = this.pen(paper);
    const frame = this.frame('receipt', paper);
    const { locale } = paper.payer;
    return {
      ...frame,
      facts: [...frame.facts, { label: say('received'), value: formatDay(payment.receivedOn, locale) }],
      lines: [{ label: say(`method.${payment.method}`), value: money(payment.cents) }],
      total: { label: say('receipt.total'), value: money(payment.cents) },
      notes: [
        payment.reversedOn === null
          ? say(payment.openCents > 0 ? 'receipt.open' : 'receipt.settled', { amount: money(payment.openCents) })
          : say('receipt.reversed', { day: formatDay(payment.reversedOn, locale) }),
      ],
    };
  }

  private frame(kind: 'invoice' | 'credit_note' | 'receipt', paper: Paper) {
    const { say } = this.pen(paper);
    const { payer, summit, number, issuedOn } = paper;
    return {
      language: payer.locale,
      issuer: this.config.settings.NETWORK_NAME,
      title: say(`${kind}.title`, { number: numberShown(summit, number) }),
      billedTo: payer.billedTo,
      student: payer.student,
      labels: { billedTo: say('billed'), student: say('student') },
      facts: [
        { label: say('summit'), value: `${summit.name}, ${summit.place}` },
        { label: say('issued'), value: formatDay(issuedOn, payer.locale) },
      ],
    };
  }

  private pen({ payer: { locale, currency } }: Paper) {
    return {
      say: (key: string, params = {}) => this.catalogue.text(locale, `yls.paper.${key}`, params),
      money: (cents: number) => plainMoneyIn(cents, currency, locale),
    };
  }
}
