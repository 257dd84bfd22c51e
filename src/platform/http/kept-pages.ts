import {
  Injectable,
  mixin,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
  type Type,
} from '@nestjs/common';
import type { Response } from 'express';
import { from, of, switchMap, type Observable } from 'rxjs';
import type { RequestWithActor } from '../access/access.js';
import { visitor } from '../access/actor.js';
import { Clock } from '../database/clock.js';
import { PageRenderer } from './page-renderer.js';
import { PageReply } from './replies.js';

/** Tells by one cheap question whether anything that its pages show has changed. */
export interface PagesVersion {
  version(): Promise<string>;
}

interface KeptPage {
  version: string;
  at: number;
  html: string;
  headers: readonly (readonly [string, string | number | readonly string[]])[];
}

/** What a page shows beside what the version tells of (names of communities, sentences) may be as old. */
const KEPT_MS = 10_000;
const MOST_PAGES = 200;
const kept = ['content-type', 'cache-control', 'vary'];

/**
 * Keeps the pages that all visitors see alike, for as long as their version stands: `@UseInterceptors(keptPages(WallVersion))`. The version is
 * read before the page is made, so a page is never kept for newer than it is; each process keeps its own.
 */
export function keptPages(told: Type<PagesVersion>): Type<NestInterceptor> {
  @Injectable()
  class KeptPagesInterceptor implements NestInterceptor {
    private readonly pages = new Map<string, KeptPage>();

    constructor(
      private readonly source: PagesVersion,
      private readonly renderer: PageRenderer,
      private readonly clock: Clock,
    ) {}

    intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
      const request = context.switchToHttp().getRequest<RequestWithActor>();
      const response = context.switchToHttp().getResponse<Response>();
      if (!isAlikeForAll(request)) return next.handle();
      const key = `${this.renderer.localeOf(request, visitor)} ${request.originalUrl}`;
      return from(this.source.version()).pipe(
        switchMap((version) => {
          const page = this.pages.get(key);
          if (page?.version === version && this.isFresh(page)) return of(sendAgain(page, response));
          return next.handle().pipe(switchMap((reply) => of(this.keep(reply, { key, version, request, response }))));
        }),
      );
    }

    private isFresh({ at }: KeptPage): boolean {
      return Math.abs(this.clock.now().getTime() - at) <= KEPT_MS;
    }

    private keep(
      reply: unknown,
      {
        key,
        version,
        request,
        response,
      }: { key: string; version: string; request: RequestWithActor; response: Response },
    ): unknown {
      if (!(reply instanceof PageReply)) return reply;
      const html = this.renderer.render(request, response, reply);
      if (!reply.options.sharedFor || response.statusCode !== 200) return html;
      this.pages.delete(key);
      this.pages.set(key, { version, html, at: this.clock.now().getTime(), headers: headersOf(response) });
      if (this.pages.size > MOST_PAGES) this.pages.delete(this.pages.keys().next().value!);
      return html;
    }
  }
  Reflect.defineMetadata('design:paramtypes', [told, PageRenderer, Clock], KeptPagesInterceptor);
  return mixin(KeptPagesInterceptor);
}

/** A visitor without a sentence waiting for them, and without the wish for another language. */
function isAlikeForAll({ actor = visitor, query, headers, method }: RequestWithActor): boolean {
  const isWaitedFor = headers.cookie?.includes('portal_flash=') ?? false;
  return method === 'GET' && actor.kind === 'visitor' && !('lang' in query) && !isWaitedFor;
}

const headersOf = (response: Response): KeptPage['headers'] =>
  kept.flatMap((name) => {
    const value = response.getHeader(name);
    return value === undefined ? [] : [[name, value] as const];
  });

function sendAgain({ html, headers }: KeptPage, response: Response): string {
  for (const [name, value] of headers) response.setHeader(name, value);
  return html;
}
