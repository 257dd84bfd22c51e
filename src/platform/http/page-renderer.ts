import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { h, type ComponentType } from 'preact';
import { visitor, type Actor } from '../access/actor.js';
import type { RequestWithActor } from '../access/access.js';
import { PortalConfig } from '../config/portal-config.js';
import { Clock } from '../database/clock.js';
import { Catalogue, negotiateLocale } from '../text/index.js';
import { DEFAULT_BRAND, renderDocument } from '../ui/index.js';
import { Navigation } from './navigation.js';
import type { FlashText, PageReply } from './replies.js';
import { cookieOf, keyFor, seal, unseal } from './sealed-cookie.js';

const flashCookie = 'portal_flash';
const languageCookie = 'portal_lang';
const yearMs = 31_536_000_000;

/** Turns a page reply into HTML: the reader's language, the layout, the sentence left by the page before. */
@Injectable()
export class PageRenderer {
  private readonly flashKey: Buffer;

  constructor(
    private readonly config: PortalConfig,
    private readonly catalogue: Catalogue,
    private readonly navigation: Navigation,
    private readonly clock: Clock,
  ) {
    this.flashKey = keyFor(config.secretKey, 'flash');
  }

  render(request: RequestWithActor, response: Response, reply: PageReply): string {
    const actor = request.actor ?? visitor;
    const locale = this.chooseLocale(request, response, actor);
    const flash = this.takeFlash(request, response);
    const { status, sharedFor, ...shown } = reply.options;
    response.status(status ?? 200).type('html');
    const forAll = actor.kind === 'visitor' && !response.hasHeader('Set-Cookie');
    response.setHeader('Cache-Control', sharedFor && forAll ? `public, max-age=${sharedFor}` : 'private, no-store');
    response.vary('Accept-Language').vary('Cookie');
    const reader = { catalogue: this.catalogue, locale, timeZone: 'America/New_York', now: this.clock.now() };
    return renderDocument(reader, {
      ...shown,
      origin: new URL(this.config.publicUrl).origin,
      unlisted: !sharedFor,
      flash,
      brand: { ...DEFAULT_BRAND, name: this.config.settings.NETWORK_NAME },
      nav: this.navigation.for(actor),
      footer: this.navigation.footerFor(actor),
      account:
        actor.kind === 'account' ? { name: actor.displayName, href: '/account', signOutAction: '/sign-out' } : null,
      path: request.originalUrl,
      body: h(reply.view as ComponentType<object>, reply.props),
    });
  }

  /** Leaves a sentence for the next page. */
  leaveFlash(response: Response, flash: FlashText): void {
    response.cookie(flashCookie, seal(flash, this.flashKey), {
      httpOnly: true,
      sameSite: 'lax',
      secure: this.config.secure,
      maxAge: 60_000,
      path: '/',
    });
  }

  /** The request's language: what errors and pages are worded in. */
  localeOf(request: Request, actor: Actor): string {
    const asked = typeof request.query['lang'] === 'string' ? request.query['lang'] : undefined;
    const own = actor.kind === 'account' || actor.kind === 'link' ? actor.locale : undefined;
    const cookie = cookieOf(request.headers.cookie, languageCookie);
    const offered = this.catalogue.locales.map((locale) => locale.code);
    return negotiateLocale(
      { query: asked, cookie, account: own, acceptLanguage: request.get('accept-language') },
      offered,
    );
  }

  private chooseLocale(request: Request, response: Response, actor: Actor): string {
    const locale = this.localeOf(request, actor);
    if (request.query['lang'] === locale) {
      response.cookie(languageCookie, locale, {
        sameSite: 'lax',
        secure: this.config.secure,
        maxAge: yearMs,
        path: '/',
      });
    }
    return locale;
  }

  private takeFlash(request: Request, response: Response): FlashText | undefined {
    const sealed = cookieOf(request.headers.cookie, flashCookie);
    // A copy that is made ahead is read by nobody yet.
    if (!sealed || request.get('purpose') === 'prefetch') return undefined;
    response.clearCookie(flashCookie, { path: '/' });
    return unseal(sealed, this.flashKey) as FlashText | undefined;
  }
}
