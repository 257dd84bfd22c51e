import { Controller, Get, Post } from '@nestjs/common';
import { coordinator, staff, student } from '../../../src/auth/index.js';
import { Access, CurrentActor, everyone, type Actor } from '../../../src/platform/index.js';

/** Routes that tell who the portal takes the caller for. */
@Controller()
export class HomeController {
  @Get()
  @Access(everyone)
  home(@CurrentActor() actor: Actor) {
    return actor;
  }

  @Get('api/v1/me')
  @Access(everyone)
  me(@CurrentActor() actor: Actor) {
    return actor;
  }

  @Post('api/v1/me')
  @Access(everyone)
  change(@CurrentActor() actor: Actor) {
    return actor;
  }

  @Get('only/students')
  @Access(student)
  students() {
    return 'in';
  }

  @Get('only/coordinators')
  @Access(coordinator)
  coordinators() {
    return 'in';
  }

  @Get('only/staff')
  @Access(staff)
  staff() {
    return 'in';
  }
}
