import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import {
  Clock,
  Conflict,
  Failure,
  newId,
  NotFound,
  TooMany,
  Unprocessable,
  Work,
  type Actor,
  type Unit,
} from '../../platform/index.js';
import { findPurpose, type Purpose } from '../purpose.js';
import { refusalText } from '../refusal.js';
import { eraseResumable } from '../storage.jobs.js';
import { ResumableUpload } from './resumable-upload.entity.js';
import { lifetimeMs } from './upload-lifetime.js';
import { UploadSubjects } from './upload-subjects.js';

const registration = z.object({
  purpose: z.string(),
  subject: z.string().min(1).max(200),
  filename: z.string().transform((name) => name.replaceAll('\0', '').slice(0, 200)),
  /** Bytes. */
  length: z.coerce.number().pipe(z.int().nonnegative()),
});

export type Registration = Readonly<Record<keyof z.input<typeof registration>, unknown>>;

const minuteSeconds = 60;

/** The life of uploads that resume, from their registration until they are a file. The account that began one is the only one that may go on. */
@Injectable()
export class ResumableUploads {
  constructor(
    private readonly work: Work,
    private readonly subjects: UploadSubjects,
    private readonly clock: Clock,
  ) {}

  /**
   * Registers an upload; from now on its start counts. @returns its id
   * @throws NotFound when the person may not send a file for the subject; Unprocessable, Failure 413; TooMany when too many are under way.
   */
  async begin(actor: Actor, given: Registration): Promise<string> {
    const parsed = registration.safeParse(given);
    if (!parsed.success) throw new Unprocessable({ key: 'storage.refused.interrupted' });
    const { subject, filename, length } = parsed.data;
    const purpose = findPurpose(parsed.data.purpose);
    if (!purpose || !(await this.subjects.allows(actor, { purpose: purpose.name, subject }))) throw new NotFound();
    if (length === 0) throw new Unprocessable(refusalText('empty', purpose));
    if (length > purpose.maxBytes) throw new Failure(413, refusalText('too_large', purpose));
    return this.work.run(actor, (unit) => register(unit, purpose, { subject, originalName: filename, bytes: length }));
  }

  /** The person's own upload. @throws NotFound; Failure 410 when its time is over */
  async own(actor: Actor, id: string): Promise<ResumableUpload> {
    const upload = await this.find(this.work.read(), actor, id);
    if (!upload) throw new NotFound();
    if (upload.expiresAt <= this.clock.now()) throw new Failure(410, { key: 'storage.refused.interrupted' });
    return upload;
  }

  /** Lets go of an upload and of what has come of it. @throws NotFound; Conflict when it is a file already */
  async cancel(actor: Actor, id: string): Promise<void> {
    await this.work.run(actor, async (unit) => {
      const upload = await this.find(unit.manager, actor, id);
      if (!upload) throw new NotFound();
      if (upload.fileId) throw new Conflict();
      await this.forget(unit, id);
    });
  }

  /** Deletes the row now, and the bytes once this is committed. */
  async forget(unit: Unit, id: string): Promise<void> {
    await unit.manager.delete(ResumableUpload, id);
    await unit.queue(eraseResumable, { ids: [id] });
  }

  private async find(manager: EntityManager, actor: Actor, id: string): Promise<ResumableUpload | null> {
    if (!actor.accountId) return null;
    return manager.findOneBy(ResumableUpload, { id, ownerAccountId: actor.accountId });
  }
}

type Facts = Pick<ResumableUpload, 'subject' | 'originalName' | 'bytes'>;

async function register(unit: Unit, purpose: Purpose, facts: Facts): Promise<string> {
  const ownerAccountId = unit.actor.accountId ?? '';
  // One after the other, so that two at once are counted.
  await unit.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('resumable-upload:' || $1, 0))`, [
    ownerAccountId,
  ]);
  const [underWay] = await unit.manager.query<[{ count: number }]>(
    'SELECT count(*)::int AS count FROM resumable_upload WHERE owner_account_id = $1 AND purpose = $2 AND file_id IS NULL AND expires_at > $3',
    [ownerAccountId, purpose.name, unit.now],
  );
  if (underWay.count >= purpose.maxUnderWay) throw new TooMany(minuteSeconds, refusalText('too_many', purpose));
  const upload = unit.manager.create(ResumableUpload, {
    ...facts,
    id: newId(),
    ownerAccountId,
    purpose: purpose.name,
    startedAt: unit.now,
    expiresAt: new Date(unit.now.getTime() + lifetimeMs),
    fileId: null,
    leaseHolder: null,
    leaseUntil: null,
  });
  await unit.manager.insert(ResumableUpload, upload);
  return upload.id;
}
