import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { ApplicationQueries } from '../../applications/index.js';
import { newId, system, type Unit } from '../../platform/index.js';
import { PapersSigned } from '../papers/papers-signed.js';
import { YlsDelegate } from '../allocation/wishes/yls-delegate.entity.js';
import { contactsOf, needsOf } from './needs-of.js';
import { YlsEmergencyContact } from './yls-emergency-contact.entity.js';
import { YlsNeed } from './yls-need.entity.js';

/** What a mark on a badge or a room needs, and no more. */
export interface HealthMarks {
  hasAllergy: boolean;
  isLifeThreatening: boolean;
  needsStepFree: boolean;
}

const NONE: HealthMarks = { hasAllergy: false, isLifeThreatening: false, needsStepFree: false };

/** Keeps the lines apart from the file, so that nobody who sees a line can reach more. */
@Injectable()
export class NeedsService implements OnModuleInit {
  constructor(
    private readonly signed: PapersSigned,
    private readonly applications: ApplicationQueries,
  ) {}

  onModuleInit(): void {
    this.signed.add((unit, papers) => this.keep(unit, papers));
  }

  /** Marks by registration, of many in one query; who has none is among them. Not for pages of other readers than staff. */
  async marksOf(manager: EntityManager, registrationIds: readonly string[]): Promise<Map<string, HealthMarks>> {
    const found = await manager.find(YlsNeed, {
      where: { registrationId: In([...registrationIds]) },
      select: { registrationId: true, part: true, code: true, severity: true },
    });
    const marks = new Map(registrationIds.map((id) => [id, { ...NONE }]));
    for (const { registrationId, part, code, severity } of found) {
      const mark = marks.get(registrationId)!;
      if (part === 'allergies') mark.hasAllergy = true;
      if (severity === 'life_threatening') mark.isLifeThreatening = true;
      if (code === 'step_free') mark.needsStepFree = true;
    }
    return marks;
  }

  /** In the place of what was signed before. */
  private async keep(
    unit: Unit,
    { registrationId, formId }: { registrationId: string; formId: string },
  ): Promise<void> {
    const { manager } = unit;
    const groups = ['medical', 'allergies', 'diet', 'emergency'];
    const told = await this.applications.answers(manager, system, { applicationId: formId, groups });
    await manager.delete(YlsNeed, { registrationId });
    await manager.delete(YlsEmergencyContact, { registrationId });
    const needs = needsOf(told);
    const contacts = contactsOf(told).map((contact) => ({ ...contact, registrationId }));
    await manager.insert(
      YlsNeed,
      needs.map((need) => ({ ...need, id: newId(), registrationId })),
    );
    await manager.insert(YlsEmergencyContact, contacts);
    await manager.upsert(YlsDelegate, { registrationId, ...marksFor(needs) }, ['registrationId']);
  }
}

/** What rooms and sessions need, without the reason. */
const marksFor = (needs: ReturnType<typeof needsOf>) => ({
  needsStepFree: needs.some(({ code }) => code === 'step_free'),
  needsNurseNear: needs.some(({ severity }) => severity === 'life_threatening'),
});
