import { Controller, HttpCode, Param, Post, Req, type RawBodyRequest } from '@nestjs/common';
import { Access, everyone, type RequestWithActor } from '../../../platform/index.js';
import { ProviderPayments } from './provider-payments.service.js';

/** Where a provider that takes cards tells of payments. Everyone may knock: what counts is the provider's signature over the bytes. */
@Controller('yls/payments')
@Access(everyone)
export class ProviderMessageController {
  constructor(private readonly payments: ProviderPayments) {}

  @Post(':provider')
  @HttpCode(204)
  async hear(@Param('provider') provider: string, @Req() request: RawBodyRequest<RequestWithActor>): Promise<void> {
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, [value].flat().join(', ')]),
    );
    await this.payments.receive(provider, { headers, body: request.rawBody ?? Buffer.alloc(0) });
  }
}
