import { globalsOfJest } from './native-hooks.mjs';

/** What `@jest/globals` is to the test file that is being loaded. */
export const { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest, test } =
  globalThis[globalsOfJest]();
