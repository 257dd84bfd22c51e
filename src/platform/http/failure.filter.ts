import { Catch, HttpException, Injectable, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { visitor } from '../access/actor.js';
import type { RequestWithActor } from '../access/access.js';
import { isOutage } from '../observability/outage.js';
import type { RuleResult } from '../rules/rule.js';
import { Catalogue } from '../text/index.js';
import { Failure, SignInNeeded } from './failures.js';
import { FailurePage } from './failure.page.js';
import { PageRenderer } from './page-renderer.js';
import type { Referenced } from './reference.js';
import { page } from './replies.js';

/** Every failure leaves the portal here: as a page with a reference, or as problem details (RFC 9457). */
@Catch()
@Injectable()
export class FailureFilter implements ExceptionFilter {
  private readonly log = new Logger('failure');

  constructor(
    private readonly renderer: PageRenderer,
    private readonly catalogue: Catalogue,
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<RequestWithActor & Referenced>();
    const response = host.switchToHttp().getResponse<Response>();
    const failure = asFailure(thrown);
    if (failure.status >= 500) this.log.error({ err: thrown, reference: request.reference }, 'an unknown failure');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (failure.retryAfterSeconds) response.setHeader('Retry-After', failure.retryAfterSeconds);
    this.answer(failure, request, response);
  }

  private answer(failure: Failure, request: RequestWithActor & Referenced, response: Response): void {
    if (wantsJson(request)) this.sendProblem(failure, request, response);
    else if (failure instanceof SignInNeeded)
      response.redirect(303, `/sign-in?next=${encodeURIComponent(returnPath(request))}`);
    else this.sendPage(failure, request, response);
  }

  private sendPage(failure: Failure, request: RequestWithActor & Referenced, response: Response): void {
    const { status, because, rules } = failure;
    const props = { status, because, rules, reference: request.reference ?? '', back: cameFrom(request) };
    response.send(
      this.renderer.render(request, response, page(FailurePage, props, { status, title: because, width: 'narrow' })),
    );
  }

  private sendProblem(failure: Failure, request: RequestWithActor & Referenced, response: Response): void {
    const locale = this.renderer.localeOf(request, request.actor ?? visitor);
    const say = (text: RuleResult['because']) => text && this.catalogue.text(locale, text.key, text.params);
    const rules = failure.rules.map(({ id, cites, severity, because, remedy }) => ({
      id,
      cites,
      severity,
      because: say(because),
      remedy: say(remedy),
    }));
    response.status(failure.status).type('application/problem+json');
    response.send(
      JSON.stringify({
        type: 'about:blank',
        title: failure.because.key,
        status: failure.status,
        detail: say(failure.because),
        instance: request.reference,
        ...(rules.length > 0 ? { rules } : {}),
      }),
    );
  }
}

const known: Record<number, string> = {
  400: 'bad_request',
  403: 'forbidden',
  404: 'not_found',
  405: 'not_found',
  413: 'too_large',
  415: 'bad_request',
  429: 'too_many',
};

const RETRY_AFTER_SECONDS = 5;

function asFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  if (isOutage(thrown)) return new Failure(503, { key: 'platform.failure.out_of_reach' }, [], RETRY_AFTER_SECONDS);
  const status =
    thrown instanceof HttpException
      ? thrown.getStatus()
      : Number((thrown as { status?: unknown } | null)?.status ?? 500);
  return new Failure(status in known ? status : 500, { key: `platform.failure.${known[status] ?? 'unknown'}` });
}

const wantsJson = (request: RequestWithActor): boolean =>
  request.path.startsWith('/api/') || request.accepts(['html', 'json']) === 'json';

/** The page of this site on which the link or the form stood, to be read anew; null for none, and for a page that refuses itself. */
function cameFrom(request: RequestWithActor): string | null {
  const from = URL.parse(request.get('referer') ?? '');
  if (!from || from.host !== request.get('host')) return null;
  const path = `${from.pathname}${from.search}`;
  const isItself = request.method === 'GET' && path === request.originalUrl;
  return isItself || path.startsWith('//') ? null : path;
}

/** A form that was refused cannot be repeated by GET: back to where it was filled in, or home. */
function returnPath(request: RequestWithActor): string {
  return request.method === 'GET' ? request.originalUrl : '/';
}
