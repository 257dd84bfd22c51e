import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Request } from 'express';
import {
  allowInsecureRequests,
  ClientSecretBasic,
  discovery,
  fetchUserInfo,
  type Configuration,
  type IDToken,
  type UserInfoResponse,
} from 'openid-client';
import { Strategy, type VerifyFunction } from 'openid-client/passport';
import { PortalConfig, SettingTrials } from '../../platform/index.js';
import { OpenIdSignIns, type ExternalPerson } from './openid-sign-ins.service.js';

/** The provider of the settings OIDC_*, asked for its addresses at the first sign-in. */
@Injectable()
export class OpenIdProvider implements OnModuleInit {
  private found: Promise<Strategy> | undefined;

  constructor(
    private readonly config: PortalConfig,
    private readonly signIns: OpenIdSignIns,
    private readonly trials: SettingTrials,
  ) {}

  onModuleInit(): void {
    if (this.configured) this.trials.add('OIDC_ISSUER', () => this.discover());
  }

  get configured(): boolean {
    return this.config.settings.OIDC_ISSUER !== undefined;
  }

  /** The provider's name on the button: its host. */
  get name(): string {
    return new URL(this.config.settings.OIDC_ISSUER ?? this.config.publicUrl).host;
  }

  /** The strategy for passport; a provider that could not be reached is asked again the next time. */
  strategy(): Promise<Strategy> {
    this.found ??= this.discover().catch((error: unknown) => {
      this.found = undefined;
      throw error;
    });
    return this.found;
  }

  private async discover(): Promise<Strategy> {
    const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = this.config.settings;
    const issuer = new URL(OIDC_ISSUER!);
    // Plain http is for a provider on this very machine, as in tests.
    const execute = issuer.hostname === '127.0.0.1' || issuer.hostname === 'localhost' ? [allowInsecureRequests] : [];
    const provider = await discovery(issuer, OIDC_CLIENT_ID!, undefined, ClientSecretBasic(OIDC_CLIENT_SECRET), {
      execute,
    });
    return this.strategyFor(provider);
  }

  private strategyFor(config: Configuration): Strategy {
    const callbackURL = `${this.config.publicUrl}/sign-in/openid/callback`;
    const verify: VerifyFunction = async (tokens, verified) => {
      const claims = tokens.claims();
      if (!claims) {
        verified(null, false);
        return;
      }
      // Many providers keep the address out of the ID token and tell it at the userinfo endpoint alone (OpenID Connect Core, 5.4).
      const told = claims['email'] ? claims : await fetchUserInfo(config, tokens.access_token, claims.sub);
      const accountId = await this.signIns.accountOf(personOf(claims, told));
      verified(null, accountId ? { id: accountId } : false);
    };
    return new PublicAddressStrategy(
      { config, name: 'openid', sessionKey: 'openid', callbackURL, scope: 'openid email' },
      verify,
    );
  }
}

/** The strategy sends its own callback address; it only needs the query, so what host a proxy names does not matter. */
class PublicAddressStrategy extends Strategy {
  override currentUrl(request: Request): URL {
    return new URL(request.originalUrl, 'http://portal.invalid');
  }
}

function personOf({ iss, sub }: IDToken, { email, email_verified }: IDToken | UserInfoResponse): ExternalPerson {
  const verifiedEmail = email_verified === true && typeof email === 'string' ? email : undefined;
  return { issuer: iss, subject: sub, verifiedEmail };
}
