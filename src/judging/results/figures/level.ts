/** A published range holds what the whole jury would have given in so many cases. */
export const LEVEL = 0.9;
