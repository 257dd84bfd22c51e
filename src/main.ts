import { setDefaultHighWaterMark } from 'node:stream';
import 'reflect-metadata';
import { readSettings, WrongSetting } from './platform/index.js';
import { serve } from './serve.js';

// A quarter of Node's own: two hundred uploads at once hold that much less, and none is slower for it on a real line.
setDefaultHighWaterMark(false, 16 * 1024);

try {
  await serve(readSettings(process.env));
} catch (error) {
  if (!(error instanceof WrongSetting)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(78);
}
