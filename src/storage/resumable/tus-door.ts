import { Injectable, Logger } from '@nestjs/common';
import { Server } from '@tus/server';
import type { Request, Response } from 'express';
import { dataIdOf, idOfData, ResumableData } from './resumable-data.js';
import { resumablePath } from './resumable-offer.js';
import { UploadLeases } from './upload-leases.js';

/** A registered upload's first request, which tells the tus server the id. */
interface Registering extends Request {
  resumableId?: string;
}

/** Half a second for a writer to end after it was asked to: its connection is dead, or its client has opened another. */
const lockDrainTimeout = 500;

/** The tus protocol 1.0 (creation, termination by ourselves), spoken by `@tus/server`. Who may, was decided before. */
@Injectable()
export class TusDoor {
  private readonly log = new Logger('storage');
  private readonly server: Server;

  constructor(data: ResumableData, locker: UploadLeases) {
    this.server = new Server({
      path: resumablePath,
      datastore: data.store,
      locker,
      lockDrainTimeout,
      relativeLocation: true,
      allowedOrigins: () => false,
      namingFunction: (request) => dataIdOf((request.runtime?.node?.req as Registering | undefined)?.resumableId ?? ''),
      generateUrl: (_request, { path, id }) => `${path}/${idOfData(id)}`,
      getFileIdFromRequest: (_request, last) => last && dataIdOf(last),
      onResponseError: (_request, error) => this.tell(error),
    });
  }

  async create(request: Request, response: Response, id: string): Promise<void> {
    await this.server.handle(Object.assign(request, { resumableId: id }), response);
  }

  async goOn(request: Request, response: Response): Promise<void> {
    await this.server.handle(request, response);
  }

  /** A line that breaks is no trouble of ours; a disk or a bucket that fails is. */
  private tell(error: Error | { status_code: number; body: string }): undefined {
    const isOurs = !('status_code' in error) || error.status_code >= 500;
    if (isOurs) this.log.error({ err: error }, 'an upload in pieces could not be written');
  }
}
