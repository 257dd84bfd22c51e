import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Response } from 'express';
import { map, type Observable } from 'rxjs';
import type { RequestWithActor } from '../access/access.js';
import { PageRenderer } from './page-renderer.js';
import { PageReply, SeeOther } from './replies.js';

/** Sends what controllers return: pages as HTML, redirects as 303, all else as Nest does. */
@Injectable()
export class ReplyInterceptor implements NestInterceptor {
  constructor(private readonly renderer: PageRenderer) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    return next
      .handle()
      .pipe(
        map((reply: unknown) => this.send(reply, http.getRequest<RequestWithActor>(), http.getResponse<Response>())),
      );
  }

  private send(reply: unknown, request: RequestWithActor, response: Response): unknown {
    if (reply instanceof PageReply) return this.renderer.render(request, response, reply);
    if (!(reply instanceof SeeOther)) return reply;
    if (reply.flash) this.renderer.leaveFlash(response, reply.flash);
    // Express encodes what a header may not hold.
    response.status(303).location(reply.path);
    return '';
  }
}
