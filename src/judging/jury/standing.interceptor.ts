import {
  Injectable,
  UseInterceptors,
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { of, type Observable } from 'rxjs';
import { judge } from '../../auth/index.js';
import { Access, Clock, Conflict, seeOther, type RequestWithActor } from '../../platform/index.js';
import { PapersQueries } from './papers.queries.js';
import { refusalsToSee } from './papers.rules.js';

/** Lets nobody see or score a work whose agreement or training does not hold at this moment. */
@Injectable()
export class StandingInterceptor implements NestInterceptor {
  /** Until when papers hold that were found to; no paper is ever taken back, so that only time ends them. */
  private readonly known = new Map<string, Date>();

  constructor(
    private readonly papers: PapersQueries,
    private readonly clock: Clock,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    const accountId = request.actor!.accountId!;
    if ((this.known.get(accountId) ?? NEVER) > this.clock.now()) return next.handle();
    const { agreement, training } = await this.papers.of(accountId);
    const because = refusalsToSee({ agreement: agreement.state, training: training.state });
    if (because.length === 0) {
      this.remember(accountId, [agreement.given!.goodUntil, training.given!.goodUntil]);
      return next.handle();
    }
    if (request.method === 'GET' && request.accepts('html'))
      return of(seeOther('/judging/papers', because[0]!.because, 'warning'));
    throw new Conflict(because, because[0]!.because);
  }

  private remember(accountId: string, ends: readonly Date[]): void {
    if (this.known.size >= MOST_KNOWN) this.known.clear();
    this.known.set(accountId, new Date(Math.min(...ends.map((end) => end.getTime()))));
  }
}

const NEVER = new Date(0);
const MOST_KNOWN = 10_000;

/** For judges whose agreement and training hold: what shows a work, or takes a judgement of one. */
export const ForJudges = (): ClassDecorator & MethodDecorator =>
  applyDecorators(Access(judge), UseInterceptors(StandingInterceptor));
