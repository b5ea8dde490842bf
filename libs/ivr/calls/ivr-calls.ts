import { Injectable, Logger } from '@nestjs/common';
import { type CallService, CallServiceProvider, type CallSession, type ListenAddress } from '@callsign/esl';
import { Prompts } from '@callsign/media';
import { Config } from '@callsign/platform';
import {
  type Destination,
  DestinationDirectory,
  destinationSchema,
  RoutingService,
  type Target,
  type TenantRouting,
} from '@callsign/routing';
import { isMenu } from '../dialling/menu-target';
import { PLACE_VARIABLE } from '../dialling/to-ivr';
import { isWebRequest } from '../dialling/web-request-target';
import { IvrCall } from './ivr-call';
import { MenuCall } from './menu-call';
import { NameDirectoryCall } from './name-directory-call';
import { WebRequestCall } from './web-request-call';

/** Channel variable: how many menus, web requests and directories the call has been to. */
const STEPS_VARIABLE = 'callsign_ivr_steps';
/** More are a circle: no caller finds the way through so many. */
export const MOST_STEPS = 30;

/** Takes calls for menus, and leads them from one to the next until they go elsewhere. */
@CallServiceProvider()
@Injectable()
export class IvrCalls implements CallService {
  readonly name = 'ivr';
  readonly listen: ListenAddress;
  private readonly logger = new Logger('ivr');

  constructor(
    config: Config,
    private readonly routings: RoutingService,
    private readonly destinations: DestinationDirectory,
    private readonly prompts: Prompts,
    private readonly menus: MenuCall,
    private readonly webRequests: WebRequestCall,
    private readonly names: NameDirectoryCall,
  ) {
    this.listen = config.env.IVR_LISTEN;
  }

  async handle(session: CallSession): Promise<void> {
    const routing = await this.routings.byDomain(session.variable('domain_name') ?? '');
    const first = routing && this.placeAsked(routing, session.variable(PLACE_VARIABLE) ?? '');
    if (!routing || !first)
      throw new Error(`call ${session.uuid} is for no menu that we know; left to the fallback`);
    const call = new IvrCall(session, routing, this.prompts);
    let steps = Number(session.variable(STEPS_VARIABLE) ?? 0) || 0;
    for (let place: Target | null = first; place;) {
      steps += 1;
      // The first prompt waits for one answer of the switch, not for two.
      await Promise.all([session.answer(), session.set(STEPS_VARIABLE, String(steps))]);
      if (steps > MOST_STEPS) return this.tooMany(call, place);
      const next: Destination | null = await this.visit(call, place);
      if (next === null) return this.end(call, place);
      place = this.placeIn(routing, next);
      if (place) continue;
      await call.keepVariables();
      return this.destinations.leadTo(session, next, routing);
    }
  }

  private visit(call: IvrCall, place: Target): Promise<Destination | null> {
    if (isMenu(place)) return this.menus.run(call, place);
    return isWebRequest(place) ? this.webRequests.run(call, place) : this.names.run(call);
  }

  /** @param asked `type:id` */
  private placeAsked(routing: TenantRouting, asked: string): Target | null {
    const [type = '', id = ''] = asked.split(':');
    const place = destinationSchema.safeParse({ type, id }).data;
    return place ? this.placeIn(routing, place) : null;
  }

  /** The place of ours that a destination means, also by its number; null where it is somewhere else. */
  private placeIn(routing: TenantRouting, destination: Destination): Target | null {
    if (destination.type === 'hangup') return null;
    const target = this.destinations.handler(destination.type).resolve(destination, routing);
    return target && isOurs(target) ? target : null;
  }

  private async tooMany(call: IvrCall, place: Target): Promise<void> {
    const { session, routing } = call;
    this.logger.warn(
      `call ${session.uuid} of ${routing.tenant.domain} has been to ${MOST_STEPS} menus; it goes in circles`,
    );
    await call.say('ivr.too-many-steps');
    const fallback = fallbackOf(place);
    if (!fallback || this.placeIn(routing, fallback)) return session.hangup('EXCHANGE_ROUTING_ERROR');
    return this.destinations.leadTo(session, fallback, routing);
  }

  private async end(call: IvrCall, place: Target): Promise<void> {
    await call.say(isWebRequest(place) ? 'common.unavailable' : 'ivr.goodbye');
    await call.session.hangup();
  }
}

const OURS: ReadonlySet<string> = new Set(['ivr', 'web_request', 'name_directory']);
const isOurs = ({ type }: Target): boolean => OURS.has(type);

function fallbackOf(place: Target): Destination | null {
  if (isMenu(place)) return place.fallbackDestination;
  return isWebRequest(place) ? place.failureDestination : null;
}
