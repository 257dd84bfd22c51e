import { Body, Controller, Get, Post } from '@nestjs/common';
import {
  Access,
  Catalogue,
  CurrentActor,
  formOf,
  page,
  readForm,
  seeOther,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { signedIn } from '../roles/access-rules.js';
import { AccountPage } from './account.page.js';
import { Profiles, type OwnAccount } from './profiles.service.js';
import { profileSchema } from './profile.schema.js';

/** A person's own page. */
@Controller('account')
@Access(signedIn)
export class AccountController {
  constructor(
    private readonly profiles: Profiles,
    private readonly catalogue: Catalogue,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor) {
    const own = await this.profiles.own(actor);
    const { displayName, addressedAs, locale } = own;
    return this.page(own, formOf({ displayName, addressedAs, locale }), 200);
  }

  @Post('profile')
  async change(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(profileSchema, body);
    if (!read.ok) return this.page(await this.profiles.own(actor), read.form, 422);
    await this.profiles.change(actor, read.value);
    // The language asked for by address is remembered in this browser as well, where another may have been chosen before.
    return seeOther(`/account?lang=${read.value.locale}`, { key: 'auth.account.saved' });
  }

  private page({ email, birthDate }: OwnAccount, form: FormState, status: number) {
    const languages = this.catalogue.locales.map(({ code, name }) => ({ value: code, label: name }));
    return page(AccountPage, { form, email, birthDate, languages }, { title: { key: 'auth.account.title' }, status });
  }
}
