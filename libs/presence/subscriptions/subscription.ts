import type { Watched } from '../contract';

/** A phone's subscription (RFC 6665) to the dialogs of a name, as a NOTIFY in it is made. */
export interface Subscription extends Watched {
  /** The switch that the phone is at. */
  readonly node: string;
  readonly callId: string;
  /** The Event header, with its `id` where the phone gave one. */
  readonly event: string;
  /** `<sip:1002@acme.example>;tag=…`: the switch's side of the dialog. */
  readonly local: string;
  /** The phone's side of the dialog. */
  readonly remote: string;
  /** The phone's Contact: a SIP URI without headers. */
  readonly contact: string;
  /** Where the signed SUBSCRIBE came from, as a SIP URI, where Contact is another place: NOTIFYs go there. Else ''. */
  readonly route: string;
  readonly expiresAt: Date;
}
