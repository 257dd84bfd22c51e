import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import {
  Access,
  CurrentActor,
  emptyForm,
  page,
  readForm,
  seeOther,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { signedIn } from '../roles/access-rules.js';
import { AccessTokens } from './access-tokens.service.js';
import { NewTokenPage, TokensPage } from './tokens.pages.js';
import { tokenSchema } from './token.schema.js';

const title = { key: 'auth.tokens.title' };

/** A person's own tokens for the API. */
@Controller('account/tokens')
@Access(signedIn)
export class TokensController {
  constructor(private readonly tokens: AccessTokens) {}

  @Get()
  list(@CurrentActor() actor: Actor) {
    return this.page(actor, emptyForm, 200);
  }

  /** Answers with the page that shows the token: it is told this once, and is in no address and no store. */
  @Post()
  async make(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(tokenSchema, body);
    if (!read.ok) return this.page(actor, read.form, 422);
    const token = await this.tokens.make(actor, read.value);
    return page(NewTokenPage, { token }, { title });
  }

  @Post(':id/revocation')
  async revoke(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.tokens.revoke(actor, id);
    return seeOther('/account/tokens', { key: 'auth.tokens.revoked' });
  }

  private async page(actor: Actor, form: FormState, status: number) {
    return page(TokensPage, { form, tokens: await this.tokens.list(actor) }, { title, status });
  }
}
