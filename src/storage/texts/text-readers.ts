import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DecoderProcess } from '../decoding/decoder-process.js';
import { FileRefused } from '../refusal.js';
import type { TextAnswer, TextTask } from './text-task.js';

const script = fileURLToPath(new URL(`./text-reader${extname(import.meta.url)}`, import.meta.url));

/** Reads the text of documents apart, with little memory and time: a document can be made to grow while it is read. */
@Injectable()
export class TextReaders implements OnModuleDestroy {
  private readonly process = new DecoderProcess<TextTask, TextAnswer>({
    script,
    heapMb: 256,
    tooLong: { refused: 'damaged' },
  });

  /** @throws FileRefused when the document is at fault; Error when the machine is. */
  async read(task: TextTask): Promise<string> {
    const answer = await this.process.send(task);
    if ('refused' in answer) throw new FileRefused(answer.refused);
    if ('failed' in answer) throw new Error(`The document could not be read: ${answer.failed}`);
    return answer.text;
  }

  onModuleDestroy(): void {
    this.process.stop();
  }
}
