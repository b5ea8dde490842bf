/**
 * Channel variable of an extension's phone: the beginning of the path that its calls are recorded to. The directory gives
 * it to who is to be recorded when calling.
 */
export const RECORDER_VARIABLE = 'callsign_recorder';

/** Variables whose names begin with `execute_on_answer` each hold an application to run then (switch_channel.c). */
export const RECORD_ON_ANSWER = 'execute_on_answer_recorder';

/**
 * Left is the phone, right what it hears; only while it talks to somebody, so not in menus and not on its own voicemail;
 * nothing shorter than a second (switch_ivr_async.c).
 */
const SETTINGS = 'RECORD_STEREO=true,RECORD_BRIDGE_REQ=true,RECORD_MIN_SEC=1,record_sample_rate=8000';

/** Argument of the application `record_session`, which records a leg to this path on the switch for as long as it lives. */
export const recordArgument = (path: string): string => `${path} {${SETTINGS}}`;
export const recordSession = (path: string): string => `record_session ${recordArgument(path)}`;
/** The same, which ends where the leg is being recorded to this path. */
export const toggleArgument = (path: string): string => `${path} {${SETTINGS},RECORD_TOGGLE_ON_REPEAT=true}`;
