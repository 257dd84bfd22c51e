import 'reflect-metadata';
import { readSettings, WrongSetting } from '../platform/index.js';
import { portalCommands } from './portal-commands.js';

try {
  await portalCommands(readSettings(process.env)).parseAsync();
} catch (error) {
  if (!(error instanceof WrongSetting)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(78);
}
