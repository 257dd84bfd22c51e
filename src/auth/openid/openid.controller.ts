import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Access, everyone, NotFound, page } from '../../platform/index.js';
import { Admission } from '../sign-in/admission.service.js';
import { Strategies } from '../sign-in/strategies.js';
import { NoAccountPage } from './no-account.page.js';
import { OpenIdProvider } from './openid-provider.js';

/** Signing in at the identity provider of the settings; without settings there is no such page. */
@Controller('sign-in/openid')
@Access(everyone)
export class OpenIdController {
  constructor(
    private readonly provider: OpenIdProvider,
    private readonly strategies: Strategies,
    private readonly admission: Admission,
  ) {}

  /** Answers with a redirect to the provider by itself. */
  @Get()
  async start(@Req() request: Request, @Res() response: Response) {
    if (!this.provider.configured) throw new NotFound();
    await this.strategies.toProvider(request, response);
  }

  @Get('callback')
  async finish(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    if (!this.provider.configured) throw new NotFound();
    const found = await this.strategies.fromProvider(request, response);
    if (found) return this.admission.afterFirstStep(request, found.id, { next: null });
    return page(NoAccountPage, {}, { title: { key: 'auth.openid.no_account_title' }, status: 403 });
  }
}
