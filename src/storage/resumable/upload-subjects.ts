import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/index.js';
import type { Purpose } from '../purpose.js';

/** Whether the actor may send a file for the subject now; the subject is an id that only its programme understands. */
export type SubjectCheck = (actor: Actor, subject: string) => Promise<boolean>;

/** The programmes' answers to "may this person send a file for that?". A purpose without an answer takes no resumable upload. */
@Injectable()
export class UploadSubjects {
  private readonly checks = new Map<string, SubjectCheck>();

  /** Called once by the module that owns the purpose, while it starts. @throws when the purpose has an answer already */
  answer(purpose: Purpose, check: SubjectCheck): void {
    if (this.checks.has(purpose.name)) throw new Error(`The subjects of ${purpose.name} are answered for twice.`);
    this.checks.set(purpose.name, check);
  }

  async allows(actor: Actor, { purpose, subject }: { purpose: string; subject: string }): Promise<boolean> {
    return (await this.checks.get(purpose)?.(actor, subject)) ?? false;
  }
}
