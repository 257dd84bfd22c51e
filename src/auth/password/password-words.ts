import { createRequire } from 'node:module';
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

type Core = typeof import('@zxcvbn-ts/core');
type Words = typeof import('@zxcvbn-ts/language-common');

const require = createRequire(import.meta.url);
let common: ReadonlySet<string> | undefined;
let made: ZxcvbnFactory | undefined;

/** The passwords that leaked most often. The lists take 10 MB and are read when the first password is chosen: most days of a process see none. */
export function commonPasswords(): ReadonlySet<string> {
  common ??= new Set(words().dictionary['passwords-common']);
  return common;
}

/** zxcvbn, which counts the guesses that a password costs. */
export function estimator(): ZxcvbnFactory {
  if (!made) {
    const { ZxcvbnFactory: Factory } = require('@zxcvbn-ts/core') as Core;
    const { dictionary, adjacencyGraphs: graphs } = words();
    made = new Factory({ dictionary, graphs });
  }
  return made;
}

const words = (): Words => require('@zxcvbn-ts/language-common') as Words;
