import { Injectable, type OnModuleInit } from '@nestjs/common';
import { coordinator, staff } from '../auth/index.js';
import { everyone, Navigation } from '../platform/index.js';

/** The registry's places in the site's navigation. */
@Injectable()
export class RegistryNavigation implements OnModuleInit {
  constructor(private readonly navigation: Navigation) {}

  onModuleInit(): void {
    this.navigation.add(
      { text: { key: 'registry.nav.communities' }, href: '/communities', rule: everyone, order: 20 },
      { text: { key: 'registry.nav.map' }, href: '/map', rule: everyone, order: 30 },
      { text: { key: 'registry.nav.desk' }, href: '/registry', rule: staff, order: 80 },
      { text: { key: 'registry.nav.own_member' }, href: '/registry/own-members', rule: coordinator, order: 55 },
    );
    this.navigation.addToFooter(
      { text: { key: 'registry.nav.communities' }, href: '/communities', rule: everyone, order: 20 },
      { text: { key: 'registry.nav.map' }, href: '/map', rule: everyone, order: 30 },
      { text: { key: 'registry.nav.anniversaries' }, href: '/anniversaries', rule: everyone, order: 31 },
      { text: { key: 'registry.figures.title' }, href: '/figures', rule: everyone, order: 32 },
      { text: { key: 'registry.downloads.title' }, href: '/downloads', rule: everyone, order: 33 },
    );
  }
}
