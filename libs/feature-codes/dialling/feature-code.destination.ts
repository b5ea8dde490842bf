import { Injectable } from '@nestjs/common';
import { REORDER } from '@callsign/media';
import { Config, dialledNumber, sipDomain, type TenantTransaction } from '@callsign/platform';
import {
  type Action,
  type Destination,
  type DestinationHandler,
  DestinationDirectory,
  type DestinationOf,
  DestinationProvider,
  destinationSchema,
  type RoutedCall,
  type Target,
  type TargetLookup,
} from '@callsign/routing';
import { z } from 'zod';
import { feature, type FeatureAction, featureActions } from '../features';

/** The variables that tell the service which code was dialled, and what behind it. */
export const CODE_VARIABLE = 'callsign_feature_code';
export const ARGUMENT_VARIABLE = 'callsign_feature_argument';

const rows = z.array(
  z.object({
    id: z.uuid(),
    number: z.string(),
    name: z.string(),
    action: z.enum(featureActions),
    destination: destinationSchema.nullable(),
  }),
);

export interface FeatureCodeTarget extends Target {
  readonly type: 'feature_code';
  readonly number: string;
  readonly name: string;
  readonly action: FeatureAction;
  readonly destination: Destination | null;
}

export function isFeatureCode(target: Target): target is FeatureCodeTarget {
  return target.type === 'feature_code';
}

const set = (data: string): Action => ({ application: 'set', data });

/** "Not possible": a tone, and the cause. */
const refused = (cause: string): Action[] => [
  { application: 'pre_answer' },
  { application: 'playback', data: REORDER },
  { application: 'hangup', data: cause },
];

type Native = (argument: string | undefined, call: RoutedCall) => Action[];

/** What the switch does by itself as well as we could: no service, so nothing that could be away. */
const NATIVE: Partial<Record<FeatureAction, Native>> = {
  echo_test: () => [{ application: 'answer' }, { application: 'echo' }],
  milliwatt_test: () => [
    { application: 'answer' },
    { application: 'playback', data: 'tone_stream://%(1000,0,1004);loops=-1' },
  ],
  // Who is called gets no number at all: not every phone heeds a header that asks not to show it.
  caller_id_block: (argument, { tenant }) =>
    argument === undefined
      ? refused('INVALID_NUMBER_FORMAT')
      : [
          set('effective_caller_id_name=Anonymous'),
          set('effective_caller_id_number=anonymous'),
          { application: 'privacy', data: 'full' },
          { application: 'transfer', data: `${dialledNumber(argument)} XML ${sipDomain(tenant.domain)}` },
        ],
};

/** Codes that lead to what another feature serves. */
const ONWARD: Partial<Record<FeatureAction, Destination>> = {
  voicemail: { type: 'voicemail_access', id: 'own' },
  voicemail_any: { type: 'voicemail_access', id: 'any' },
};

@DestinationProvider()
@Injectable()
export class FeatureCodeDestination implements DestinationHandler<'feature_code', FeatureCodeTarget> {
  readonly type = 'feature_code';

  constructor(
    private readonly config: Config,
    private readonly destinations: DestinationDirectory,
  ) {}

  async compile(tx: TenantTransaction): Promise<FeatureCodeTarget[]> {
    const found = rows.parse(
      await tx.manager.query(
        'SELECT id, code AS number, name, action, destination FROM feature_codes WHERE tenant_id = $1 AND enabled',
        [tx.tenantId],
      ),
    );
    return found.map((row) => {
      const { argument } = feature(row.action);
      return { type: 'feature_code', ...row, ...(argument !== 'none' && { takes: argument }) };
    });
  }

  resolve({ id }: DestinationOf<'feature_code'>, routing: TargetLookup): Target | null {
    return routing.byId('feature_code', id);
  }

  actions(target: FeatureCodeTarget, call: RoutedCall): Action[] {
    const destination = target.destination ?? ONWARD[target.action];
    if (destination) return this.onward(destination, call);
    const native = NATIVE[target.action];
    if (native) return native(target.argument, call);
    return [
      set(`${CODE_VARIABLE}=${target.id}`),
      // Also where there is none: a call that was transferred may still have that of another code.
      set(`${ARGUMENT_VARIABLE}=${target.argument === undefined ? '' : dialledNumber(target.argument)}`),
      { application: 'socket', data: `${this.config.socketsOf('FEATURE_CODES')} async full` },
      ...refused('NORMAL_TEMPORARY_FAILURE'),
    ];
  }

  explain({ name, action }: FeatureCodeTarget): string {
    return `${name}: ${feature(action).does}`;
  }

  async check(tx: TenantTransaction, { id }: DestinationOf<'feature_code'>): Promise<string | null> {
    const found: unknown[] = await tx.manager.query(
      'SELECT 1 FROM feature_codes WHERE tenant_id = $1 AND id = $2',
      [tx.tenantId, id],
    );
    return found.length > 0 ? null : 'is no feature code of this tenant';
  }

  private onward(destination: Destination, call: RoutedCall): Action[] {
    const handler = this.destinations.handler(destination.type);
    const target = handler.resolve(destination, call.routing);
    return target ? handler.actions(target, call) : [{ application: 'hangup', data: 'NO_ROUTE_DESTINATION' }];
  }
}
