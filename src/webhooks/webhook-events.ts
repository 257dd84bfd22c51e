import { Injectable } from '@nestjs/common';
import type { Text } from '../platform/index.js';

/** Something that others may be told of. Its data names records by id and carries nothing about a person. */
export interface WebhookEvent {
  /** Such as `entry.submitted`. */
  name: string;
  text: Text;
}

/** The events that programmes announce; each registers its own while modules start. */
@Injectable()
export class WebhookEvents {
  private readonly known = new Map<string, WebhookEvent>();

  /** @throws when the name is taken. */
  register(...events: WebhookEvent[]): void {
    for (const event of events) {
      if (this.known.has(event.name)) throw new Error(`The webhook event ${event.name} is registered already.`);
      this.known.set(event.name, event);
    }
  }

  all(): WebhookEvent[] {
    return [...this.known.values()];
  }

  has(name: string): boolean {
    return this.known.has(name);
  }
}
