/** Names of a scope's fields: the answer, and the words that it answers to. */
export const answerField = (code: string): string => `answer_${code}`;
export const shownField = (code: string): string => `shown_${code}`;
