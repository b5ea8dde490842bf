import { Injectable } from '@nestjs/common';
import { AudioStore, Prompts } from '@callsign/media';
import { Config, type TenantTransaction } from '@callsign/platform';
import {
  type Action,
  DestinationDirectory,
  type DestinationHandler,
  type DestinationOf,
  DestinationProvider,
  type RoutedCall,
  type Target,
  type TargetLookup,
} from '@callsign/routing';
import { z } from 'zod';
import { greetingFor, menuRows, type MenuTarget } from './menu-target';
import { toIvr } from './to-ivr';
import { offeredAlone } from './without-us';

const nameRows = z.array(z.object({ id: z.uuid(), name: z.string() }));

@DestinationProvider()
@Injectable()
export class MenuDestination implements DestinationHandler<'ivr', MenuTarget> {
  readonly type = 'ivr';

  constructor(
    private readonly config: Config,
    private readonly directory: DestinationDirectory,
    private readonly prompts: Prompts,
    private readonly store: AudioStore,
  ) {}

  async compile(tx: TenantTransaction): Promise<MenuTarget[]> {
    const targets: MenuTarget[] = [];
    for (const row of await menuRows(tx)) {
      const language = row.language ?? row.tenantLanguage;
      const recorded = greetingFor(row, language);
      const heardWithoutUs = recorded
        ? this.store.placeOnSwitch(recorded)
        : await this.prompts.say(tx.tenantId, language, row.sentences);
      targets.push({ ...row, type: 'ivr', heardWithoutUs });
    }
    return targets;
  }

  /** A menu without a number is called by its name. */
  async names(tx: TenantTransaction): Promise<{ id: string; name: string }[]> {
    return nameRows.parse(
      await tx.manager.query(
        'SELECT id, coalesce(number, name) AS name FROM ivr_menus WHERE tenant_id = $1',
        [tx.tenantId],
      ),
    );
  }

  resolve({ id }: DestinationOf<'ivr'>, routing: TargetLookup): Target | null {
    return routing.byId('ivr', id);
  }

  actions(target: MenuTarget, call: RoutedCall): Action[] {
    const { heardWithoutUs: prompt, fallbackDestination: fallback } = target;
    return [
      ...toIvr(this.config, target),
      ...offeredAlone({ ...target, prompt, fallback }, call, this.directory),
    ];
  }

  explain({ name, entries, directDial }: MenuTarget): string {
    return `asks for one of ${entries.length} choices of ${name}${directDial ? ', or an extension' : ''}`;
  }

  /** Holds the menu until the transaction ends: what points at it and its deletion must not pass each other. */
  async check(tx: TenantTransaction, { id }: DestinationOf<'ivr'>): Promise<string | null> {
    const found: unknown[] = await tx.manager.query(
      'SELECT 1 FROM ivr_menus WHERE tenant_id = $1 AND id = $2 FOR KEY SHARE',
      [tx.tenantId, id],
    );
    return found.length > 0 ? null : 'is no menu of this tenant';
  }
}
