import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Navigation } from '../../platform/index.js';
import { nurses } from './health.policy.js';

/** Where a nurse begins. */
@Injectable()
export class HealthStart implements OnModuleInit {
  constructor(private readonly navigation: Navigation) {}

  onModuleInit(): void {
    this.navigation.add({ text: { key: 'yls.health.nav' }, href: '/yls/health', rule: nurses, order: 48 });
  }
}
