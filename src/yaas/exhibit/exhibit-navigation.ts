import { Injectable, type OnModuleInit } from '@nestjs/common';
import { staff } from '../../auth/index.js';
import { Navigation } from '../../platform/index.js';
import { deskWorker } from '../entries/entry.policy.js';

/** Leads those who look after the exhibit to their pages, from the foot of every page. */
@Injectable()
export class ExhibitNavigation implements OnModuleInit {
  constructor(private readonly navigation: Navigation) {}

  onModuleInit(): void {
    this.navigation.addToFooter(
      { text: { key: 'yaas.tour.legs' }, href: '/yaas/tour', rule: deskWorker, order: 60 },
      { text: { key: 'yaas.takedowns.title' }, href: '/yaas/exhibit/takedowns', rule: staff, order: 61 },
      { text: { key: 'yaas.ballots.title' }, href: '/yaas/ballots', rule: staff, order: 62 },
    );
  }
}
