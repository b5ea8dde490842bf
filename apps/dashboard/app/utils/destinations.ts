import { api, ask, type Schemas } from '~/api/client';
import { user } from '~/api/session-store';

export type Destination = Schemas['Destination'];
export type DestinationType = Destination['type'];

/** What is chosen by name: its id, and what people call it. */
export interface Named {
  id: string;
  name: string;
}

/** Where things of a kind are looked up. */
export interface NamedSource {
  placeholder: string;
  /** Those whose number or name has `q` in it; the first of all without. */
  find(query: { q?: string; limit: number }): Promise<Named[]>;
  get(id: string): Promise<Named>;
}

interface DestinationKind {
  /** In the list of kinds to choose from. */
  label: string;
  icon: string;
  /** Label of the field that the kind itself asks for. */
  field?: string;
  /** A new one, of which nothing more is chosen yet. */
  blank(): Destination;
  /** For what is chosen by name. */
  source?: NamedSource;
  /** @param name of what is meant, where there is a source */
  say(destination: Destination, name: string | null): string;
  /** Whether a person without administration may choose it for themselves. */
  everyone?: boolean;
}

type Lookup = Pick<NamedSource, 'find' | 'get'>;

function lookup<T extends { id: string }>(
  find: (query: { q?: string; limit: number }) => Promise<{ data: T[] }>,
  get: (id: string) => Promise<T>,
  name: (one: T) => string,
): Lookup {
  return {
    find: async (query) => (await find(query)).data.map((one) => ({ id: one.id, name: name(one) })),
    get: async (id) => ({ id, name: name(await get(id)) }),
  };
}
const byId = (id: string) => ({ params: { path: { id } } });
const extensionName = (one: { number: string; displayName: string }) => `${one.number} ${one.displayName}`;
const groupName = (one: { number: string; name: string }) => `${one.number} ${one.name}`;
const codeName = (one: { code: string; name: string }) => `${one.code} ${one.name}`;

const colleagues: Lookup = {
  async find(query) {
    const { data } = await ask(api.GET('/api/me/colleagues', { params: { query } }));
    return data.map((one) => ({ id: one.id, name: extensionName(one) }));
  },
  async get(id) {
    const found = (await colleagues.find({ limit: 500 })).find((one) => one.id === id);
    return found ?? { id, name: 'As an administrator has set it' };
  },
};

const allExtensions = lookup<Schemas['Extension']>(
  (query) => ask(api.GET('/api/extensions', { params: { query } })),
  (id) => ask(api.GET('/api/extensions/{id}', byId(id))),
  extensionName,
);

/** An administrator sees every extension of the tenant, others what colleagues may know of each other. */
export const extensions: NamedSource = {
  placeholder: 'Choose an extension',
  find: (query) => (user.value?.role === 'user' ? colleagues : allExtensions).find(query),
  get: (id) => (user.value?.role === 'user' ? colleagues : allExtensions).get(id),
};

const boxes: NamedSource = {
  placeholder: 'Choose an extension with voicemail',
  async find(query) {
    const { data } = await ask(api.GET('/api/voicemail/boxes', { params: { query } }));
    return data
      .filter(({ enabled }) => enabled)
      .map((box) => ({ id: box.extensionId, name: extensionName(box) }));
  },
  get: extensions.get,
};

const ringGroups: NamedSource = {
  placeholder: 'Choose a ring group',
  ...lookup<Schemas['RingGroup']>(
    (query) => ask(api.GET('/api/ring-groups', { params: { query } })),
    (id) => ask(api.GET('/api/ring-groups/{id}', byId(id))),
    groupName,
  ),
};

const queues: NamedSource = {
  placeholder: 'Choose a queue',
  ...lookup<Schemas['Queue']>(
    (query) => ask(api.GET('/api/queues', { params: { query } })),
    (id) => ask(api.GET('/api/queues/{id}', byId(id))),
    groupName,
  ),
};

const pagingGroups: NamedSource = {
  placeholder: 'Choose a paging group',
  ...lookup<Schemas['PagingGroup']>(
    (query) => ask(api.GET('/api/paging-groups', { params: { query } })),
    (id) => ask(api.GET('/api/paging-groups/{id}', byId(id))),
    groupName,
  ),
};

const conferences: NamedSource = {
  placeholder: 'Choose a conference',
  ...lookup<Schemas['Conference']>(
    (query) => ask(api.GET('/api/conferences', { params: { query } })),
    (id) => ask(api.GET('/api/conferences/{id}', byId(id))),
    groupName,
  ),
};

const parkingLots: NamedSource = {
  placeholder: 'Choose a parking lot',
  ...lookup<Schemas['ParkingLot']>(
    (query) => ask(api.GET('/api/parking-lots', { params: { query } })),
    (id) => ask(api.GET('/api/parking-lots/{id}', byId(id))),
    codeName,
  ),
};

