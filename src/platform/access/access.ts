import { createParamDecorator, SetMetadata, type CustomDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { visitor, type Actor } from './actor.js';

/** A named question about who acts; the same one guards page, list and API. */
export interface AccessRule {
  name: string;
  allows(actor: Actor): boolean;
}

export const accessKey = Symbol('access');

export const everyone: AccessRule = { name: 'everyone', allows: () => true };

/** States who may come in, on a controller or on a method. A route without it is refused. */
export const Access = (rule: AccessRule): CustomDecorator<symbol> => SetMetadata(accessKey, rule);

/** Turns a request into the actor; `auth` implements it. */
export abstract class ActorResolver {
  abstract resolve(request: Request): Promise<Actor>;
}

export interface RequestWithActor extends Request {
  actor?: Actor;
}

/** The actor of the request, as a parameter of a controller's method. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor =>
    context.switchToHttp().getRequest<RequestWithActor>().actor ?? visitor,
);
