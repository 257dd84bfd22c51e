import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule, coordinator, staff } from '../auth/index.js';
import { Jobs, Navigation, type Actor } from '../platform/index.js';
import { RegistryModule } from '../registry/index.js';
import { BoardController } from './board/board.controller.js';
import { BoardQueries } from './board/board.queries.js';
import { ScopesOfBoard } from './board/scopes-of-board.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { DutyFeed } from './calendar/duty-feed.entity.js';
import { DutyFeeds } from './calendar/duty-feeds.service.js';
import { DutyClock } from './clock/duty-clock.service.js';
import { strikeClocks } from './duties.jobs.js';
import { Duties } from './duties.service.js';
import { DutyLoads } from './duty-loads.queries.js';
import { DutyKinds } from './duty-kinds.js';
import { Duty } from './duty.entity.js';
import { OfficeCalendar } from './office/office-calendar.service.js';
import { OfficeClosure } from './office/office-closure.entity.js';
import { OfficeController } from './office/office.controller.js';

const hasDuties = {
  name: 'coordinator or staff',
  allows: (actor: Actor) => coordinator.allows(actor) || staff.allows(actor),
};

/** Every duty as a clock: who has to do what by when, who is told, and who is told next. */
@Module({
  imports: [TypeOrmModule.forFeature([Duty, DutyFeed, OfficeClosure]), AuthModule, RegistryModule],
  controllers: [BoardController, CalendarController, OfficeController],
  providers: [OfficeCalendar, Duties, DutyKinds, DutyLoads, DutyClock, BoardQueries, ScopesOfBoard, DutyFeeds],
  exports: [OfficeCalendar, Duties, DutyKinds, DutyLoads],
})
export class DutiesModule implements OnModuleInit {
  constructor(
    private readonly navigation: Navigation,
    private readonly jobs: Jobs,
    private readonly clock: DutyClock,
  ) {}

  onModuleInit(): void {
    this.navigation.addToFooter({ text: { key: 'duties.title' }, href: '/duties', rule: hasDuties, order: 79 });
    this.navigation.addToFooter({
      text: { key: 'duties.office.title' },
      href: '/duties/office',
      rule: staff,
      order: 95,
    });
    this.jobs.handle(strikeClocks, async () => void (await this.clock.strike()));
    this.jobs.schedule(strikeClocks, '30 4 * * *');
  }
}
