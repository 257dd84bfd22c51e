import { Injectable, type OnModuleInit } from '@nestjs/common';
import { everyone, Navigation, type AccessRule } from '../../platform/index.js';

/** Who has an account finds the own application in its place. */
const visitors: AccessRule = { name: 'visitor', allows: ({ kind }) => kind === 'visitor' };

const link = { text: { key: 'yls.own.nav' }, href: '/yls' };

/** Where the summit stands in the site. */
@Injectable()
export class WelcomeStart implements OnModuleInit {
  constructor(private readonly navigation: Navigation) {}

  onModuleInit(): void {
    this.navigation.add({ ...link, rule: visitors, order: 36 });
    this.navigation.addToFooter({ ...link, rule: everyone, order: 41 });
  }
}
