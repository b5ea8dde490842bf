import type { EslEvent } from '@callsign/esl';
import { z } from 'zod';
import { type Heard, LEAVE_REASONS, NO_LONGER_NEEDED, type QueueFact } from './queue-fact';

const second = z
  .string()
  .regex(/^[1-9]\d{5,10}$/)
  .transform(Number);
const microseconds = z
  .string()
  .regex(/^[1-9]\d{11,16}$/)
  .transform((text) => Math.round(Number(text) / 1000));
const lowerUuid = z.string().toLowerCase().pipe(z.uuid());

const callHeaders = z.object({
  'CC-Queue': z.string().min(1),
  'CC-Action': z.string(),
  'CC-Member-UUID': lowerUuid,
  'CC-Member-Session-UUID': lowerUuid,
  'CC-Member-CID-Name': z.string().default(''),
  'CC-Member-CID-Number': z.string().default(''),
  'Event-Date-Timestamp': microseconds,
  'Event-Sequence': z.string().regex(/^\d{1,20}$/),
});

const left = z.object({ 'CC-Member-Joined-Time': second });
const answered = left.extend({ 'CC-Agent': z.string().min(1), 'CC-Agent-UUID': lowerUuid });
const parted = answered.extend({ 'CC-Agent-Answered-Time': second, 'CC-Agent-Bridged': z.stringbool() });
const missed = left.extend({ 'CC-Agent': z.string().min(1), 'CC-Agent-Called-Time': second });

/** What an event of mod_callcenter says of a call; null where it says nothing of one, or is not as the switch writes it. */
export function heardEvent(node: string, event: EslEvent): Heard | null {
  const headers = read(callHeaders, event);
  if (!headers) return null;
  const at = headers['Event-Date-Timestamp'];
  const action = headers['CC-Action'];
  const fact = factOf(action, at, event);
  return (
    fact && {
      callId: headers['CC-Member-Session-UUID'],
      memberId: headers['CC-Member-UUID'],
      queue: headers['CC-Queue'],
      node,
      caller: { number: headers['CC-Member-CID-Number'], name: headers['CC-Member-CID-Name'] },
      id: `${action}:${headers['Event-Sequence']}`,
      fact,
    }
  );
}

function factOf(action: string, at: number, event: EslEvent): QueueFact | null {
  switch (action) {
    case 'member-queue-start':
    case 'member-queue-resume':
      return { is: 'joined', at };
    case 'bridge-agent-start': {
      const found = read(answered, event);
      return found && { is: 'answered', at, ...agentLeg(found), ...joined(found) };
    }
    case 'bridge-agent-end': {
      const found = read(parted, event);
      return (
        found && {
          is: 'parted',
          at,
          bridged: found['CC-Agent-Bridged'],
          answeredSecond: found['CC-Agent-Answered-Time'],
          ...agentLeg(found),
          ...joined(found),
        }
      );
    }
    case 'bridge-agent-fail': {
      const found = read(missed, event);
      if (!found || NO_LONGER_NEEDED.has(event.get('CC-Hangup-Cause') ?? '')) return null;
      return {
        is: 'missed',
        agent: found['CC-Agent'],
        calledSecond: found['CC-Agent-Called-Time'],
        ...joined(found),
      };
    }
    case 'member-queue-end': {
      const found = read(left, event);
      if (!found || event.get('CC-Cause') !== 'Cancel') return null;
      const hungUp = event.get('Answer-State') === 'hangup';
      return {
        is: 'left',
        at,
        reason: LEAVE_REASONS[event.get('CC-Cancel-Reason') ?? ''] ?? (hungUp ? 'hangup' : 'moved'),
        ...joined(found),
      };
    }
    default:
      return null;
  }
}

function agentLeg(found: z.output<typeof answered>) {
  return { agent: found['CC-Agent'], leg: found['CC-Agent-UUID'] };
}

function joined(found: z.output<typeof left>) {
  return { joinedSecond: found['CC-Member-Joined-Time'] };
}

function read<Shape extends z.ZodRawShape>(shape: z.ZodObject<Shape>, event: EslEvent) {
  const names = Object.keys(shape.shape);
  return shape.safeParse(Object.fromEntries(names.map((name) => [name, event.get(name)]))).data ?? null;
}
