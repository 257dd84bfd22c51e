import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DecoderProcess } from '../decoding/decoder-process.js';
import { FileRefused } from '../refusal.js';
import type { FilmAnswer, FilmTask } from './film-task.js';

const script = fileURLToPath(new URL(`./film-decoder${extname(import.meta.url)}`, import.meta.url));

/** Reads films and writes them again apart; their picture and sound are never encoded anew. */
@Injectable()
export class FilmDecoders implements OnModuleDestroy {
  private readonly process = new DecoderProcess<FilmTask, FilmAnswer>({
    script,
    heapMb: 192,
    tooLong: { refused: 'damaged' },
  });

  /** @throws FileRefused when the film is at fault; Error when the machine is. */
  async ask(task: FilmTask): Promise<Exclude<FilmAnswer, { refused: string } | { failed: string }>> {
    const answer = await this.process.send(task);
    if ('refused' in answer) throw new FileRefused(answer.refused);
    if ('failed' in answer) throw new Error(`The film could not be processed: ${answer.failed}`);
    return answer;
  }

  onModuleDestroy(): void {
    this.process.stop();
  }
}
