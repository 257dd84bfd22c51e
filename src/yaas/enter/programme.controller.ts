import { Controller, Get } from '@nestjs/common';
import { Access, CurrentActor, everyone, page, type Actor } from '../../platform/index.js';
import { EditionsQueries } from '../editions/editions.queries.js';
import { windowOf } from '../editions/window.js';
import { EntriesQueries } from '../entries/entries.queries.js';
import { ProgrammePage } from './programme.page.js';

/** The showcase's front page. */
@Controller('yaas')
@Access(everyone)
export class ProgrammeController {
  constructor(
    private readonly editions: EditionsQueries,
    private readonly entries: EntriesQueries,
  ) {}

  @Get()
  async programme(@CurrentActor() actor: Actor) {
    const edition = await this.editions.current();
    const own = actor.kind === 'account' ? await this.entries.list(actor) : [];
    const props = { edition, window: edition && windowOf(edition.rules), own };
    return page(ProgrammePage, props, { title: { key: 'yaas.programme' }, width: 'full', sharedFor: 60 });
  }
}
