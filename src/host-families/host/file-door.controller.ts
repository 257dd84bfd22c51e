import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { signedIn } from '../../auth/index.js';
import { Access, CurrentActor, NotFound, seeOther, Work, type Actor } from '../../platform/index.js';
import { HostFile } from '../file/host-file.entity.js';
import { isFamily, isOfDesk } from '../file/host-file.policy.js';

/** Where a part of an application leads back to: the family to its own page, its desk to the file. */
@Controller('host/files')
@Access(signedIn)
export class FileDoorController {
  constructor(private readonly work: Work) {}

  @Get(':id')
  async lead(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    const file = await this.work.read().findOneBy(HostFile, { id });
    if (file && isFamily(actor, file)) return seeOther('/host');
    if (file && isOfDesk(actor, file)) return seeOther(`/host-families/files/${id}`);
    throw new NotFound();
  }
}
