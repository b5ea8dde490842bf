import type { Schemas } from '~/api/client';

type Action = Schemas['FeatureCode']['action'];

/** `do_not_disturb_on` as `Do not disturb on`. */
export function actionName(action: Action): string {
  return action === 'destination' ? 'Call a destination' : formatCause(action);
}

/** What the API says in the middle of its own sentence, as one. */
export function sentence(text = ''): string {
  return text && `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
