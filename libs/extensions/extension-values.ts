import type { FieldError } from '@callsign/platform';
import type { Extension } from './extension.entity';
import type { ExtensionAnswer, UpdateExtension } from './extensions.schema';

const FORWARDS = [
  ['always', 'forwardAlways', 'forwardAlwaysEnabled'],
  ['busy', 'forwardBusy', 'forwardBusyEnabled'],
  ['noAnswer', 'forwardNoAnswer', 'forwardNoAnswerEnabled'],
  ['notRegistered', 'forwardNotRegistered', 'forwardNotRegisteredEnabled'],
] as const;

/** Puts what was sent over what is there; what was not sent stays. */
export function applyValues(
  extension: Extension,
  { forwarding, followMe, ...values }: UpdateExtension,
): void {
  Object.assign(extension, values);
  for (const [name, number, enabled] of FORWARDS) {
    const sent = forwarding?.[name];
    if (sent?.number !== undefined) extension[number] = sent.number;
    if (sent?.enabled !== undefined) extension[enabled] = sent.enabled;
  }
  if (followMe?.enabled !== undefined) extension.followMeEnabled = followMe.enabled;
  if (followMe?.steps) extension.followMe = followMe.steps;
}

/** What fits field by field and not together. */
export function contradictions(extension: Extension): FieldError[] {
  const errors: FieldError[] = FORWARDS.flatMap(([name, number, enabled]) => {
    const field = `forwarding.${name}.number`;
    if (extension[enabled] && extension[number] === null)
      return [{ field, message: 'is needed where the forwarding is on' }];
    return extension[number] === extension.number ? [{ field, message: 'is the extension itself' }] : [];
  });
  if (extension.followMeEnabled && extension.followMe.length === 0)
    errors.push({ field: 'followMe.steps', message: 'are needed where follow-me is on' });
  const { noAnswerDestination: destination } = extension;
  if (destination?.type === 'extension' && destination.id === extension.id)
    errors.push({ field: 'noAnswerDestination', message: 'is the extension itself' });
  return errors;
}

export function extensionAnswer(extension: Extension): ExtensionAnswer {
  const {
    id,
    number,
    displayName,
    firstName,
    lastName,
    callerIdName,
    callerIdNumber,
    enabled,
    doNotDisturb,
  } = extension;
  const { ringSeconds, voicemailEnabled, missedCallEmail, pickupGroup, hideCallerId, noAnswerDestination } =
    extension;
  const { callWaiting, callScreening, maxCalls, recordingPolicy } = extension;
  return {
    id,
    number,
    displayName,
    firstName,
    lastName,
    callerIdName,
    callerIdNumber,
    enabled,
    doNotDisturb,
    hideCallerId,
    forwarding: {
      always: { enabled: extension.forwardAlwaysEnabled, number: extension.forwardAlways },
      busy: { enabled: extension.forwardBusyEnabled, number: extension.forwardBusy },
      noAnswer: { enabled: extension.forwardNoAnswerEnabled, number: extension.forwardNoAnswer },
      notRegistered: {
        enabled: extension.forwardNotRegisteredEnabled,
        number: extension.forwardNotRegistered,
      },
    },
    followMe: { enabled: extension.followMeEnabled, steps: extension.followMe },
    ringSeconds,
    voicemailEnabled,
    callWaiting,
    callScreening,
    maxCalls,
    pickupGroup,
    recordingPolicy,
    missedCallEmail,
    noAnswerDestination,
    createdAt: extension.createdAt.toISOString(),
    updatedAt: extension.updatedAt.toISOString(),
  };
}
