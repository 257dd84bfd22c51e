import { Global, Module, type MiddlewareConsumer, type NestModule, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActorResolver, Navigation } from '../platform/index.js';
import { AccountController } from './account/account.controller.js';
import { Account } from './account/account.entity.js';
import { AccountQueries } from './account/accounts.queries.js';
import { AccountSeeds } from './account/account-seeds.service.js';
import { AccountRetention } from './account/account-retention.js';
import { AccountsService } from './account/accounts.service.js';
import { LiveAccounts } from './account/live-accounts.queries.js';
import { Profiles } from './account/profiles.service.js';
import { OneTimeLink } from './links/one-time-link.entity.js';
import { OneTimeLinks } from './links/one-time-links.service.js';
import { ExternalIdentity } from './openid/external-identity.entity.js';
import { OpenIdProvider } from './openid/openid-provider.js';
import { OpenIdSignIns } from './openid/openid-sign-ins.service.js';
import { OpenIdController } from './openid/openid.controller.js';
import { OwnPasswordController } from './password/own-password.controller.js';
import { PasswordChanges } from './password/password-changes.service.js';
import { PasswordCheck } from './password/password-check.service.js';
import { PasswordController } from './password/password.controller.js';
import { PeopleController } from './people/people.controller.js';
import { People } from './people/people.queries.js';
import { PeopleService } from './people/people.service.js';
import { staff } from './roles/access-rules.js';
import { RoleGrant } from './roles/role-grant.entity.js';
import { RoleGrants } from './roles/role-grants.service.js';
import { RecoveryCode } from './second-factor/recovery-code.entity.js';
import { SecondFactorController } from './second-factor/second-factor.controller.js';
import { SecondFactor } from './second-factor/second-factor.service.js';
import { TotpSecret } from './second-factor/totp-secret.entity.js';
import { SessionActors } from './sessions/session-actors.js';
import { SessionStore } from './sessions/session-store.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { Sessions } from './sessions/sessions.service.js';
import { Admission } from './sign-in/admission.service.js';
import { LinkController } from './sign-in/link.controller.js';
import { MailedSignIns } from './sign-in/mailed-sign-ins.service.js';
import { SecondStepController } from './sign-in/second-step.controller.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { Strategies } from './sign-in/strategies.js';
import { UnconfirmedSignIns } from './sign-in/unconfirmed-sign-ins.js';
import { BirthDateController } from './sign-up/birth-date.controller.js';
import { ConfirmationController } from './sign-up/confirmation.controller.js';
import { SignUpMail } from './sign-up/sign-up-mail.js';
import { SignUpController } from './sign-up/sign-up.controller.js';
import { SignUps } from './sign-up/sign-ups.service.js';
import { UnfinishedSignUps } from './sign-up/unfinished-sign-ups.js';
import { Throttle } from './throttle/throttle.js';
import { AccessToken } from './tokens/access-token.entity.js';
import { AccessTokens } from './tokens/access-tokens.service.js';
import { TokenActors } from './tokens/token-actors.js';
import { TokensController } from './tokens/tokens.controller.js';

const entities = [AccessToken, Account, ExternalIdentity, OneTimeLink, RecoveryCode, RoleGrant, TotpSecret];

const controllers = [
  AccountController,
  BirthDateController,
  ConfirmationController,
  LinkController,
  OpenIdController,
  OwnPasswordController,
  PasswordController,
  PeopleController,
  SecondFactorController,
  SecondStepController,
  SessionsController,
  SignInController,
  SignUpController,
  TokensController,
];

const inside = [
  AccountRetention,
  AccessTokens,
  AccountSeeds,
  Admission,
  LiveAccounts,
  MailedSignIns,
  OneTimeLinks,
  OpenIdProvider,
  OpenIdSignIns,
  PasswordChanges,
  PasswordCheck,
  People,
  PeopleService,
  Profiles,
  RoleGrants,
  SecondFactor,
  Sessions,
  SessionActors,
  SessionStore,
  SignUpMail,
  SignUps,
  Strategies,
  Throttle,
  TokenActors,
  UnconfirmedSignIns,
  UnfinishedSignUps,
];

/** Who somebody is, and which roles they hold. Global, for the platform's guard asks it on every request. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature(entities)],
  controllers,
  providers: [...inside, AccountQueries, AccountsService, { provide: ActorResolver, useExisting: SessionActors }],
  exports: [AccountQueries, AccountSeeds, AccountsService, ActorResolver, Throttle],
})
export class AuthModule implements NestModule, OnModuleInit {
  constructor(
    private readonly sessions: SessionStore,
    private readonly navigation: Navigation,
  ) {}

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(this.sessions.middleware).forRoutes('{*path}');
  }

  onModuleInit(): void {
    this.navigation.add({ text: { key: 'auth.people.navigation' }, href: '/staff/people', rule: staff, order: 90 });
  }
}
