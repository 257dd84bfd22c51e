import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';

/** The only source of `now`. */
@Injectable()
export class Clock {
  private readonly moments = new AsyncLocalStorage<Date>();

  now(): Date {
    return this.moments.getStore() ?? new Date();
  }

  /** Runs the story as if it happened at that moment: the demo season has a past. */
  at<T>(moment: Date, story: () => Promise<T>): Promise<T> {
    return this.moments.run(moment, story);
  }
}
