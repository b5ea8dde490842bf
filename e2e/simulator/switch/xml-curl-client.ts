import { XMLParser } from 'fast-xml-parser';
import { encodeForm, type Field } from './recordings';

export interface XmlUser {
  readonly id: string;
  /** Milliseconds, or any word for ever (switch_xml.c); undefined: not to be kept. */
  readonly cacheable: string | undefined;
  readonly params: ReadonlyMap<string, string>;
  readonly variables: ReadonlyMap<string, string>;
}

export interface XmlAction {
  readonly application: string;
  readonly data: string;
}

const LISTS = new Set(['param', 'variable', 'action']);
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: false,
  htmlEntities: true,
  isArray: (name) => LISTS.has(name),
});

type Tree = { [name: string]: Tree | undefined } & { name?: never };
type Leaf = Record<string, string>;

/** mod_xml_curl: asks the control plane, as forms, with Basic authentication sent at once. */
export class XmlCurlClient {
  constructor(
    private readonly url: string,
    private readonly authorization: string,
  ) {}

  /** @returns the XML, or null where the binding does not answer with 200 */
  async ask(fields: readonly Field[]): Promise<string | null> {
    const answer = await fetch(`${this.url}/freeswitch/xml`, {
      method: 'POST',
      headers: {
        authorization: this.authorization,
        'content-type': 'application/x-www-form-urlencoded',
        'user-agent': 'freeswitch-xml/1.0',
      },
      body: encodeForm(fields),
    }).catch((error: unknown) => {
      // Nobody listens, or the API went away while it answered: mod_xml_curl logs that and goes on without.
      if (error instanceof TypeError) return null;
      throw error;
    });
    return answer?.status === 200 ? answer.text() : null;
  }

  async user(fields: readonly Field[]): Promise<XmlUser | null> {
    return readUser((await this.ask(fields)) ?? '');
  }

  /** The actions of the extension that matched; null where no context was found. */
  async dialplan(fields: readonly Field[]): Promise<XmlAction[] | null> {
    return readActions((await this.ask(fields)) ?? '');
  }
}

export function readUser(xml: string): XmlUser | null {
  const user = section(xml)?.domain?.user;
  if (!user) return null;
  const { id, cacheable } = user as unknown as Leaf;
  return {
    id: id ?? '',
    cacheable,
    params: pairs(user.params?.param),
    variables: pairs(user.variables?.variable),
  };
}

export function readActions(xml: string): XmlAction[] | null {
  const actions = section(xml)?.context?.extension?.condition?.action as unknown as Leaf[] | undefined;
  return actions?.map(({ application = '', data = '' }) => ({ application, data })) ?? null;
}

function section(xml: string): Tree | undefined {
  return (parser.parse(xml) as Tree).document?.section;
}

function pairs(list: Tree | undefined): Map<string, string> {
  return new Map(((list ?? []) as unknown as Leaf[]).map(({ name = '', value = '' }) => [name, value]));
}
