import { Injectable } from '@nestjs/common';
import { page, Work, type Actor, type FormState, type PageReply } from '../../platform/index.js';
import { readAnswers } from '../answers/read-answers.js';
import { SectionAnswers, type SectionStored } from '../answers/section-answers.js';
import { ApplicationDoor, readableSection } from '../application/application-door.js';
import type { OpenApplication } from '../application/application-programme.js';
import { wordsOf } from '../definition/wording.js';
import { SectionPage, type SectionProps } from './section.page.js';
import { sectionPath, type OwnPages } from './section-path.js';

export interface AskedSection {
  id: string;
  code: string;
  /** Of who comes by a link of the programme's own. */
  own?: OwnPages;
}

/** Shows a section: as it is stored, with what is wrong, or beside what another window saved. */
@Injectable()
export class SectionPages {
  constructor(
    private readonly work: Work,
    private readonly door: ApplicationDoor,
    private readonly answers: SectionAnswers,
  ) {}

  /** `isChecked`: with all that is missing marked. @throws NotFound */
  async show(actor: Actor, { isChecked, ...asked }: AskedSection & { isChecked: boolean }): Promise<PageReply> {
    const { open, stored } = await this.load(actor, asked);
    const lacks = isChecked ? this.lacks(open, asked.code, stored) : [];
    return this.page(actor, open, { ...asked, ...shown(stored), lacks });
  }

  /** What was saved and cannot stay as it is, marked; null when there is nothing of the kind. */
  async wrong(actor: Actor, asked: AskedSection): Promise<PageReply | null> {
    const { open, stored } = await this.load(actor, asked);
    const lacks = this.lacks(open, asked.code, stored).filter(({ because }) => because !== null);
    return lacks.length > 0 ? this.page(actor, open, { ...asked, ...shown(stored), lacks, status: 422 }) : null;
  }

  /** Both versions; the next press of the button saves what was typed here. */
  async conflict(
    actor: Actor,
    { typed, stored, ...asked }: AskedSection & { typed: FormState['values']; stored: SectionStored },
  ): Promise<PageReply> {
    const open = await this.door.open(this.work.read(), actor, asked.id);
    const both = { values: typed, stored: stored.typed, version: stored.version, toConfirm: stored.toConfirm };
    return this.page(actor, open, { ...asked, ...both, lacks: [], status: 409 });
  }

  /** The section that follows, or the programme's page of the whole after the last. */
  async after(actor: Actor, { id, code, own }: AskedSection): Promise<string> {
    const open = await this.door.open(this.work.read(), actor, id);
    const sections = open.definition.sections.filter(({ group }) => open.standing.writes.includes(group));
    const next = sections[sections.findIndex((section) => section.code === code) + 1];
    if (next) return own?.section(next.code) ?? sectionPath(id, next.code);
    return own?.whole ?? (await open.programme.frame(this.work.read(), open.application, actor)).path;
  }

  private async load(actor: Actor, { id, code }: AskedSection) {
    const manager = this.work.read();
    const open = await this.door.open(manager, actor, id);
    const section = readableSection(open, code);
    const stored = (await this.answers.read(manager, actor, { open, sections: [section] })).get(code)!;
    return { open, stored };
  }

  private lacks(open: OpenApplication, code: string, { typed }: SectionStored) {
    return readAnswers(readableSection(open, code).fields, typed).lacks;
  }

  private async page(actor: Actor, open: OpenApplication, asked: Shown): Promise<PageReply> {
    const { code, own, status = 200, ...shownNow } = asked;
    const { title, path } = await open.programme.frame(this.work.read(), open.application, actor);
    const frame = { title, path: own?.whole ?? path };
    const { id } = open.application;
    const section = readableSection(open, code);
    const props: SectionProps = {
      applicationId: id,
      frame,
      pathTo: (one) => own?.section(one) ?? sectionPath(id, one),
      section,
      sections: open.definition.sections.filter(({ group }) => open.standing.reads.includes(group)),
      mayWrite: open.standing.writes.includes(section.group),
      stored: null,
      ...shownNow,
    };
    const crumbs = [{ href: frame.path, text: frame.title }];
    return page(SectionPage, props, { title: wordsOf(section.title, actor.locale), crumbs, status });
  }
}

type Shown = Pick<SectionProps, 'values' | 'lacks' | 'version' | 'toConfirm'> & {
  code: string;
  own?: OwnPages;
  stored?: FormState['values'];
  status?: number;
};

const shown = ({ typed, version, toConfirm }: SectionStored) => ({ values: typed, version, toConfirm });
