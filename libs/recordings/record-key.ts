import { Injectable } from '@nestjs/common';
import { canRecordInto, type ExtensionTarget, recordingPath } from '@callsign/extensions';
import { Config } from '@callsign/platform';
import {
  type Action,
  type InCallKey,
  InCallKeyProvider,
  type InCallPress,
  type Target,
  toggleArgument,
} from '@callsign/routing';

/** Channel variables of the phone that pressed: whether the call is being recorded (`yes`, `no`), and where to. */
export const RECORDING_VARIABLE = 'callsign_recording_on';
const ON = RECORDING_VARIABLE;
const PATH = 'callsign_recording_path';
const isOn = (then: string, otherwise: string) => `\${cond(\${${ON}} == yes ? ${then} : ${otherwise})}`;

/** Two notes, rising when it begins and falling when it ends; hertz. */
const [LOW, HIGH] = ['660', '880'];
const sign = (pause: number) =>
  `tone_stream://%(250,${pause},${isOn(LOW, HIGH)});%(250,${pause},${isOn(HIGH, LOW)})`;
const NOT_ALLOWED = 'tone_stream://%(400,0,300)';

/**
 * `*2`: begins to record the call, or ends that. The switch does it with what it is told here, and the state is the
 * leg's own. Both hear it, mixed into what they say. Where a policy has the call recorded anyway, that goes on: it is not
 * the phone's to end.
 */
@InCallKeyProvider()
@Injectable()
export class RecordKey implements InCallKey {
  readonly keys = '*2';
  readonly does = 'starts recording the call, or stops it, where the extension records on demand';

  constructor(private readonly config: Config) {}

  actions({ tenant, extension }: InCallPress): Action[] {
    const { onSwitch } = this.config.media;
    if (!recordsOnDemand(extension) || !canRecordInto(onSwitch))
      return [{ application: 'displace_session', data: `${NOT_ALLOWED} m` }];
    const path = recordingPath(onSwitch, {
      tenantId: tenant.id,
      id: extension.id,
      direction: '${cond(${direction} == inbound ? out : in)}',
      policy: 'on_demand',
    });
    const caller = '${cond(${direction} == inbound ? ${uuid} : ${signal_bond})}';
    return [
      { application: 'set', data: `${ON}=\${cond(x\${${ON}} == xyes ? no : yes)}` },
      {
        application: 'set',
        data: `${PATH}=${isOn(`${path}-${caller}-\${create_uuid()}.wav`, `\${${PATH}}`)}`,
      },
      { application: 'record_session', data: toggleArgument(`\${${PATH}}`) },
      // To the phone that pressed, and (`r`) as if it had said it. A channel takes the same sound once at a time.
      { application: 'displace_session', data: `${sign(50)} m` },
      { application: 'displace_session', data: `${sign(60)} mr` },
    ];
  }
}

function recordsOnDemand(target: Target): boolean {
  return target.type === 'extension' && (target as ExtensionTarget).recordsOnDemand;
}
