import type { Provider, Type } from '@nestjs/common';

/** What a folder of the showcase brings to its module. */
export interface YaasPart {
  entities?: Type[];
  controllers?: Type[];
  providers?: Provider[];
}
