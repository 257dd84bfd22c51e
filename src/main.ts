import 'reflect-metadata';
import { readSettings, WrongSetting } from './platform/index.js';
import { serve } from './serve.js';

try {
  await serve(readSettings(process.env));
} catch (error) {
  if (!(error instanceof WrongSetting)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(78);
}