/** A menu without a number is known by its name alone. */
const menus: NamedSource = {
  placeholder: 'Choose a menu',
  ...lookup<Schemas['IvrMenu']>(
    (query) => ask(api.GET('/api/ivr/menus', { params: { query } })),
    (id) => ask(api.GET('/api/ivr/menus/{id}', byId(id))),
    ({ number, name }) => (number === null ? name : `${number} ${name}`),
  ),
};

const webRequests: NamedSource = {
  placeholder: 'Choose a web request',
  ...lookup<Schemas['IvrWebRequest']>(
    (query) => ask(api.GET('/api/ivr/web-requests', { params: { query } })),
    (id) => ask(api.GET('/api/ivr/web-requests/{id}', byId(id))),
    ({ name }) => name,
  ),
};

const featureCodes: NamedSource = {
  placeholder: 'Choose a feature code',
  ...lookup<Schemas['FeatureCode']>(
    (query) => ask(api.GET('/api/feature-codes', { params: { query } })),
    (id) => ask(api.GET('/api/feature-codes/{id}', byId(id))),
    codeName,
  ),
};

const byName = (_: Destination, name: string | null) => name ?? '…';

/** Every kind of place that a call can go to, in the order in which they are offered. */
export const destinationKinds: Record<DestinationType, DestinationKind> = {
  extension: {
    label: 'An extension',
    icon: 'i-lucide-phone',
    field: 'Extension',
    blank: () => ({ type: 'extension', id: '' }),
    source: extensions,
    say: byName,
    everyone: true,
  },
  ring_group: {
    label: 'A ring group',
    icon: 'i-lucide-users',
    field: 'Ring group',
    blank: () => ({ type: 'ring_group', id: '' }),
    source: ringGroups,
    say: byName,
  },
  ivr: {
    label: 'A menu',
    icon: 'i-lucide-list-tree',
    field: 'Menu',
    blank: () => ({ type: 'ivr', id: '' }),
    source: menus,
    say: byName,
  },
  name_directory: {
    label: 'Dial by name',
    icon: 'i-lucide-contact-round',
    blank: () => ({ type: 'name_directory', id: 'all' }),
    say: () => 'Dial by name',
  },
  web_request: {
    label: 'A web request',
    icon: 'i-lucide-webhook',
    field: 'Web request',
    blank: () => ({ type: 'web_request', id: '' }),
    source: webRequests,
    say: byName,
  },
  queue: {
    label: 'A queue',
    icon: 'i-lucide-list-ordered',
    field: 'Queue',
    blank: () => ({ type: 'queue', id: '' }),
    source: queues,
    say: (destination, name) =>
      `${name ?? '…'}${destination.type === 'queue' && destination.priority ? ' (with priority)' : ''}`,
  },
  voicemail: {
    label: 'Voicemail of an extension',
    icon: 'i-lucide-voicemail',
    field: 'Extension',
    blank: () => ({ type: 'voicemail', id: '' }),
    source: boxes,
    say: (_, name) => `Voicemail of ${name ?? '…'}`,
  },
  voicemail_access: {
    label: 'Listening to voicemail',
    icon: 'i-lucide-voicemail',
    field: 'Which box',
    blank: () => ({ type: 'voicemail_access', id: 'any' }),
    say: (destination) =>
      'id' in destination && destination.id === 'own'
        ? "Listening to the caller's own voicemail"
        : 'Listening to voicemail',
  },
  paging: {
    label: 'A paging group',
    icon: 'i-lucide-megaphone',
    field: 'Paging group',
    blank: () => ({ type: 'paging', id: '' }),
    source: pagingGroups,
    say: byName,
  },
  conference: {
    label: 'A conference',
    icon: 'i-lucide-messages-square',
    field: 'Conference',
    blank: () => ({ type: 'conference', id: '' }),
    source: conferences,
    say: (_, name) => name ?? '…',
  },
  parking: {
    label: 'A parking lot',
    icon: 'i-lucide-square-parking',
    field: 'Parking lot',
    blank: () => ({ type: 'parking', id: '' }),
    source: parkingLots,
    say: byName,
  },
  feature_code: {
    label: 'A feature code',
    icon: 'i-lucide-asterisk',
    field: 'Feature code',
    blank: () => ({ type: 'feature_code', id: '' }),
    source: featureCodes,
    say: byName,
  },
  number: {
    label: 'Another number',
    icon: 'i-lucide-hash',
    field: 'Number to call',
    blank: () => ({ type: 'number', number: '' }),
    say: (destination) => (destination.type === 'number' ? destination.number : ''),
    everyone: true,
  },
  hangup: {
    label: 'Hang up',
    icon: 'i-lucide-phone-off',
    field: 'Cause',
    blank: () => ({ type: 'hangup', cause: 'USER_BUSY' }),
    say: (destination) => (destination.type === 'hangup' ? `Hang up: ${formatCause(destination.cause)}` : ''),
  },
};
