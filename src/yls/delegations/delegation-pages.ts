import { Injectable } from '@nestjs/common';
import { emptyForm, NotFound, page, type Actor, type FormState } from '../../platform/index.js';
import { ChaperonePage } from './chaperone.page.js';
import { DelegationPage, type DelegationForms } from './delegation.page.js';
import { DelegationQueries } from './delegation.queries.js';
import { delegationCrumbs, delegationsCrumbs } from './delegations-crumbs.js';

const blank: DelegationForms = { family: emptyForm, chaperone: emptyForm, appointed: emptyForm };

/** The page of a delegation, as several controllers give it back with a form that was filled in wrongly. */
@Injectable()
export class DelegationPages {
  constructor(private readonly queries: DelegationQueries) {}

  async delegation(actor: Actor, id: string, wrong: Partial<DelegationForms> = {}) {
    const view = await this.queries.one(actor, id);
    const props = { view, people: await this.queries.mayAccompany(view), forms: { ...blank, ...wrong } };
    const status = Object.keys(wrong).length > 0 ? 422 : 200;
    return page(DelegationPage, props, {
      title: view.delegation.name,
      crumbs: delegationsCrumbs,
      width: 'wide',
      status,
    });
  }

  /** @throws NotFound for who does not come along */
  async chaperone(
    actor: Actor,
    { delegationId, id }: { delegationId: string; id: string },
    form: FormState = emptyForm,
  ) {
    const view = await this.queries.one(actor, delegationId);
    const chaperone = view.chaperones.find((one) => one.id === id);
    if (!chaperone) throw new NotFound();
    const around = { title: chaperone.name, crumbs: delegationCrumbs(view.delegation) };
    return page(ChaperonePage, { view, chaperone, form }, { ...around, status: form.errors.length > 0 ? 422 : 200 });
  }
}
