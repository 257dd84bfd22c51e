import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Access, emptyForm, everyone, page, readForm, seeOther, type FormState } from '../../../platform/index.js';
import { feePath, FeeSheets } from '../fee-sheets.service.js';
import { FeeSheetPage } from './fee-sheet.page.js';
import { confirmSchema } from './papers.schema.js';

const LOCALES = ['en', 'es', 'fr', 'ja', 'zh', 'ar'];

/** A parent's link to the fees: whoever holds it may confirm them, so everyone is let in and the token decides. Looking changes nothing. */
@Controller('exchange/fees/:token')
@Access(everyone)
export class FeeSheetController {
  constructor(private readonly fees: FeeSheets) {}

  @Get()
  show(@Param('token') token: string) {
    return this.page(token, emptyForm);
  }

  @Post()
  async confirm(@Param('token') token: string, @Query('lang') lang: unknown, @Body() body: unknown) {
    const read = readForm(confirmSchema, body);
    if (!read.ok) return this.page(token, read.form);
    const locale = LOCALES.find((one) => one === lang) ?? 'en';
    await this.fees.acknowledge(token, { typedName: read.value.typedName, locale });
    return seeOther(feePath(token, locale), { key: 'exchange.fees.thanks' });
  }

  private async page(token: string, form: FormState) {
    const told = await this.fees.byLink(token);
    const status = form.errors.length > 0 ? 422 : 200;
    return page(
      FeeSheetPage,
      { told, token, form },
      { title: { key: 'exchange.fees.title' }, status, width: 'narrow' },
    );
  }
}
