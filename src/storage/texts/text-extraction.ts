import { Injectable } from '@nestjs/common';
import { NotFound, Work, type Text } from '../../platform/index.js';
import { documentFormats } from '../intake/file-types.js';
import { FileProcessing } from '../processing/file-processing.js';
import { purposeNamed } from '../purpose.js';
import { FileRefused, refusalText, type RefusalReason } from '../refusal.js';
import { StoredFile } from '../stored-file.entity.js';
import { FileStore } from '../stores/file-store.js';
import { TextReaders } from './text-readers.js';

/** The text in Unicode's composed form (NFC), lines and empty lines as the author set them; or why there is none. */
export type Extracted = { ok: true; text: string } | { ok: false; reason: RefusalReason; because: Text };

/** Reads the plain text of a document that was uploaded: .docx, .odt, .pdf. */
@Injectable()
export class TextExtraction {
  constructor(
    private readonly work: Work,
    private readonly processing: FileProcessing,
    private readonly store: FileStore,
    private readonly readers: TextReaders,
  ) {}

  /**
   * Waits until the file is examined. A document without a word in it (a scan, most often) is refused as `no_text`.
   * @throws NotFound when there is no such document
   */
  async extract(fileId: string): Promise<Extracted> {
    await this.processing.process(fileId);
    const file = await this.work.read().findOneBy(StoredFile, { id: fileId });
    if (!file) throw new NotFound();
    const refused = (reason: RefusalReason): Extracted => ({
      ok: false,
      reason,
      because: refusalText(reason, purposeNamed(file.purpose)),
    });
    if (file.refusedReason) return refused(file.refusedReason);
    try {
      const text = await this.textOf(file);
      return text.trim() === '' ? refused('no_text') : { ok: true, text };
    } catch (error) {
      if (error instanceof FileRefused) return refused(error.reason);
      throw error;
    }
  }

  private async textOf(file: StoredFile): Promise<string> {
    const format = documentFormats[file.type];
    if (!format) throw new NotFound();
    const copy = await this.store.localCopy(file.storageKey!);
    try {
      return await this.readers.read({ path: copy.path, format });
    } finally {
      await copy.release();
    }
  }
}
