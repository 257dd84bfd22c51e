import { v7 } from 'uuid';

/** A primary key: uuid version 7, so that ids order by time and lists page by them. */
export const newId = (): string => v7();
