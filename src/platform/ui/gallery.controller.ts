import { Controller, Get } from '@nestjs/common';
import { Access, everyone } from '../access/access.js';
import { PortalConfig } from '../config/portal-config.js';
import { NotFound } from '../http/failures.js';
import { page, type PageReply } from '../http/replies.js';
import { GalleryPage } from './gallery.js';

/** Every component in every look, for those who build pages; in production it does not exist. */
@Controller('platform/components')
@Access(everyone)
export class GalleryController {
  constructor(private readonly config: PortalConfig) {}

  @Get()
  show(): PageReply {
    if (this.config.production) throw new NotFound();
    return page(GalleryPage, {}, { title: { key: 'ui.gallery.title' }, width: 'full' });
  }
}
