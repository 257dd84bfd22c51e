import { Controller, Get, Param, ParseUUIDPipe, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Access, everyone, Failure, NotFound } from '../../platform/index.js';
import { FileQueries } from '../files.queries.js';
import { imageSizes } from '../images/image-sizes.js';
import type { DerivativeSize } from '../processing/derived.js';
import { FileStore } from '../stores/file-store.js';
import { FileLinks, type LinkedFile } from './file-links.js';
import { sendFile } from './file-response.js';

/** The only way to the bytes. The link itself is the right to them; what is published, everyone may see. */
@Controller('files')
@Access(everyone)
export class FilesController {
  constructor(
    private readonly links: FileLinks,
    private readonly files: FileQueries,
    private readonly store: FileStore,
  ) {}

  /** Short-lived in shared caches, so that a takedown is felt at once. */
  @Get('public/:fileId/:size')
  async published(
    @Param('fileId', ParseUUIDPipe) fileId: string,
    @Param('size') size: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const file = isShown(size) ? await this.files.served(fileId, size, { publicly: true }) : null;
    if (!file) throw new NotFound();
    await sendFile({ request, response, store: this.store }, file, {
      cacheControl: 'public, max-age=60, must-revalidate',
    });
  }

  @Get(':token{/:name}')
  async linked(@Param('token') token: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const link = this.opened(token);
    const file = await this.files.served(link.fileId, link.variant);
    if (!file) throw new NotFound();
    const saveAs = link.download ? `file-${link.fileId.slice(-12)}.${file.extension}` : undefined;
    await sendFile({ request, response, store: this.store }, file, { saveAs, cacheControl: 'private, max-age=600' });
  }

  private opened(token: string): LinkedFile {
    const link = this.links.open(token);
    if (link === 'expired') throw new Failure(410, { key: 'storage.link_expired' });
    if (!link) throw new NotFound();
    return link;
  }
}

const isShown = (size: string): size is DerivativeSize => size in imageSizes || size === 'audio' || size === 'film';
