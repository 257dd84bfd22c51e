import { jest } from '@jest/globals';
import { Command } from 'commander';
import { ylsCommands } from '../../../src/yls/index.js';
import type { YlsPortal } from './yls-portal.js';

/** Runs `yls verify-run` for one run as the operator types it: what it printed and the process's exit code. */
export async function verifyRun(yls: YlsPortal, id: string): Promise<{ said: string; code: string | number }> {
  const written = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    const program = new Command();
    ylsCommands(program, (story) => story({ app: yls.portal.app }));
    await program.parseAsync(['yls', 'verify-run', id], { from: 'user' });
    return { said: written.mock.calls.map(([chunk]) => String(chunk)).join(''), code: process.exitCode ?? 0 };
  } finally {
    written.mockRestore();
    process.exitCode = 0;
  }
}
