import { Body, Controller, Get, Param, ParseUUIDPipe, Post, UseInterceptors } from '@nestjs/common';
import { signedIn } from '../../auth/index.js';
import { Access, CurrentActor, readForm, seeOther, Work, type Actor } from '../../platform/index.js';
import { Uploaded, uploadTo, type Upload } from '../../storage/index.js';
import { DocumentSendings } from './document-sendings.js';
import { DocumentPages } from './document-pages.js';
import { returnForm } from './document.schema.js';
import { paper, photograph, shortFilm } from './documents.purposes.js';
import { documentsPath } from './documents-path.js';
import { DocumentsService } from './documents.service.js';

/** Documents and photographs of an application: the applicant sends them, the desk accepts or returns them. */
@Controller('applications/:id')
@Access(signedIn)
export class DocumentsController {
  constructor(
    private readonly work: Work,
    private readonly documents: DocumentsService,
    private readonly pages: DocumentPages,
    private readonly sendings: DocumentSendings,
  ) {}

  @Get('documents')
  show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.pages.show(actor, { id });
  }

  @Post('documents/:kind')
  @UseInterceptors(uploadTo(paper, 'file'))
  sendPaper(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('kind') kind: string,
    @Uploaded() upload: Upload,
    @Body() body: unknown,
  ) {
    return this.sendings.take(actor, { id, kind }, { upload, body });
  }

  @Post('photographs/:kind')
  @UseInterceptors(uploadTo(photograph, 'file'))
  sendPhotograph(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('kind') kind: string,
    @Uploaded() upload: Upload,
    @Body() body: unknown,
  ) {
    return this.sendings.take(actor, { id, kind }, { upload, body });
  }

  @Post('films/:kind')
  @UseInterceptors(uploadTo(shortFilm, 'file'))
  sendFilm(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('kind') kind: string,
    @Uploaded() upload: Upload,
    @Body() body: unknown,
  ) {
    return this.sendings.take(actor, { id, kind }, { upload, body });
  }

  @Post('documents/:document/acceptance')
  async accept(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('document', ParseUUIDPipe) documentId: string,
  ) {
    await this.work.run(actor, (unit) => this.documents.accept(unit, id, documentId));
    return seeOther(documentsPath(id), { key: 'applications.flash.accepted' });
  }

  @Post('documents/:document/return')
  async return(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('document', ParseUUIDPipe) documentId: string,
    @Body() body: unknown,
  ) {
    const read = readForm(returnForm, body);
    if (!read.ok) return this.pages.show(actor, { id, wrong: { about: documentId, form: read.form } });
    const { note } = read.value;
    await this.work.run(actor, (unit) => this.documents.return(unit, { applicationId: id, id: documentId, note }));
    return seeOther(documentsPath(id), { key: 'applications.flash.returned' });
  }
}
