import type { Variables } from '../calls/variables';

const PLACE = /\{\{([a-z][a-z0-9_]{0,31})\}\}/g;

/** `{{name}}` becomes what the variable holds; one that is not set becomes nothing. */
export function fillText(
  template: string,
  variables: Pick<Variables, 'get'>,
  escape: (text: string) => string = (text) => text,
): string {
  return template.replace(PLACE, (_, name: string) => escape(variables.get(name)));
}

/** The same in every text of a JSON value; what was put in stays text, whatever is in it. */
export function fillJson(template: unknown, variables: Pick<Variables, 'get'>): unknown {
  if (typeof template === 'string') return fillText(template, variables);
  if (Array.isArray(template)) return template.map((item) => fillJson(item, variables));
  if (template === null || typeof template !== 'object') return template;
  return Object.fromEntries(
    Object.entries(template).map(([name, value]) => [name, fillJson(value, variables)]),
  );
}
