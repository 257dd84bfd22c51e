import { applying } from './applying/applying.part.js';
import { board } from './board/board.part.js';
import { care } from './care/care.part.js';
import { changes } from './changes/changes.part.js';
import { checks } from './checks/checks.part.js';
import { desk } from './desk/desk.part.js';
import { finding } from './finding/finding.part.js';
import { files } from './file/files.part.js';
import { forgetting } from './forgetting/forgetting.part.js';
import type { HostFamiliesPart } from './host-families-part.js';
import { host } from './host/host.part.js';
import { households } from './household/households.part.js';
import { offers } from './offers/offers.part.js';
import { placing } from './placing/placing.part.js';
import { screening } from './screening/screening.part.js';
import { standing } from './standing/standing.part.js';

/** In the order in which Express asks them: a fixed path stands before one with a gap. */
export const parts: readonly HostFamiliesPart[] = [
  finding,
  households,
  files,
  offers,
  changes,
  checks,
  applying,
  screening,
  standing,
  board,
  desk,
  forgetting,
  host,
  care,
  placing,
];
