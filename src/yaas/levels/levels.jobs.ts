import { defineJob } from '../../platform/index.js';

/** At the deadline of a local level. One whose deadline has moved since is left to the job of its extension. */
export const closeLevel = defineJob<{ levelId: string }>('yaas.close-level');

/** Tells those concerned of an extension, some hundred at a time; `after` is the last entry told. */
export const tellExtension = defineJob<{ extensionId: string; after: string | null }>('yaas.tell-extension');
