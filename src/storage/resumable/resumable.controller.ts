import { Controller, Delete, Head, Param, ParseUUIDPipe, Patch, Post, Req, Res } from '@nestjs/common';
import { Metadata } from '@tus/server';
import type { Request, Response } from 'express';
import { Access, CurrentActor, type AccessRule, type Actor } from '../../platform/index.js';
import { ResumableUploads, type Registration } from './resumable-uploads.service.js';
import { TusDoor } from './tus-door.js';

const anAccount: AccessRule = { name: 'signed in', allows: (actor) => actor.kind === 'account' };

/** Uploads in pieces by the tus protocol: registered, gone on with, and let go of by the account that began them. */
@Controller('files/resumable')
@Access(anAccount)
export class ResumableController {
  constructor(
    private readonly uploads: ResumableUploads,
    private readonly tus: TusDoor,
  ) {}

  @Post()
  async begin(@CurrentActor() actor: Actor, @Req() request: Request, @Res() response: Response): Promise<void> {
    const id = await this.uploads.begin(actor, registrationIn(request));
    await this.tus.create(request, response, id);
  }

  /** How much has come. */
  @Head(':id')
  async look(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.uploads.own(actor, id);
    await this.tus.goOn(request, response);
  }

  @Patch(':id')
  async goOn(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.uploads.own(actor, id);
    await this.tus.goOn(request, response);
  }

  @Delete(':id')
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.uploads.cancel(actor, id);
    response.setHeader('Tus-Resumable', '1.0.0').status(204).end();
  }
}

function registrationIn(request: Request): Registration {
  const length = request.get('upload-length');
  return { purpose: undefined, subject: undefined, filename: '', ...metadataIn(request), length };
}

function metadataIn(request: Request): Record<string, unknown> {
  try {
    return Metadata.parse(request.get('upload-metadata'));
  } catch {
    return {};
  }
}
