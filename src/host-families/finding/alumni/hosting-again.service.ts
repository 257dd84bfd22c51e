import { Injectable } from '@nestjs/common';
import { linkHolder, NotFound, Work, type Unit } from '../../../platform/index.js';
import { FindingLinks } from '../finding-links.js';
import { HostInquiry } from '../inquiry/host-inquiry.entity.js';
import { Inquiries, newInquiry } from '../inquiry/inquiries.service.js';
import { inquiryPath } from '../inquiry/inquiry-mails.js';
import { standingInquiry } from '../inquiry/standing-inquiry.js';
import { soughtYears } from '../school-year.js';
import { HostAlumnus } from './host-alumnus.entity.js';

/** What a family that hosted answers by its link. */
@Injectable()
export class HostingAgain {
  constructor(
    private readonly work: Work,
    private readonly links: FindingLinks,
    private readonly inquiries: Inquiries,
  ) {}

  /** Whose link it is. @throws NotFound for a link that works no more */
  async open(token: string, now: Date): Promise<HostAlumnus> {
    const manager = this.work.read();
    const link = await this.links.find(manager, token, now);
    const alumnus = link?.alumnusId ? await manager.findOneBy(HostAlumnus, { id: link.alumnusId }) : null;
    if (!alumnus) throw new NotFound();
    return alumnus;
  }

  /** One press: a new inquiry with what is known; its address is proven by the link. @returns the path of the inquiry's own page */
  again(alumnus: HostAlumnus): Promise<string> {
    return this.byFamily(alumnus, async (unit) => {
      await unit.manager.update(HostAlumnus, { id: alumnus.id }, { optedOutAt: null });
      const told = await whatIsKnown(unit, alumnus);
      const known = await standingInquiry(unit.manager, told);
      const id = known?.id ?? (await take(unit, told)).id;
      const token = await this.links.issue(unit, { inquiryId: id });
      if (!known || known.state === 'sent') await this.inquiries.confirmIn(unit, id, token);
      return inquiryPath(token, alumnus.locale);
    });
  }

  /** Nobody asks the family again, until it says otherwise. */
  optOut(alumnus: HostAlumnus): Promise<void> {
    return this.byFamily(alumnus, async (unit) => {
      await unit.manager.update(HostAlumnus, { id: alumnus.id }, { optedOutAt: unit.now });
      await unit.record('host-alumnus.opted-out', { type: 'host_alumnus', id: alumnus.id });
    });
  }

  private byFamily<T>({ name, locale }: HostAlumnus, story: (unit: Unit) => Promise<T>): Promise<T> {
    return this.work.run(linkHolder(name, locale), story);
  }
}

/** The list's own data, and how many were at home when the family last asked. */
async function whatIsKnown(unit: Unit, { id, memberId, name, email, phone, place, locale }: HostAlumnus) {
  const last = await unit.manager.findOne(HostInquiry, { where: { email, memberId }, order: { sentAt: 'DESC' } });
  return {
    memberId,
    name,
    email,
    locale,
    phone: phone || (last?.phone ?? ''),
    place: place || (last?.place ?? ''),
    adults: last?.adults ?? 1,
    children: last?.children ?? 0,
    seasonYear: soughtYears(unit.now)[0],
    heardFrom: 'hosted-before' as const,
    words: '',
    alumnusId: id,
  };
}

async function take(unit: Unit, told: Awaited<ReturnType<typeof whatIsKnown>>): Promise<{ id: string }> {
  const inquiry = newInquiry(told, unit.now);
  await unit.manager.insert(HostInquiry, inquiry);
  return inquiry;
}
