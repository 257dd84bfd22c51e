/** What somebody is appointed to do: to coordinate students and homes, or to accompany a group of students on its trip. */
export const WORKER_KINDS = ['coordinator', 'chaperone'] as const;

export type WorkerKind = (typeof WORKER_KINDS)[number];
