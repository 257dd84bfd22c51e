import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isOfSponsor } from '../application/exchange-application.policy.js';
import { DeskLinks } from '../desk/desk-links.js';

/** Leads from an application to its binder, for those who may have it. */
@Injectable()
export class BinderStart implements OnModuleInit {
  constructor(private readonly links: DeskLinks) {}

  onModuleInit(): void {
    this.links.add((_manager, actor, application) =>
      isOfSponsor(actor, application)
        ? [{ href: `/exchange/applications/${application.id}/binder`, text: { key: 'exchange.binder.link' } }]
        : [],
    );
  }
}
