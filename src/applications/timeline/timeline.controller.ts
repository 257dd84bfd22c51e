import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { signedIn } from '../../auth/index.js';
import { Access, CurrentActor, page, Work, type Actor } from '../../platform/index.js';
import { ApplicationDoor, mayDo } from '../application/application-door.js';
import { TimelinePage } from './timeline.page.js';
import { TimelineQueries } from './timeline.queries.js';

/** What happened to an application, and who read what, for those who answer for it. */
@Controller('applications/:id/timeline')
@Access(signedIn)
export class TimelineController {
  constructor(
    private readonly work: Work,
    private readonly door: ApplicationDoor,
    private readonly timeline: TimelineQueries,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    const manager = this.work.read();
    const open = await this.door.open(manager, actor, id);
    mayDo(open, 'see-timeline');
    const frame = await open.programme.frame(manager, open.application, actor);
    const props = {
      events: await this.timeline.events(manager, open),
      reads: await this.timeline.reads(manager, open),
    };
    const crumbs = [{ href: frame.path, text: frame.title }];
    return page(TimelinePage, props, { title: { key: 'applications.timeline.title' }, crumbs, width: 'wide' });
  }
}
