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
import { In } from 'typeorm';
import { IvrGreeting, IvrMenu } from '../ivr.entities';
import { alone, refuseMore } from '../limits';
import {
  type CreateMenu,
  type MenuAnswer,
  menuAnswer,
  type MenuQuery,
  type UpdateMenu,
} from './menus.schema';

const MOST_MENUS = 500;

@Injectable()
export class MenusService {
  constructor(
    private readonly database: Database,
    private readonly destinations: DestinationDirectory,
    private readonly uses: DestinationUses,
  ) {}

  list(context: RequestContext, query: MenuQuery): Promise<Page<MenuAnswer>> {
    return this.database.read(context.tenant, async (tx) => {
      const builder = tx.of(IvrMenu).query('menu');
      if (query.q)
        builder.andWhere('(menu.number ILIKE :q OR menu.name ILIKE :q)', { q: containing(query.q) });
      if (query.number !== undefined) builder.andWhere('menu.number = :number', { number: query.number });
      if (query.enabled !== undefined)
        builder.andWhere('menu.enabled = :enabled', { enabled: query.enabled });
      const found = await page(builder, query);
      const ids = found.data.map(({ id }) => id);
      const rows = await tx.of(IvrGreeting).find({ menuId: In(ids) });
      const greetings = Map.groupBy(rows, ({ menuId }) => menuId);
      return mapPage(found, (menu) => menuAnswer(menu, greetings.get(menu.id) ?? []));
    });
  }

  get(context: RequestContext, id: string): Promise<MenuAnswer> {
    return this.database.read(context.tenant, async (tx) => this.answer(tx, await this.find(tx, id)));
  }

  create(context: RequestContext, body: CreateMenu): Promise<MenuAnswer> {
    return this.database.write(context, async (tx) => {
      await alone(tx);
      refuseMore('menus', await tx.of(IvrMenu).count(), MOST_MENUS);
      await this.check(tx, body);
      return menuAnswer(await tx.of(IvrMenu).insert(Object.assign(new IvrMenu(), body)), []);
    });
  }

  update(context: RequestContext, id: string, body: UpdateMenu): Promise<MenuAnswer> {
    return this.database.write(context, async (tx) => {
      const found = await this.find(tx, id);
      await this.check(tx, body);
      return this.answer(tx, await tx.of(IvrMenu).save(Object.assign(found, body)));
    });
  }

  /** What it says goes by and by (`callsign_discards_audio`): calls may play it. */
  async delete(context: RequestContext, id: string): Promise<void> {
    await this.database.write(context, async (tx) => {
      const { name } = await this.find(tx, id);
      // Waits for whoever points a destination here in this moment (MenuDestination.check), and sees it then.
      await tx.manager.query('SELECT 1 FROM ivr_menus WHERE tenant_id = $1 AND id = $2 FOR UPDATE', [
        tx.tenantId,
        id,
      ]);
      await this.uses.refuseIfUsed(tx, 'ivr', id, `menu ${name}`);
      await tx.of(IvrMenu).delete({ id });
    });
  }

  /** Where the menu does not exist, a Problem (404). */
  async find(tx: TenantTransaction, id: string): Promise<IvrMenu> {
    const menu = await tx.of(IvrMenu).findOne({ id });
    if (!menu) throw Problem.notFound('menu', id);
    return menu;
  }

  private async check(tx: TenantTransaction, body: UpdateMenu): Promise<void> {
    for (const field of ['timeoutDestination', 'invalidDestination', 'fallbackDestination'] as const) {
      const destination = body[field];
      if (destination) await this.destinations.check(tx, destination, field);
    }
    for (const [index, { destination }] of (body.entries ?? []).entries())
      if (destination) await this.destinations.check(tx, destination, `entries.${index}.destination`);
  }

  private async answer(tx: TenantTransaction, menu: IvrMenu): Promise<MenuAnswer> {
    return menuAnswer(menu, await tx.of(IvrGreeting).find({ menuId: menu.id }));
  }
}
