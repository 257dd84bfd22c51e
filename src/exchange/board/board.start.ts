import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Navigation } from '../../platform/index.js';
import { placesStudents } from '../matching/places-students.js';

/** The boards stand among the desks in the footer. */
@Injectable()
export class BoardStart implements OnModuleInit {
  constructor(private readonly navigation: Navigation) {}

  onModuleInit(): void {
    const text = { key: 'exchange.board.boards' };
    this.navigation.addToFooter({ text, href: '/exchange/board', rule: placesStudents, order: 79 });
  }
}
