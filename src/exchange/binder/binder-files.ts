import { Injectable } from '@nestjs/common';
import type { DocumentOnRecord } from '../../applications/index.js';
import { FileBytes } from '../../storage/index.js';
import type { BinderChapter, FileBlock } from './binder-block.js';
import type { BinderRecord } from './binder-record.js';
import type { BinderWords } from './binder-words.js';
import { documentLine } from './document-line.js';

/** The accepted documents themselves. A picture is what the portal encoded again; a paper is attached as it was sent. */
@Injectable()
export class BinderFiles {
  constructor(private readonly files: FileBytes) {}

  /** One after another: not more than one of them is unpacked at a time. */
  async chapter({ form }: BinderRecord, words: BinderWords): Promise<BinderChapter> {
    const accepted = (form?.documents ?? []).filter(({ state }) => state === 'accepted');
    const blocks: FileBlock[] = [];
    for (const document of accepted) blocks.push(await this.block(document, words));
    const { say } = words;
    const lead = { kind: 'text', text: say(blocks.length > 0 ? 'files.lead' : 'files.none') } as const;
    return { title: say('chapter.files'), blocks: [lead, ...blocks] };
  }

  private async block(document: DocumentOnRecord, words: BinderWords): Promise<FileBlock> {
    const { title, version } = document;
    const { say } = words;
    return {
      kind: 'file',
      title: say('version', { what: words.words(title), version }),
      line: documentLine(document, words),
      content: document.type.startsWith('image/') ? await this.picture(document) : await this.attached(document, say),
      missing: say('file.missing'),
    };
  }

  private async picture({ fileId }: DocumentOnRecord): Promise<FileBlock['content']> {
    const kept = await this.files.read(fileId, 'zoom');
    return kept && { as: 'picture', bytes: await asJpeg(kept) };
  }

  private async attached(document: DocumentOnRecord, say: BinderWords['say']): Promise<FileBlock['content']> {
    const { kind, version, fileId, sentAt } = document;
    const bytes = await this.files.read(fileId, 'original');
    const name = `${kind}-${version}.pdf`;
    return bytes && { as: 'attachment', bytes, name, says: say('file.attached', { name }), at: sentAt };
  }
}

/** PDF knows no WebP. */
async function asJpeg(picture: Buffer): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  return sharp(picture).flatten({ background: '#fff' }).jpeg({ quality: 82 }).toBuffer();
}
