/** The last minute of a time that ends at `end`: "December 23, 11:59 PM" is not misread as midnight on the 24th is. */
export const lastMinuteOf = (end: Date): Date => new Date(end.getTime() - 60_000);
