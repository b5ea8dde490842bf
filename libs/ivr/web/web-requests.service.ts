import { Injectable } from '@nestjs/common';
import {
  containing,
  Database,
  mapPage,
  type Page,
  page,
  Problem,
  type RequestContext,
  type TenantTransaction,
} from '@callsign/platform';
import { DestinationDirectory, DestinationUses } from '@callsign/routing';
import { v7 } from 'uuid';
import { Variables } from '../calls/variables';
import { IvrWebRequest } from '../ivr.entities';
import { alone, refuseMore } from '../limits';
import { Asking } from './asking';
import { hostOf } from './hosts';
import { hostsOf } from './web-hosts.service';
import { WebSecrets } from './web-secrets';
import {
  type CreateWebRequest,
  type Tried,
  type UpdateWebRequest,
  webRequestAnswer,
  type WebRequestAnswer,
  type WebRequestQuery,
} from './web-requests.schema';

const MOST_REQUESTS = 200;

@Injectable()
export class WebRequestsService {
  constructor(
    private readonly database: Database,
    private readonly destinations: DestinationDirectory,
    private readonly uses: DestinationUses,
    private readonly secrets: WebSecrets,
    private readonly asking: Asking,
  ) {}

  list(context: RequestContext, query: WebRequestQuery): Promise<Page<WebRequestAnswer>> {
    return this.database.read(context.tenant, async (tx) => {
      const builder = tx.of(IvrWebRequest).query('request');
      if (query.q)
        builder.andWhere('(request.name ILIKE :q OR request.url ILIKE :q)', { q: containing(query.q) });
      return mapPage(await page(builder, query), webRequestAnswer);
    });
  }

  get(context: RequestContext, id: string): Promise<WebRequestAnswer> {
    return this.database.read(context.tenant, async (tx) => webRequestAnswer(await find(tx, id)));
  }

  create(context: RequestContext, { authorization, ...body }: CreateWebRequest): Promise<WebRequestAnswer> {
    return this.database.write(context, async (tx) => {
      await alone(tx);
      refuseMore('web requests', await tx.of(IvrWebRequest).count(), MOST_REQUESTS);
      await this.check(tx, body);
      const row = Object.assign(new IvrWebRequest(), body, { id: v7() });
      this.seal(row, authorization);
      return webRequestAnswer(await tx.of(IvrWebRequest).insert(row));
    });
  }

  update(
    context: RequestContext,
    id: string,
    { authorization, ...body }: UpdateWebRequest,
  ): Promise<WebRequestAnswer> {
    return this.database.write(context, async (tx) => {
      const row = await find(tx, id);
      const moved = body.url !== undefined && hostOf(body.url) !== hostOf(row.url);
      if (moved && row.authorizationSecret !== null && authorization === undefined)
        throw Problem.invalid([
          {
            field: 'authorization',
            message: 'must be given anew (or null) when the URL goes to another host',
          },
        ]);
      await this.check(tx, body);
      this.seal(Object.assign(row, body), authorization);
      return webRequestAnswer(await tx.of(IvrWebRequest).save(row));
    });
  }

  async delete(context: RequestContext, id: string): Promise<void> {
    await this.database.write(context, async (tx) => {
      const { name } = await find(tx, id);
      // Waits for whoever points a destination here in this moment (WebRequestDestination.check), and sees it then.
      await tx.manager.query('SELECT 1 FROM ivr_web_requests WHERE tenant_id = $1 AND id = $2 FOR UPDATE', [
        tx.tenantId,
        id,
      ]);
      await this.uses.refuseIfUsed(tx, 'web_request', id, `web request ${name}`);
      await tx.of(IvrWebRequest).delete({ id });
    });
  }

  /** As a call would do it, and with nothing of a call. */
  async try(context: RequestContext, id: string, given: Readonly<Record<string, string>>): Promise<Tried> {
    const { row, hosts } = await this.database.read(context.tenant, async (tx) => ({
      row: await find(tx, id),
      hosts: await hostsOf(tx),
    }));
    const variables = new Variables(given);
    const { failure, destination } = await this.asking.ask({ ...row, hosts }, variables);
    const kept = row.results.map(({ variable }) => [variable, variables.get(variable)] as const);
    return { failure, destination, variables: Object.fromEntries(kept.filter(([, value]) => value !== '')) };
  }

  private seal(row: IvrWebRequest, authorization: string | null | undefined): void {
    if (authorization === undefined) return;
    row.authorizationSecret = authorization ? this.secrets.seal(row.id, authorization) : null;
  }

  private async check(tx: TenantTransaction, body: UpdateWebRequest): Promise<void> {
    if (body.url !== undefined && !(await hostsOf(tx)).includes(hostOf(body.url)))
      throw Problem.invalid([
        {
          field: 'url',
          message: `${hostOf(body.url)} is not in the list of hosts that web requests may ask; add it there first`,
        },
      ]);
    for (const field of ['otherwiseDestination', 'failureDestination'] as const) {
      const destination = body[field];
      if (destination) await this.destinations.check(tx, destination, field);
    }
    for (const [index, { destination }] of (body.cases ?? []).entries())
      await this.destinations.check(tx, destination, `cases.${index}.destination`);
  }
}

async function find(tx: TenantTransaction, id: string): Promise<IvrWebRequest> {
  const row = await tx.of(IvrWebRequest).findOne({ id });
  if (!row) throw Problem.notFound('web request', id);
  return row;
}
