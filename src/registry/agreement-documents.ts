import { Injectable } from '@nestjs/common';
import { seeOther, Work, type Actor, type SeeOther } from '../platform/index.js';
import { FileLinks } from '../storage/index.js';

/** Scans of agreements are private: each look at one is on record, and its link works for some minutes. */
@Injectable()
export class AgreementDocuments {
  constructor(
    private readonly work: Work,
    private readonly links: FileLinks,
  ) {}

  /** The caller has decided that the actor may. */
  async open(actor: Actor, fileId: string, subject: { type: string; id: string }): Promise<SeeOther> {
    await this.work.run(actor, (unit) => unit.record('registry.document.opened', subject, { fileId }));
    return seeOther(this.links.url(fileId, 'original', { lasts: 300, download: true }));
  }
}
