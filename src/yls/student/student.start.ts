import { Injectable, type OnModuleInit } from '@nestjs/common';
import { hasRole } from '../../auth/index.js';
import { Navigation, type AccessRule } from '../../platform/index.js';

/** Students, and whoever has no role yet, are shown the way to a summit; who works for the programme is not. */
const mayApply: AccessRule = {
  name: 'a student, or signed in without a role',
  allows: (actor) => actor.kind === 'account' && (actor.grants.length === 0 || hasRole(actor, 'student')),
};

/** Where a student finds the own application. */
@Injectable()
export class StudentStart implements OnModuleInit {
  constructor(private readonly navigation: Navigation) {}

  onModuleInit(): void {
    this.navigation.add({ text: { key: 'yls.own.nav' }, href: '/yls/mine', rule: mayApply, order: 47 });
  }
}
