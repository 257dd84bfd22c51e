import { randomUUID } from 'node:crypto';
import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AccountQueries, signedIn } from '../../auth/index.js';
import {
  Access,
  cookieOf,
  CurrentActor,
  emptyForm,
  everyone,
  NotFound,
  page,
  PageRenderer,
  readForm,
  seeOther,
  Work,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { ExhibitQueries } from '../exhibit/exhibit.queries.js';
import { BALLOT_PAGE, BallotQueries } from './ballot.queries.js';
import { VoteConfirmPage, VoteSentPage, VoteWorkPage } from './vote-work.page.js';
import { VotePage } from './vote.page.js';
import { VoteTokens } from './vote-tokens.js';
import { VotesService } from './votes.service.js';
import { emailForm } from './voting.schema.js';

const orderCookie = 'portal_ballot_order';
const title = { key: 'yaas.vote.title' };
const crumbs = [{ href: '/exhibit', text: { key: 'yaas.exhibit.title' } }];
/** Before the first day and after the last one nobody is asked for a choice that would not count. */
const closed = seeOther('/exhibit/vote', { key: 'yaas.vote.closed' }, 'warning');

/** The people's choice, for everybody with a mailbox. */
@Controller('exhibit/vote')
@Access(everyone)
export class VotingController {
  constructor(
    private readonly work: Work,
    private readonly ballots: BallotQueries,
    private readonly exhibit: ExhibitQueries,
    private readonly accounts: AccountQueries,
    private readonly votes: VotesService,
    private readonly tokens: VoteTokens,
    private readonly renderer: PageRenderer,
  ) {}

  @Get()
  async ballot(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Query('after') after: unknown,
  ) {
    const ballot = await this.ballots.newest();
    const seed = seedOf(request, response);
    const found =
      ballot?.state === 'open'
        ? await this.ballots.candidates(ballot, seed, typeof after === 'string' ? after : '')
        : [];
    const shown = found.slice(0, BALLOT_PAGE);
    const works = await this.exhibit.bySlugs(shown.map(({ slug }) => slug));
    const next = found.length > BALLOT_PAGE ? shown.at(-1)!.turn : null;
    const winners = ballot ? await this.winners(ballot.id) : [];
    return page(VotePage, { ballot, works, next, winners }, { title, crumbs, width: 'wide' });
  }

  @Get('confirm/:token')
  async confirm(@Param('token') token: string) {
    const { ballotId, entryId } = this.tokens.open(token);
    const slug = await this.ballots.slugOf(entryId);
    if (!slug) throw new NotFound();
    if (!(await this.ballots.isOpen(ballotId))) return closed;
    const [work] = await this.exhibit.bySlugs([slug]);
    return page(VoteConfirmPage, { work: work!, token }, { title, crumbs });
  }

  @Post('confirm/:token')
  async castByLink(@CurrentActor() actor: Actor, @Param('token') token: string) {
    await this.work.run(actor, (unit) => this.votes.castByLink(unit, token));
    return seeOther('/exhibit', { key: 'yaas.vote.thanks' });
  }

  @Get(':slug')
  choose(@CurrentActor() actor: Actor, @Param('slug') slug: string) {
    return this.form(actor, slug, emptyForm);
  }

  @Post(':slug')
  @Access(signedIn)
  async cast(@CurrentActor() actor: Actor, @Param('slug') slug: string, @Req() request: Request) {
    const email = await this.verifiedEmail(actor);
    if (!email) return this.form(actor, slug, emptyForm);
    await this.work.run(actor, (unit) => this.votes.castAs(unit, { slug, email, address: request.ip }));
    return seeOther('/exhibit', { key: 'yaas.vote.thanks' });
  }

  @Post(':slug/link')
  async sendLink(@CurrentActor() actor: Actor, @Param('slug') slug: string, @Req() request: Request) {
    const read = readForm(emailForm, request.body);
    if (!read.ok) return this.form(actor, slug, read.form);
    const { email } = read.value;
    const locale = this.renderer.localeOf(request, actor);
    await this.work.run(actor, (unit) => this.votes.askByMail(unit, { slug, email, address: request.ip, locale }));
    return page(VoteSentPage, { email }, { title, crumbs });
  }

  private async form(actor: Actor, slug: string, form: FormState) {
    const candidate = await this.ballots.candidate(this.work.read(), slug);
    if (!candidate) throw new NotFound();
    if (!(await this.ballots.isOpen(candidate.ballotId))) return closed;
    const [work] = await this.exhibit.bySlugs([slug]);
    const ownEmail = await this.verifiedEmail(actor);
    const status = form.errors.length > 0 ? 422 : 200;
    return page(VoteWorkPage, { work: work!, form, ownEmail }, { title, crumbs, status });
  }

  private async verifiedEmail({ accountId }: Actor): Promise<string | null> {
    const account = accountId ? await this.accounts.byId(accountId) : null;
    return account?.emailVerifiedAt ? account.email : null;
  }

  private async winners(ballotId: string) {
    const chosen = await this.ballots.winners(ballotId);
    const works = await this.exhibit.bySlugs(chosen.map(({ slug }) => slug));
    return chosen.flatMap(({ slug, votes, position }) => {
      const work = works.find((one) => one.slug === slug);
      return work ? [{ work, votes, position }] : [];
    });
  }
}

/** Each browser has its own order, and keeps it while the person looks through the works. */
function seedOf(request: Request, response: Response): string {
  const known = cookieOf(request.headers.cookie, orderCookie);
  if (known && /^[0-9a-f-]{36}$/.test(known)) return known;
  const seed = randomUUID();
  response.cookie(orderCookie, seed, { httpOnly: true, sameSite: 'lax', path: '/exhibit/vote' });
  return seed;
}
