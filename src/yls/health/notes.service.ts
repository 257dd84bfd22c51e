import { Injectable } from '@nestjs/common';
import { newId, NotFound, Work, type Actor } from '../../platform/index.js';
import { CARED_FOR, isNurseOf } from '../papers/papers-standing.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { YlsHealthNote } from './yls-health-note.entity.js';

export type NewNote =
  { kind: 'note'; words: string } | { kind: 'given'; medicine: string; dose: string; words: string; givenAt: Date };

/** What nurses write down; nothing of it is changed afterwards. */
@Injectable()
export class NotesService {
  constructor(private readonly work: Work) {}

  /** @throws NotFound for who is not the summit's nurse */
  add(actor: Actor, registrationId: string, note: NewNote): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const registration = await unit.manager.findOneBy(YlsRegistration, { id: registrationId });
      if (!registration || !CARED_FOR.has(registration.state) || !isNurseOf(actor, registration)) throw new NotFound();
      const written = { writtenAt: unit.now, writtenBy: actor.accountId! };
      const row = { medicine: '', dose: '', givenAt: null, ...note, ...written, id: newId(), registrationId };
      await unit.manager.insert(YlsHealthNote, row);
      await unit.record(`yls-health.${note.kind}`, { type: 'yls-registration', id: registrationId });
    });
  }
}
