import { Injectable } from '@nestjs/common';
import {
  Conflict,
  readForm,
  seeOther,
  Unprocessable,
  Work,
  type Actor,
  type RequestWithActor,
} from '../../platform/index.js';
import { ApplicationsService } from '../application/applications.service.js';
import { sectionForm } from './section.schema.js';
import { SectionPages, type AskedSection } from './section-pages.js';

/** Takes what a section's page sends, wherever the page stands. */
@Injectable()
export class SectionSavings {
  constructor(
    private readonly work: Work,
    private readonly applications: ApplicationsService,
    private readonly pages: SectionPages,
  ) {}

  /** The page's own script is told the version that was saved; a person goes on to the next section. */
  async take(actor: Actor, asked: AskedSection, { request, body }: { request: RequestWithActor; body: unknown }) {
    const isScript = request.accepts(['html', 'json']) === 'json';
    const read = readForm(sectionForm, body);
    if (!read.ok) throw new Unprocessable({ key: 'platform.failure.bad_request' });
    const { id, code } = asked;
    const { version } = read.value;
    const saving = { applicationId: id, section: code, version, typed: read.form.values, confirms: !isScript };
    const saved = await this.work.run(actor, (unit) => this.applications.saveSection(unit, saving));
    if (isScript && !saved.ok) throw new Conflict([], { key: 'applications.refusal.stale' });
    if (isScript && saved.ok) return { values: { version: String(saved.version) } };
    if (!saved.ok) return this.pages.conflict(actor, { ...asked, typed: read.form.values, stored: saved.stored });
    return (await this.pages.wrong(actor, asked)) ?? seeOther(await this.pages.after(actor, asked));
  }
}
