import { Injectable } from '@nestjs/common';
import { readForm, seeOther, Work, type Actor } from '../../platform/index.js';
import type { Upload } from '../../storage/index.js';
import { DocumentPages, type AskedPapers } from './document-pages.js';
import { sentForm } from './document.schema.js';
import { documentsPath } from './documents-path.js';
import { DocumentsService } from './documents.service.js';

/** Takes a file that was sent, wherever its page stands. */
@Injectable()
export class DocumentSendings {
  constructor(
    private readonly work: Work,
    private readonly documents: DocumentsService,
    private readonly pages: DocumentPages,
  ) {}

  /** A file that was refused leaves nothing; the page says why beside its field. */
  async take(
    actor: Actor,
    { kind, ...asked }: Pick<AskedPapers, 'id' | 'own'> & { kind: string },
    { upload, body }: { upload: Upload; body: unknown },
  ) {
    const read = readForm(sentForm, body);
    const wrong = upload.ok ? [] : [{ field: 'file', text: upload.because }];
    const errors = [...wrong, ...read.form.errors];
    if (!upload.ok || !read.ok)
      return this.pages.show(actor, { ...asked, wrong: { about: kind, form: { values: read.form.values, errors } } });
    const sent = { applicationId: asked.id, kind, fileId: upload.file.id, ...read.value };
    await this.work.run(actor, (unit) => this.documents.take(unit, sent));
    return seeOther(asked.own?.papers ?? documentsPath(asked.id), { key: 'applications.flash.sent' });
  }
}
