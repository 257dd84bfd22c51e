import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import {
  Access,
  CurrentActor,
  formOf,
  page,
  readAsked,
  readForm,
  seeOther,
  TABLE_FORMATS,
  tableFile,
  type Actor,
  type FormState,
} from '../../../platform/index.js';
import { USUAL_DAYS } from '../ledger/payers.service.js';
import { keepsBooks } from './fees.policy.js';
import { feesAskedSchema, termsSchema } from './fees.schema.js';
import { LEDGER_COLUMNS, LedgerTable } from './ledger-table.js';
import { SummitFeesPage } from './summit-fees.page.js';
import { SummitFeesQueries } from './summit-fees.queries.js';
import { FeeTerms } from './terms.service.js';

const title = { key: 'yls.books.title' };
const formatSchema = z.object({ format: z.enum(TABLE_FORMATS).default('csv') });

/** The books of a summit. */
@Controller('yls/summits/:summit/fees')
@Access(keepsBooks)
export class SummitFeesController {
  constructor(
    private readonly queries: SummitFeesQueries,
    private readonly table: LedgerTable,
    private readonly terms: FeeTerms,
  ) {}

  @Get()
  list(@CurrentActor() actor: Actor, @Param('summit', ParseUUIDPipe) id: string, @Query() query: unknown) {
    return this.listPage(actor, id, { query });
  }

  @Get('ledger')
  async ledger(@CurrentActor() actor: Actor, @Param('summit', ParseUUIDPipe) id: string, @Query() query: unknown) {
    const { format } = readAsked(formatSchema, query);
    const summit = await this.queries.summit(actor, id);
    return tableFile('ledger', format, { columns: LEDGER_COLUMNS, rows: this.table.rows(summit) });
  }

  @Post('terms')
  async change(@CurrentActor() actor: Actor, @Param('summit', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(termsSchema, body);
    if (!read.ok) return this.listPage(actor, id, { query: {}, form: read.form });
    await this.terms.change(actor, id, read.value);
    return seeOther(`/yls/summits/${id}/fees`, { key: 'yls.desk.done' });
  }

  private async listPage(actor: Actor, id: string, { query, form }: { query: unknown; form?: FormState }) {
    const asked = readAsked(feesAskedSchema, query);
    const fees = await this.queries.list(actor, id, asked);
    const { payTo = '', payWithinDays = USUAL_DAYS } = fees.summit.rules;
    const crumbs = [{ href: `/yls/summits/${id}`, text: fees.summit.name }];
    const props = { fees, asked, form: form ?? formOf({ payTo, payWithinDays }) };
    return page(SummitFeesPage, props, { title, crumbs, width: 'wide', status: form ? 422 : 200 });
  }
}
