import { applyDecorators, Injectable, UseInterceptors, type CallHandler, type ExecutionContext } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { Access, type RequestWithActor } from '../../platform/index.js';
import { StandingInterceptor } from '../jury/standing.interceptor.js';
import { conductsRounds } from '../round/round.policy.js';
import { sitsAtTheTable } from './room.policy.js';

/** Agreement and training are asked of the jury; who runs rounds gives neither. */
@Injectable()
class TableInterceptor extends StandingInterceptor {
  override async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { actor } = context.switchToHttp().getRequest<RequestWithActor>();
    return conductsRounds.allows(actor!) ? next.handle() : super.intercept(context, next);
  }
}

/** For judges whose papers hold, chairs, and those who run rounds. */
export const AtTheTable = (): ClassDecorator & MethodDecorator =>
  applyDecorators(Access(sitsAtTheTable), UseInterceptors(TableInterceptor));
