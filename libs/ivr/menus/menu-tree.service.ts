import { Injectable } from '@nestjs/common';
import { Database, type RequestContext, type TenantTransaction } from '@callsign/platform';
import type { Destination } from '@callsign/routing';
import { In } from 'typeorm';
import { IvrMenu, IvrWebRequest } from '../ivr.entities';
import type { MenuTree, TreeExit, TreeNode } from './menu-tree.schema';
import { MenusService } from './menus.service';

/** More levels no caller finds back from; the editor shows where it was cut. */
const DEEPEST = 10;

/** What is reached from a menu through menus and web requests, each once. */
@Injectable()
export class MenuTreeService {
  constructor(
    private readonly database: Database,
    private readonly menus: MenusService,
  ) {}

  get(context: RequestContext, id: string): Promise<MenuTree> {
    return this.database.read(context.tenant, async (tx) => {
      const root = menuNode(await this.menus.find(tx, id), 0);
      const nodes = new Map([[placeOf(root), root]]);
      let depth = 0;
      for (
        let level: TreeNode[] = [root];
        level.length > 0;
        level = await this.below(tx, level, nodes, depth)
      ) {
        if (depth === DEEPEST) return { nodes: [...nodes.values()], cut: this.leadsOn(level, nodes) };
        depth += 1;
      }
      return { nodes: [...nodes.values()], cut: false };
    });
  }

  /** One level further: two queries, however many there are. */
  private async below(
    tx: TenantTransaction,
    level: readonly TreeNode[],
    nodes: Map<string, TreeNode>,
    depth: number,
  ): Promise<TreeNode[]> {
    const wanted = inside(level).filter((place) => !nodes.has(placeOf(place)));
    const ids = (type: string) => wanted.flatMap((place) => (place.type === type ? [place.id] : []));
    const found = [
      ...(await tx.of(IvrMenu).find({ id: In(ids('ivr')) })).map((row) => menuNode(row, depth)),
      ...(await tx.of(IvrWebRequest).find({ id: In(ids('web_request')) })).map((row) =>
        requestNode(row, depth),
      ),
    ];
    for (const node of found) nodes.set(placeOf(node), node);
    return found;
  }

  private leadsOn(level: readonly TreeNode[], nodes: ReadonlyMap<string, TreeNode>): boolean {
    return inside(level).some((place) => !nodes.has(placeOf(place)));
  }
}

const placeOf = ({ type, id }: { type: string; id: string }): string => `${type}:${id}`;

/** Menus and web requests that a level leads to. */
function inside(level: readonly TreeNode[]) {
  return level.flatMap(({ exits }) =>
    exits.flatMap(({ destination }) =>
      destination?.type === 'ivr' || destination?.type === 'web_request' ? [destination] : [],
    ),
  );
}

const exit = (
  on: TreeExit['on'],
  destination: Destination | null,
  keys: string | null = null,
  label: string | null = null,
): TreeExit => ({
  on,
  keys,
  label,
  destination,
});

function menuNode(menu: IvrMenu, depth: number): TreeNode {
  const { id, name, number, enabled } = menu;
  return {
    type: 'ivr',
    id,
    name,
    number,
    enabled,
    depth,
    exits: [
      ...menu.entries.map(({ keys, label, destination }) => exit('keys', destination, keys, label)),
      ...(menu.timeoutDestination ? [exit('timeout', menu.timeoutDestination)] : []),
      ...(menu.invalidDestination ? [exit('invalid', menu.invalidDestination)] : []),
      ...(menu.fallbackDestination ? [exit('fallback', menu.fallbackDestination)] : []),
    ],
  };
}

function requestNode(request: IvrWebRequest, depth: number): TreeNode {
  const { id, name } = request;
  return {
    type: 'web_request',
    id,
    name,
    number: null,
    enabled: true,
    depth,
    exits: [
      ...request.cases.map(({ when, destination }) => {
        const { variable, operator, value } = when;
        const shown = operator === 'present' || operator === 'absent' ? '' : ` ${value}`;
        return exit('case', destination, null, `${variable} ${operator}${shown}`);
      }),
      ...(request.otherwiseDestination ? [exit('otherwise', request.otherwiseDestination)] : []),
      ...(request.failureDestination ? [exit('failure', request.failureDestination)] : []),
    ],
  };
}
