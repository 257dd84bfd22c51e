import { allocateRooms } from './rooms/allocate-rooms.js';

/** A second or two, beside those who wait for a page. */
export const inThread = allocateRooms;
