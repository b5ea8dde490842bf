import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { AudioStore, Spool, type SpoolFile } from '@callsign/media';
import {
  type BoxRef,
  type Delivery,
  type Mailbox,
  Mailboxes,
  type VoicemailMessage,
} from '@callsign/voicemail';
import { type Client, insertTenant, member } from './client';
import { startTestApp, type TestApp } from './test-app';
import { wav } from './wav';

export const BOXES = '/api/voicemail/boxes';

export const mailboxesOf = (test: TestApp): Mailboxes => test.app.get(Mailboxes, { strict: false });

/** A recording as a switch leaves it. */
export async function recording(test: TestApp, bytes: Buffer = wav()): Promise<SpoolFile> {
  const file = await test.app.get(Spool, { strict: false }).place();
  await writeFile(file.here, bytes);
  return file;
}

/** Leaves a message as a call does. */
export async function leaveMessage(
  test: TestApp,
  box: BoxRef,
  { bytes, ...delivery }: Partial<Delivery> & { bytes?: Buffer } = {},
): Promise<VoicemailMessage> {
  return mailboxesOf(test).deliver(box, {
    spool: await recording(test, bytes),
    callUuid: randomUUID(),
    callerName: 'Alice',
    callerNumber: '+14155550123',
    seconds: 1,
    urgent: false,
    ...delivery,
  });
}

/** A tenant with voicemail boxes, on the real application. */
export class VoicemailSite {
  private next = 2000;

  private constructor(
    readonly test: TestApp,
    readonly tenantId: number,
    readonly admin: Client,
  ) {}

  static async start(overrides: Record<string, string> = {}): Promise<VoicemailSite> {
    const test = await startTestApp(overrides);
    const tenantId = await insertTenant(test, 'acme.example');
    return new VoicemailSite(test, tenantId, await member(test, tenantId, 'tenant_admin'));
  }

  async close(): Promise<void> {
    await this.test.close();
  }

  get mailboxes(): Mailboxes {
    return mailboxesOf(this.test);
  }

  async extension(settings: object = {}): Promise<{ id: string; number: string }> {
    const number = String(++this.next);
    const { status, body } = await this.admin.post<{ id: string }>('/api/extensions', {
      number,
      displayName: `User ${number}`,
      voicemailEnabled: true,
      ...settings,
    });
    if (status !== 201) throw new Error(`no extension: ${JSON.stringify(body)}`);
    return { id: body.id, number };
  }

  async newBox(settings: object = {}): Promise<Mailbox> {
    const { id, number } = await this.extension();
    const { status, body } = await this.admin.patch(`${BOXES}/${id}`, settings);
    if (status !== 200) throw new Error(`no box: ${JSON.stringify(body)}`);
    return this.found(number);
  }

  async found(number: string): Promise<Mailbox> {
    const box = await this.mailboxes.byNumber(this.tenantId, number);
    if (!box) throw new Error(`${number} has no box`);
    return box;
  }

  /** Whether the store has it. */
  keeps(key: string): Promise<boolean> {
    return this.test.app
      .get(AudioStore, { strict: false })
      .size(key)
      .then(
        () => true,
        () => false,
      );
  }
}
