import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { validate } from 'uuid';
import { Failure, system, Work, type Actor, type Unit } from '../../platform/index.js';
import { FileQueries } from '../files.queries.js';
import { Deposits } from '../intake/deposits.js';
import { Reception } from '../intake/reception.js';
import { refusedUpload, type Upload } from '../intake/upload.js';
import type { Purpose } from '../purpose.js';
import { FileRefused } from '../refusal.js';
import { eraseResumable } from '../storage.jobs.js';
import { ResumableData } from './resumable-data.js';
import { ResumableUpload } from './resumable-upload.entity.js';
import { ResumableUploads } from './resumable-uploads.service.js';

/** The upload that a form names, and the subject that the form is about. */
export interface ClaimedUpload {
  id: string;
  subject: string;
}

/** Makes a file of what came in pieces, as strictly as of what comes with a form. */
@Injectable()
export class ResumableClaims {
  constructor(
    private readonly work: Work,
    private readonly uploads: ResumableUploads,
    private readonly data: ResumableData,
    private readonly reception: Reception,
    private readonly deposits: Deposits,
    private readonly files: FileQueries,
  ) {}

  /** Safe to repeat: a form whose answer was lost on the way is given the same file again. */
  async take(actor: Actor, { id, subject }: ClaimedUpload, purpose: Purpose): Promise<Upload> {
    const upload = validate(id) ? await this.found(actor, id) : null;
    if (!upload || upload.purpose !== purpose.name || upload.subject !== subject)
      return refusedUpload('missing', purpose);
    if (upload.fileId) return this.taken(upload.fileId, purpose);
    if ((await this.data.arrived(id)) < upload.bytes) return refusedUpload('unfinished', purpose);
    try {
      return await this.keep(actor, upload, purpose);
    } catch (error) {
      if (error instanceof TakenMeanwhile) return this.take(actor, { id, subject }, purpose);
      if (!(error instanceof FileRefused)) throw error;
      await this.work.run(system, (unit) => this.uploads.forget(unit, id));
      return refusedUpload(error.reason, purpose);
    }
  }

  private async keep(actor: Actor, upload: ResumableUpload, purpose: Purpose): Promise<Upload> {
    const { id, originalName, startedAt } = upload;
    const examined = await this.reception.receive(await this.data.read(id), purpose);
    return this.deposits.keep(actor, { ...examined, purpose, originalName, startedAt }, (unit, file) =>
      marked(unit, id, file.id),
    );
  }

  private async taken(fileId: string, purpose: Purpose): Promise<Upload> {
    const file = (await this.files.summary([fileId])).get(fileId);
    if (!file) return refusedUpload('missing', purpose);
    return file.refusedReason ? refusedUpload(file.refusedReason, purpose) : { ok: true, file };
  }

  private found(actor: Actor, id: string): Promise<ResumableUpload | null> {
    return this.uploads.own(actor, id).catch((error: unknown) => {
      if (error instanceof Failure) return null;
      throw error;
    });
  }
}

/** Another request for the same upload was faster. */
class TakenMeanwhile extends Error {}

async function marked(unit: Unit, id: string, fileId: string): Promise<void> {
  const { affected } = await unit.manager.update(ResumableUpload, { id, fileId: IsNull() }, { fileId });
  if (affected !== 1) throw new TakenMeanwhile();
  await unit.queue(eraseResumable, { ids: [id] });
}
