import { Injectable } from '@nestjs/common';
import { SchoolsService, SponsorsService, TermsService } from '../../exchange/index.js';
import type { Actor } from '../../platform/index.js';
import { demoAccounts } from '../season/accounts.js';
import type { Calendar } from '../season/calendar.js';
import { DemoPeople } from '../season/demo-people.js';
import type { DemoLine } from '../season/demo-registry.js';
import type { DemoTerm } from './exchange-students.js';

/** Where the exchange of the demo season is played, and who is at its desks. */
export interface ExchangeStage {
  calendar: Calendar;
  /** The receiving member: Irondequoit. */
  scope: string;
  /** Poltava. */
  communityId: string;
  sponsorId: string;
  schoolId: string;
  terms: Readonly<Record<DemoTerm, { id: string; beginsOn: string; endsOn: string }>>;
  staff: Actor;
  sender: Actor;
  coordinator: Actor;
  officer: Actor;
}

/** The sponsor with its officer, three terms and a school. */
@Injectable()
export class DemoExchangeStage {
  constructor(
    private readonly people: DemoPeople,
    private readonly sponsors: SponsorsService,
    private readonly terms: TermsService,
    private readonly schools: SchoolsService,
  ) {}

  async set(calendar: Calendar, lines: readonly DemoLine[]): Promise<ExchangeStage> {
    const { memberId: scope, partner } = lines.find((line) => line.home === 'Irondequoit' && line.partner)!;
    const communityId = partner!.id;
    const staff = await this.people.add({ ...demoAccounts.staff, role: 'staff' });
    const sponsorId = await this.addSponsor(staff, calendar);
    return {
      calendar,
      scope,
      communityId,
      sponsorId,
      schoolId: await this.addSchool(staff, calendar, scope),
      terms: await this.addTerms(staff, calendar, sponsorId),
      staff,
      sender: await this.people.add({ ...demoAccounts.sender, role: 'coordinator', scope: communityId }),
      coordinator: await this.people.add({ ...demoAccounts.coordinator, role: 'coordinator', scope }),
      officer: await this.addOfficer(staff, calendar, sponsorId),
    };
  }

  private async addSponsor(staff: Actor, { date }: Calendar): Promise<string> {
    const id = await this.sponsors.add(staff, {
      name: 'Lakeshore Exchange',
      programNumber: 'P-4-00417',
      ein: '16-0000417',
      isTaxExempt: true,
      isUsPersonOrg: true,
      designatedFrom: date(-900),
      designatedUntil: date(500),
      mainPhone: '585 555 0100',
      emergencyPhone: '585 555 0111',
      address: '1 Lake Avenue, Rochester, New York 14617',
    });
    return id!;
  }

  private async addOfficer(staff: Actor, { date, moment }: Calendar, sponsorId: string): Promise<Actor> {
    const { email } = demoAccounts.officer;
    const role = { role: 'responsible_officer', scope: sponsorId, until: moment(300) } as const;
    const officer = await this.people.add({ ...demoAccounts.officer, ...role });
    const told = { email, kind: 'RO', isUsPerson: true, checkedOn: date(-60), since: date(-400) } as const;
    await this.sponsors.appoint(staff, sponsorId, told);
    return officer;
  }

  private async addTerms(
    staff: Actor,
    { now, date, officeDate }: Calendar,
    sponsorId: string,
  ): Promise<ExchangeStage['terms']> {
    const next = now.getFullYear() + 1;
    const add = async (
      told: { name: string; beginsOn: string; endsOn: string; nominationsUntil: string },
      isTrip = false,
    ) => {
      const kind = isTrip ? 'youth_ambassador' : 'academic_year';
      const fees = [
        { what: isTrip ? 'Trip' : 'Programme', amount: isTrip ? 1450 : 6200 },
        { what: 'Insurance', amount: isTrip ? 90 : 850 },
      ];
      const id = await this.terms.add(staff, { ...told, sponsorId, kind, fees });
      return { id: id!, beginsOn: told.beginsOn, endsOn: told.endsOn };
    };
    const shared = { nominationsUntil: date(60) };
    return {
      now: await add({
        name: 'This school year',
        beginsOn: officeDate(-98),
        endsOn: date(180),
        nominationsUntil: date(-140),
      }),
      next: await add({
        ...shared,
        name: `${next}–${String(next + 1).slice(2)}, academic year`,
        beginsOn: `${next}-08-14`,
        endsOn: `${next + 1}-06-10`,
      }),
      trip: await add(
        {
          ...shared,
          name: `Youth Ambassadors, summer ${next}`,
          beginsOn: `${next}-07-03`,
          endsOn: `${next}-07-25`,
        },
        true,
      ),
    };
  }

  private async addSchool(staff: Actor, { date }: Calendar, scope: string): Promise<string> {
    const id = await this.schools.add(staff, {
      scope,
      name: 'Irondequoit High School',
      kind: 'public',
      street: '260 Cooper Road',
      place: 'Irondequoit',
      region: 'New York',
      postalCode: '14617',
      latitude: 43.21,
      longitude: -77.59,
      accreditedBy: 'New York State Education Department',
      accreditedUntil: date(1500),
      accreditationProof: 'Register of schools of the state',
      offers: ['music', 'art', 'sports', 'languages'],
      website: '',
      contactName: 'Marguerite Bell',
      contactEmail: 'counsel@demo.example',
      contactPhone: '585 555 0150',
    });
    return id!;
  }
}
