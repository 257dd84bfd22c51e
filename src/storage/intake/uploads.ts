import { Injectable, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import multer, { MulterError } from 'multer';
import { Failure, system, visitor, Work, type RequestWithActor } from '../../platform/index.js';
import type { Purpose } from '../purpose.js';
import { FileRefused, type RefusalReason } from '../refusal.js';
import { StorageService } from '../storage.service.js';
import { ResumableClaims, type ClaimedUpload } from '../resumable/resumable-claims.js';
import { FileStore } from '../stores/file-store.js';
import { Deposits } from './deposits.js';
import { Landing } from './landing.js';
import { Reception } from './reception.js';
import { refusedUpload, type Upload } from './upload.js';

const limits = { files: 1, fields: 100, parts: 101, fieldSize: 200_000 };

/** Takes the one file of a multipart form, or the one that came in pieces before. */
@Injectable()
export class Uploads {
  private readonly log = new Logger('storage');

  constructor(
    private readonly reception: Reception,
    private readonly store: FileStore,
    private readonly deposits: Deposits,
    private readonly work: Work,
    private readonly storage: StorageService,
    private readonly claims: ResumableClaims,
  ) {}

  /** The text fields are in `request.body` afterwards. @throws Failure 503 when the store does not work. */
  async take(
    request: RequestWithActor,
    response: Response,
    target: { purpose: Purpose; field: string },
  ): Promise<Upload> {
    const { purpose, field } = target;
    const actor = request.actor ?? visitor;
    const landing = new Landing(this.reception, this.store, purpose);
    try {
      await parse(request, response, { landing, field });
      const received = landing.handOver();
      if (!received) return await this.claims.take(actor, resumedIn(request), purpose);
      return await this.deposits.keep(actor, { ...received, purpose });
    } catch (error) {
      await landing.giveBack();
      const reason = reasonOf(landing.failure, request) ?? reasonOf(error, request);
      if (reason) return refusedUpload(reason, purpose);
      this.log.error({ err: landing.failure ?? error }, 'an upload could not be stored');
      throw new Failure(503, { key: 'storage.unavailable' }, [], 60);
    }
  }

  /** For a request that failed after its file was kept. */
  async giveBack(upload: Upload | undefined): Promise<void> {
    if (!upload?.ok) return;
    await this.work
      .run(system, (unit) => this.storage.remove(unit, upload.file.id))
      .catch((error: unknown) => {
        this.log.warn({ err: error, fileId: upload.file.id }, 'a file of a failed request stays');
      });
  }
}

/** The upload that was sent in pieces before this form; its subject is the `:id` of the route. */
function resumedIn({ body, params }: Request): ClaimedUpload {
  const { resumed } = (body ?? {}) as { resumed?: unknown };
  return { id: typeof resumed === 'string' ? resumed : '', subject: String(params['id'] ?? '') };
}

function parse(
  request: Request,
  response: Response,
  { landing, field }: { landing: Landing; field: string },
): Promise<void> {
  const middleware = multer({ storage: landing, limits }).single(field);
  return new Promise((resolve, reject) => {
    middleware(request, response, (error: unknown) => (error ? reject(error) : resolve()));
  });
}

/** Why the sender is at fault, or null when the portal is. */
function reasonOf(error: unknown, request: Request): RefusalReason | null {
  if (error instanceof FileRefused) return error.reason;
  const broken =
    !request.complete || (error instanceof Error && /^(Unexpected end|Malformed|Multipart)/.test(error.message));
  return broken || error instanceof MulterError ? 'interrupted' : null;
}
