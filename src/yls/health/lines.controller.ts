import { Controller, Get } from '@nestjs/common';
import { signedIn } from '../../auth/index.js';
import { Access, CurrentActor, page, type Actor } from '../../platform/index.js';
import { LinesQueries } from './lines.queries.js';
import { LinesPage } from './pages/lines.page.js';

/** A chaperone's own students, and what they need: everybody who is signed in has the page, and sees nobody else's. */
@Controller('yls/needs')
@Access(signedIn)
export class LinesController {
  constructor(private readonly lines: LinesQueries) {}

  @Get()
  async show(@CurrentActor() actor: Actor) {
    return page(LinesPage, { needs: await this.lines.of(actor) }, { title: { key: 'yls.needs.title' } });
  }
}
