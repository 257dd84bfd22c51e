import { Injectable } from '@nestjs/common';
import { NotFound, Work } from '../../platform/index.js';
import type { JudgingCopy } from '../judged-works.js';
import { JudgedProgrammes } from '../judged-programmes.js';
import { ShownFiles, type ShownFile } from './shown-files.js';

/** A work as everybody at a jury's table sees it; no id and no file's name is among it. */
export interface BlindCopy {
  copy: Omit<JudgingCopy, 'workId' | 'fileIds' | 'alternativeTexts' | 'processFileIds'>;
  files: ShownFile[];
  /** How it came about. */
  process: ShownFile[];
}

interface Wanted {
  programme: string;
  workId: string;
  statementShown: boolean;
}

/** Works as their programme gives them to a jury, with what a page needs of their files. */
@Injectable()
export class BlindCopies {
  constructor(
    private readonly work: Work,
    private readonly programmes: JudgedProgrammes,
    private readonly shown: ShownFiles,
  ) {}

  /** @throws NotFound when the programme shows it no more */
  async of({ programme, workId, statementShown }: Wanted): Promise<BlindCopy> {
    const [copy] = await this.programmes.of(programme).copies(this.work.read(), [workId]);
    if (!copy) throw new NotFound();
    return {
      copy: {
        title: copy.title,
        statement: statementShown ? copy.statement : null,
        text: copy.text,
        alternativeText: copy.alternativeText,
        beside: (copy.beside ?? []).map((words) => (statementShown ? words : { ...words, statement: '' })),
      },
      ...(await this.shown.of(copy)),
    };
  }
}
