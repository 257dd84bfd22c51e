import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DecoderProcess } from '../decoding/decoder-process.js';
import { FileRefused } from '../refusal.js';
import type { ImageAnswer, ImageTask } from './image-task.js';

const script = fileURLToPath(new URL(`./image-decoder${extname(import.meta.url)}`, import.meta.url));

/** Decodes pictures apart: strangers' files meet the decoders' C code there and not here. */
@Injectable()
export class ImageDecoders implements OnModuleDestroy {
  private readonly process = new DecoderProcess<ImageTask, ImageAnswer>({ script, tooLong: { refused: 'damaged' } });

  /** @throws FileRefused when the picture is at fault; Error when the machine is. */
  async ask(task: ImageTask): Promise<Exclude<ImageAnswer, { refused: string } | { failed: string }>> {
    const answer = await this.process.send(task);
    if ('refused' in answer) throw new FileRefused(answer.refused);
    if ('failed' in answer) throw new Error(`The picture could not be processed: ${answer.failed}`);
    return answer;
  }

  onModuleDestroy(): void {
    this.process.stop();
  }
}
