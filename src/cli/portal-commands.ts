import { Command } from 'commander';
import { demoCommands } from '../demo/index.js';
import { exchangeCommands } from '../exchange/index.js';
import { openPortal, type OpenPortal } from '../open-portal.js';
import { judgingCommands } from '../judging/index.js';
import type { Settings } from '../platform/index.js';
import { registryCommands } from '../registry/index.js';
import { accountCommands } from './account.commands.js';
import { auditCommands } from './audit.commands.js';
import { mailCommands } from './mail.commands.js';
import { retentionCommands } from './retention.commands.js';
import { ylsCommands } from '../yls/index.js';

/** Opens the portal for one command and closes it, whatever happens. */
export type WithPortal = (story: (portal: OpenPortal) => Promise<void>) => Promise<void>;

/** The operator's verbs: `npm run portal -- <noun> <verb>`. */
export function portalCommands(settings: Settings): Command {
  const program = new Command('portal').description('The operator’s commands of the portal');
  const withPortal: WithPortal = async (story) => {
    const portal = await openPortal({ ...settings, PORTAL_ROLE: 'web', LOG_LEVEL: 'error' });
    try {
      await story(portal);
    } finally {
      await portal.close();
    }
  };
  accountCommands(program, withPortal);
  auditCommands(program, withPortal);
  mailCommands(program, withPortal);
  retentionCommands(program, withPortal);
  registryCommands(program, withPortal);
  judgingCommands(program, settings);
  exchangeCommands(program, withPortal);
  ylsCommands(program, withPortal);
  demoCommands(program, withPortal);
  return program;
}
