import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { Work, type Actor } from '../../platform/index.js';
import { UploadSubjects } from '../../storage/index.js';
import { EDITABLE_STATES } from '../entries/entry-state.js';
import { Entry } from '../entries/entry.entity.js';
import { artwork, film, recording } from '../yaas.purposes.js';
import { permission, process, writing } from './works.purposes.js';

/** Who may send a file in pieces: the holder of the entry that it is for, while the entry may be changed. */
@Injectable()
export class WorkUploads implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly subjects: UploadSubjects,
  ) {}

  onModuleInit(): void {
    for (const purpose of [artwork, recording, film, process, permission, writing])
      this.subjects.answer(purpose, (actor, entryId) => this.mayChange(actor, entryId));
  }

  private async mayChange(actor: Actor, entryId: string): Promise<boolean> {
    if (actor.kind !== 'account' || !UUID.test(entryId)) return false;
    const own = { id: entryId, holderAccountId: actor.accountId ?? '', state: In([...EDITABLE_STATES]) };
    return this.work.read().existsBy(Entry, own);
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
