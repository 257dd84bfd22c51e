import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Forbidden, SignInNeeded } from '../http/failures.js';
import { accessKey, ActorResolver, type AccessRule, type RequestWithActor } from './access.js';

/** Closed unless opened: a route that states no access is refused, for everyone. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly actors: ActorResolver,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(accessKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!rule) throw new Forbidden();
    request.actor = { ...(await this.actors.resolve(request)), address: request.ip };
    if (rule.allows(request.actor)) return true;
    throw request.actor.kind === 'visitor' ? new SignInNeeded() : new Forbidden();
  }
}
