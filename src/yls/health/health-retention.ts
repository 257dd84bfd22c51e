import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Retentions, type Retention, type Unit } from '../../platform/index.js';
import { YlsDelegate } from '../allocation/wishes/yls-delegate.entity.js';
import { YlsDossier } from '../papers/yls-dossier.entity.js';
import { KEPT_FOR_HEALTH_MONTHS, keptForHealth } from '../retention.js';

const ofRegistration = 'r.registration_id = $1';

/** Needs, contacts and nurses' notes go two months after the summit; the answers themselves as each question says. */
@Injectable()
export class HealthRetention implements Retention, OnModuleInit {
  readonly record = 'yls.health';
  readonly words = [keptForHealth];
  readonly due = `SELECT r.id FROM yls_registration r JOIN yls_summit s ON s.id = r.summit_id
     WHERE s.ends_on + make_interval(months => ${KEPT_FOR_HEALTH_MONTHS}) < $1::date AND (
       EXISTS (SELECT FROM yls_need n WHERE n.registration_id = r.id) OR EXISTS (SELECT FROM yls_emergency_contact e WHERE e.registration_id = r.id)
       OR EXISTS (SELECT FROM yls_health_note n WHERE n.registration_id = r.id)
       OR EXISTS (SELECT FROM yls_dossier d WHERE d.registration_id = r.id AND d.needs_plan)) ORDER BY s.ends_on, r.id`;
  readonly ofAccount = 'SELECT id FROM yls_registration WHERE account_id = $1';
  readonly rows = [
    { entity: 'YlsHealthNote', where: ofRegistration },
    { entity: 'YlsEmergencyContact', where: ofRegistration },
    { entity: 'YlsNeed', where: ofRegistration },
  ];
  readonly blanks = ['YlsDossier'];

  constructor(private readonly retentions: Retentions) {}

  onModuleInit(): void {
    this.retentions.add(this);
  }

  /** No law keeps it longer. */
  heldBy(): Promise<null> {
    return Promise.resolve(null);
  }

  async before({ manager }: Unit, registrationId: string): Promise<void> {
    await manager.update(YlsDossier, { registrationId }, { needsPlan: false });
    await manager.update(YlsDelegate, { registrationId }, { needsStepFree: false, needsNurseNear: false });
  }
}
