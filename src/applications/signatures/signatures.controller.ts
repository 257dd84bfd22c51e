import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { signedIn } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  emptyForm,
  NotFound,
  page,
  readForm,
  seeOther,
  Work,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { ApplicationDoor } from '../application/application-door.js';
import type { ExpectedSigner, OpenApplication } from '../application/application-programme.js';
import { RequestQueries } from '../requests/requests.queries.js';
import { signerForm } from './signature.schema.js';
import { signaturesPath } from './signatures-path.js';
import { SignaturesPage, type SignerShown } from './signatures.page.js';
import { addressOfSigner } from './signer-address.js';
import { SignaturesService } from './signatures.service.js';

/** Whose signatures an application needs, and who has signed. */
@Controller('applications/:id/signatures')
@Access(signedIn)
export class SignaturesController {
  constructor(
    private readonly work: Work,
    private readonly door: ApplicationDoor,
    private readonly requests: RequestQueries,
    private readonly signatures: SignaturesService,
  ) {}

  @Get()
  show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.page(actor, id);
  }

  /** Sends a link to one of those whose signature the programme expects; nobody else can be asked here. */
  @Post(':statement/:person')
  async ask(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('statement') statement: string,
    @Param('person', ParseUUIDPipe) person: string,
    @Body() body: unknown,
  ) {
    const open = await this.door.open(this.work.read(), actor, id);
    const expected = (await this.expected(open)).find((one) => one.id === person && one.statement === statement);
    if (!expected) throw new NotFound();
    const read = readForm(signerForm, body);
    if (!read.ok) return this.page(actor, id, { about: `${statement} ${person}`, form: read.form });
    const asked = { applicationId: id, statement, personId: person, ...read.value };
    await this.work.run(actor, (unit) => this.signatures.ask(unit, asked));
    return seeOther(signaturesPath(id), { key: 'applications.flash.asked', params: { name: expected.name } });
  }

  private async page(actor: Actor, id: string, wrong: { about: string; form: FormState } | null = null) {
    const manager = this.work.read();
    const open = await this.door.open(manager, actor, id);
    const asked = (await this.requests.of(manager, [id])).filter(({ kind }) => kind === 'signature');
    const expected = await this.expected(open);
    const signers = expected.map((signer): SignerShown => ({
      signer,
      address: addressOfSigner(signer, { signers: expected, asked }),
      request: asked.find(({ personId, topic }) => personId === signer.id && topic === signer.statement) ?? null,
      form: wrong?.about === `${signer.statement} ${signer.id}` ? wrong.form : emptyForm,
    }));
    const frame = await open.programme.frame(manager, open.application, actor);
    const props = {
      applicationId: id,
      signers,
      statements: open.definition.statements,
      mayAsk: open.standing.may.includes('ask-signatures'),
    };
    const crumbs = [{ href: frame.path, text: frame.title }];
    const title = { key: 'applications.signatures.title' };
    return page(SignaturesPage, props, { title, crumbs, status: wrong ? 422 : 200 });
  }

  private async expected({ programme, application }: OpenApplication): Promise<readonly ExpectedSigner[]> {
    return (await programme.signers?.(this.work.read(), application)) ?? [];
  }
}
