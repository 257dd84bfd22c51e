import { Injectable } from '@nestjs/common';
import { NotFound, Work } from '../../platform/index.js';
import { JudgedProgrammes } from '../judged-programmes.js';
import type { WordsFor } from '../judged-works.js';
import { shownCopy, type ShownCopy } from './shown-copy.js';
import { ShownFiles, type ShownFile } from './shown-files.js';

/** A work as everybody at a jury's table sees it; no id and no file's name is among it. */
export interface BlindCopy {
  copy: ShownCopy;
  files: ShownFile[];
  /** How it came about. */
  process: ShownFile[];
  /** Whom the judges' words about it are for. */
  wordsFor: WordsFor;
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
    const works = this.programmes.of(programme);
    const [copy] = await works.copies(this.work.read(), [workId]);
    if (!copy) throw new NotFound();
    const shown = { copy: shownCopy(copy, statementShown), wordsFor: works.wordsFor ?? ('entrants' as const) };
    return { ...shown, ...(await this.shown.of(copy)) };
  }
}
