import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Retentions, type Retention, type Unit } from '../../platform/index.js';
import { StorageService } from '../../storage/index.js';
import { Application } from '../application/application.entity.js';
import { ApplicationProgrammes } from '../application/application-programmes.js';
import { ApplicationDocument } from '../documents/application-document.entity.js';
import { FieldRetention } from './field-retention.js';

const ofRequest = 'r.request_id IN (SELECT id FROM application_request WHERE application_id = $1)';

/** An application goes when the last of its answers does, with its papers, its referees and its signers. */
@Injectable()
export class ApplicationRetention implements Retention, OnModuleInit {
  readonly record = 'applications.application';
  readonly words = [
    'As long after the programme’s end as each question says',
    'As long after the programme’s end as the application',
    'As long as the document',
  ];
  readonly due =
    'SELECT id FROM application WHERE ends_on + make_interval(months => kept_months) < $1::date ORDER BY ends_on, id';
  readonly ofAccount = 'SELECT id FROM application WHERE opened_by = $1';
  readonly rows = [
    { entity: 'ApplicationSignature', where: ofRequest },
    { entity: 'ApplicationReference', where: ofRequest },
    { entity: 'ApplicationRequest', where: 'r.application_id = $1' },
    { entity: 'ApplicationDocument', where: 'r.application_id = $1' },
    { entity: 'ApplicationInterview', where: 'r.application_id = $1' },
    {
      entity: 'SubmittedSection',
      where: 'r.submission_id IN (SELECT id FROM application_submission WHERE application_id = $1)',
    },
    { entity: 'ApplicationSection', where: 'r.application_id = $1' },
    { entity: 'Application', where: 'r.id = $1' },
  ];

  constructor(
    private readonly retentions: Retentions,
    private readonly programmes: ApplicationProgrammes,
    private readonly fields: FieldRetention,
    private readonly storage: StorageService,
  ) {}

  onModuleInit(): void {
    this.retentions.add(this);
  }

  /** What the programme's law keeps until its time is over. */
  async heldBy({ manager }: Unit, id: string): Promise<string | null> {
    const application = await manager.findOneByOrFail(Application, { id });
    return (await this.programmes.named(application.programme).heldBy?.(manager, application)) ?? null;
  }

  /** Files go with their bytes. */
  async before(unit: Unit, applicationId: string): Promise<void> {
    const documents = await unit.manager.findBy(ApplicationDocument, { applicationId });
    await unit.manager.delete(ApplicationDocument, { applicationId });
    for (const { fileId } of documents) await this.storage.remove(unit, fileId);
  }

  partly(unit: Unit, day: string): Promise<number> {
    return this.fields.forget(unit, day);
  }
}
