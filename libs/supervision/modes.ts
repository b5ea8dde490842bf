/** What a supervisor is to a call: hears both; is heard by the agent too; is heard by both. */
export const SUPERVISION_MODES = ['listen', 'whisper', 'barge'] as const;
export type SupervisionMode = (typeof SUPERVISION_MODES)[number];

/**
 * Channel variables of the supervisor's leg for `eavesdrop` on the agent's leg (mod_dptools.c). With `whisper_bleg` the
 * voice is mixed into what the agent hears, with `whisper_aleg` into what the agent's leg says, which is what the caller
 * hears. No keys: with them anybody who listens could speak.
 */
export function eavesdropVariables(mode: SupervisionMode): Readonly<Record<string, string>> {
  return {
    eavesdrop_enable_dtmf: 'false',
    eavesdrop_bridge_aleg: 'true',
    eavesdrop_bridge_bleg: 'true',
    eavesdrop_whisper_aleg: String(mode === 'barge'),
    eavesdrop_whisper_bleg: String(mode !== 'listen'),
  };
}
