/** The system takes twenty characters: the last twenty of the task's id, without its hyphens. */
export const requestOf = (taskId: string): string => taskId.replaceAll('-', '').slice(-20).toUpperCase();
