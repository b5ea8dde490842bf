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

const called = ({ id, number, displayName }: { id: string; number: string; displayName: string }): Named => ({
  id,
  name: `${number} ${displayName}`,
});

export const colleagues: NamedSource = {
  placeholder: 'Choose a colleague',
  find: async (query) => (await ask(api.GET('/api/me/colleagues', { params: { query } }))).data.map(called),
  async get(id) {
    const { data } = await ask(api.GET('/api/me/colleagues', { params: { query: { limit: 500 } } }));
    const found = data.find((one) => one.id === id);
    return found ? called(found) : { id, name: 'As an administrator has set it' };
  },
};

const allExtensions: NamedSource = {
  placeholder: 'Choose an extension',
  find: async (query) => (await ask(api.GET('/api/extensions', { params: { query } }))).data.map(called),
  get: async (id) => called(await ask(api.GET('/api/extensions/{id}', { params: { path: { id } } }))),
};

/** An administrator sees every extension of the tenant, others what colleagues may know of each other. */
export const extensions: NamedSource = {
  placeholder: allExtensions.placeholder,
  find: (query) => (user.value?.role === 'user' ? colleagues : allExtensions).find(query),
  get: (id) => (user.value?.role === 'user' ? colleagues : allExtensions).get(id),
};

const boxes: NamedSource = {
  placeholder: 'Choose an extension with voicemail',
  async find(query) {
    const { data } = await ask(api.GET('/api/voicemail/boxes', { params: { query } }));
    return data.filter(({ enabled }) => enabled).map((box) => called({ ...box, id: box.extensionId }));
  },
  get: extensions.get,
};

const ringGroups: NamedSource = {
  placeholder: 'Choose a ring group',
  find: async (query) =>
    (await ask(api.GET('/api/ring-groups', { params: { query } }))).data.map((group) =>
      called({ ...group, displayName: group.name }),
    ),
  async get(id) {
    const group = await ask(api.GET('/api/ring-groups/{id}', { params: { path: { id } } }));
    return called({ ...group, displayName: group.name });
  },
};

const pagingGroups: NamedSource = {
  placeholder: 'Choose a paging group',
  find: async (query) =>
    (await ask(api.GET('/api/paging-groups', { params: { query } }))).data.map((group) =>
      called({ ...group, displayName: group.name }),
    ),
  async get(id) {
    const group = await ask(api.GET('/api/paging-groups/{id}', { params: { path: { id } } }));
    return called({ ...group, displayName: group.name });
  },
};

const parkingLots: NamedSource = {
  placeholder: 'Choose a parking lot',
  find: async (query) =>
    (await ask(api.GET('/api/parking-lots', { params: { query } }))).data.map(({ id, code, name }) =>
      called({ id, number: code, displayName: name }),
    ),
  async get(id) {
    const lot = await ask(api.GET('/api/parking-lots/{id}', { params: { path: { id } } }));
    return called({ id, number: lot.code, displayName: lot.name });
  },
};

const featureCodes: NamedSource = {
  placeholder: 'Choose a feature code',
  find: async (query) =>
    (await ask(api.GET('/api/feature-codes', { params: { query } }))).data.map(({ id, code, name }) =>
      called({ id, number: code, displayName: name }),
    ),
  async get(id) {
    const code = await ask(api.GET('/api/feature-codes/{id}', { params: { path: { id } } }));
    return called({ id, number: code.code, displayName: code.name });
  },
};

/** A menu without a number is known by its name alone. */
const menus: NamedSource = {
  placeholder: 'Choose a menu',
  find: async (query) => (await ask(api.GET('/api/ivr/menus', { params: { query } }))).data.map(menuNamed),
  get: async (id) => menuNamed(await ask(api.GET('/api/ivr/menus/{id}', { params: { path: { id } } }))),
};
const menuNamed = ({ id, number, name }: Schemas['IvrMenu']): Named => ({
  id,
  name: number === null ? name : `${number} ${name}`,
});

const webRequests: NamedSource = {
  placeholder: 'Choose a web request',
  find: async (query) => (await ask(api.GET('/api/ivr/web-requests', { params: { query } }))).data,
  get: (id) => ask(api.GET('/api/ivr/web-requests/{id}', { params: { path: { id } } })),
};

/** Every kind of place that a call can go to, in the order in which they are offered. */
export const destinationKinds: Record<DestinationType, DestinationKind> = {
  extension: {
    label: 'An extension',
    icon: 'i-lucide-phone',
    field: 'Extension',
    blank: () => ({ type: 'extension', id: '' }),
    source: extensions,
    say: (_, name) => name ?? '…',
    everyone: true,
  },
  ring_group: {
    label: 'A ring group',
    icon: 'i-lucide-users',
    field: 'Ring group',
    blank: () => ({ type: 'ring_group', id: '' }),
    source: ringGroups,
    say: (_, name) => name ?? '…',
  },
  ivr: {
    label: 'A menu',
    icon: 'i-lucide-list-tree',
    field: 'Menu',
    blank: () => ({ type: 'ivr', id: '' }),
    source: menus,
    say: (_, name) => name ?? '…',
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
    say: (_, name) => name ?? '…',
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
    say: (_, name) => name ?? '…',
  },
  parking: {
    label: 'A parking lot',
    icon: 'i-lucide-square-parking',
    field: 'Parking lot',
    blank: () => ({ type: 'parking', id: '' }),
    source: parkingLots,
    say: (_, name) => name ?? '…',
  },
  feature_code: {
    label: 'A feature code',
    icon: 'i-lucide-asterisk',
    field: 'Feature code',
    blank: () => ({ type: 'feature_code', id: '' }),
    source: featureCodes,
    say: (_, name) => name ?? '…',
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
