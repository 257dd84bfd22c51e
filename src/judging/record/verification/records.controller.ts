import { Body, Controller, Get, Post, UseInterceptors } from '@nestjs/common';
import { z } from 'zod';
import {
  Access,
  emptyForm,
  everyone,
  page,
  readForm,
  seeOther,
  withErrors,
  Work,
  type FormState,
  type PageReply,
  type SeeOther,
} from '../../../platform/index.js';
import { JudgedProgrammes } from '../../judged-programmes.js';
import { KeysPage } from '../../pages/record/keys.page.js';
import { VerifyPage } from '../../pages/record/verify.page.js';
import { VerifiedPage } from '../../pages/record/verified.page.js';
import { pemOf } from '../chain/record-key.js';
import { RecordQueries } from '../record.queries.js';
import type { ChainCheck } from './check-chain.js';
import { RecordInHand, RecordInHandInterceptor, type InHand } from './record-in-hand.js';

const codeSchema = z.object({ code: z.string().trim().min(1, 'judging.verify.code.missing').max(60) });

const title = { key: 'judging.verify.title' };
const crumbs = [{ href: '/records', text: title }];

/** Anybody can see that a result is what a jury decided. */
@Controller('records')
@Access(everyone)
export class RecordsController {
  constructor(
    private readonly records: RecordQueries,
    private readonly programmes: JudgedProgrammes,
    private readonly work: Work,
  ) {}

  @Get()
  ask(): PageReply {
    return this.form({ file: emptyForm, code: emptyForm });
  }

  /** One address, so that the page can be asked for in another language; a file is read while it comes in, and nothing of it is kept. */
  @Post()
  @UseInterceptors(RecordInHandInterceptor)
  verify(@RecordInHand() file: InHand, @Body() body: object): Promise<PageReply | SeeOther> | PageReply {
    if (file === 'broken') return this.form({ file: broken, code: emptyForm });
    if ('code' in body) return this.certificate(body);
    return file ? this.found(file) : this.form({ file: missing, code: emptyForm });
  }

  @Get('keys')
  async keys(): Promise<PageReply> {
    const keys = await this.records.keys();
    const shown = keys.map((key) => ({ ...key, pem: pemOf(key.publicKey) }));
    return page(KeysPage, { keys: shown }, { title: { key: 'judging.keys.title' }, crumbs });
  }

  private async found(check: ChainCheck): Promise<PageReply> {
    const record = check.holds ? await this.records.sealedBy(check.seal) : null;
    return page(VerifiedPage, { check, record }, { title: { key: 'judging.verified.title' }, crumbs });
  }

  /** To the page of whatever programme issued a certificate of that code. */
  private async certificate(body: object): Promise<PageReply | SeeOther> {
    const read = readForm(codeSchema, body);
    if (!read.ok) return this.form({ file: emptyForm, code: read.form });
    for (const programme of this.programmes.all()) {
      const path = await programme.certificatePath?.(this.work.read(), read.value.code);
      if (path) return seeOther(path);
    }
    const error = { field: 'code', text: { key: 'judging.verify.code.unknown' } };
    return this.form({ file: emptyForm, code: withErrors(read.form, [error]) });
  }

  private form(forms: { file: FormState; code: FormState }): PageReply {
    const status = forms.file.errors.length + forms.code.errors.length > 0 ? 422 : 200;
    return page(VerifyPage, forms, { title, status, description: { key: 'judging.verify.lead' } });
  }
}

const broken = withErrors(emptyForm, [{ field: 'file', text: { key: 'judging.verify.file.broken' } }]);
const missing = withErrors(emptyForm, [{ field: 'file', text: { key: 'judging.verify.file.missing' } }]);
