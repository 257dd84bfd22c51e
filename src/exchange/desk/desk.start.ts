import { Injectable, type OnModuleInit } from '@nestjs/common';
import { staff } from '../../auth/index.js';
import { Navigation } from '../../platform/index.js';
import { runsExchange } from './desk.policy.js';

/** Where the exchange stands among the desks. */
@Injectable()
export class ExchangeDeskStart implements OnModuleInit {
  constructor(private readonly navigation: Navigation) {}

  onModuleInit(): void {
    this.navigation.addToFooter(
      { text: { key: 'exchange.desk.title' }, href: '/exchange', rule: runsExchange, order: 79 },
      { text: { key: 'exchange.school.title' }, href: '/exchange/schools', rule: runsExchange, order: 80 },
      { text: { key: 'exchange.sponsor.title' }, href: '/exchange/sponsors', rule: staff, order: 81 },
      { text: { key: 'exchange.term.title' }, href: '/exchange/terms', rule: staff, order: 82 },
    );
  }
}
