import type { Provider, Type } from '@nestjs/common';

/** What a folder of judging brings to its module. */
export interface JudgingPart {
  entities?: Type[];
  controllers?: Type[];
  /** What programmes and the demo use as well. */
  shared?: Provider[];
  /** What only judging itself uses. */
  providers?: Provider[];
}
