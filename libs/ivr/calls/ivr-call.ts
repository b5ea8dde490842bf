import type { CallSession } from '@callsign/esl';
import type { Prompts, Speech } from '@callsign/media';
import type { TenantRouting } from '@callsign/routing';
import { Variables, VARIABLES_VARIABLE } from './variables';

/** Channel variable: the language that the caller chose (BCP 47). */
export const LANGUAGE_VARIABLE = 'callsign_language';

/** A call in the hands of menus: who it is, what is known of it, and in which language it is spoken to. */
export class IvrCall {
  readonly variables: Variables;
  private chosen: string | undefined;
  private spoken: string;

  constructor(
    readonly session: CallSession,
    readonly routing: TenantRouting,
    private readonly prompts: Prompts,
  ) {
    const { caller, destinationNumber, uuid } = session;
    this.variables = new Variables(
      {
        caller_number: caller.number,
        caller_name: caller.name,
        called_number: session.variable('sip_to_user') ?? destinationNumber,
        call_id: uuid,
      },
      session.variable(VARIABLES_VARIABLE),
    );
    this.chosen = session.variable(LANGUAGE_VARIABLE);
    this.spoken = this.chosen ?? routing.tenant.language;
  }

  get language(): string {
    return this.spoken;
  }

  /** What is said from here on is in this language, unless the caller chose another. */
  prefer(language: string | null): void {
    this.spoken = this.chosen ?? language ?? this.spoken;
  }

  /** The caller chose a language; it also holds when the call comes back from elsewhere. */
  async choose(language: string): Promise<void> {
    this.chosen = this.spoken = language;
    await this.session.set(LANGUAGE_VARIABLE, language);
  }

  /** Variables as they are now, for when the call comes back from elsewhere. */
  async keepVariables(): Promise<void> {
    const text = this.variables.write();
    if (text !== (this.session.variable(VARIABLES_VARIABLE) ?? ''))
      await this.session.set(VARIABLES_VARIABLE, text);
  }

  /** One argument for the switch to play. */
  prompt(parts: readonly Speech[]): Promise<string> {
    return this.prompts.say(this.routing.tenant.id, this.spoken, parts);
  }

  async say(...parts: Speech[]): Promise<void> {
    await this.session.play(await this.prompt(parts));
  }
}
