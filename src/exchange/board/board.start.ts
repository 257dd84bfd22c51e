import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Navigation } from '../../platform/index.js';
import type { ApplicationState } from '../application/application-state.js';
import { isOfReceivingDesk } from '../application/exchange-application.policy.js';
import { DeskLinks } from '../desk/desk-links.js';
import { placesStudents } from '../matching/places-students.js';

/** Who stands on a board. */
const WAITING: ReadonlySet<ApplicationState> = new Set(['selected', 'placing'] as const);

/** The boards stand among the desks in the footer. */
@Injectable()
export class BoardStart implements OnModuleInit {
  constructor(
    private readonly navigation: Navigation,
    private readonly links: DeskLinks,
  ) {}

  onModuleInit(): void {
    const text = { key: 'exchange.board.boards' };
    this.navigation.addToFooter({ text, href: '/exchange/board', rule: placesStudents, order: 79 });
    this.links.add((_manager, actor, application) =>
      WAITING.has(application.state) && isOfReceivingDesk(actor, application)
        ? [
            {
              href: `/exchange/board/${application.termId}/students/${application.id}`,
              text: { key: 'exchange.board.of-student' },
            },
          ]
        : [],
    );
  }
}
