/** By which the columns of a typed table are apart: the first of the usual ones in its heading, so that the others may stand within a sentence. */
export const delimiterOf = (typed: string): string => /[,;\t]/.exec(typed.split('\n', 1)[0]!)?.[0] ?? ',';
