import { AudioPhone } from './audio-phone';
import { findBaresip } from './baresip';
import { findFreeSwitch, FreeSwitch, NO_SWITCH, type FreeSwitchOptions } from './freeswitch';
import { SipPhone, type Account } from './sip-phone';
import { findSipp } from './sipp';

/** Why tests with a real switch can't run on this machine, in one line; null where they can. */
export function whatSwitchTestsLack(): string | null {
  if (!findFreeSwitch()) return NO_SWITCH;
  if (!findSipp()) return 'No SIPp on PATH (Debian package sip-tester): e2e/switch is skipped';
  if (!findBaresip()) return 'No baresip on PATH (Debian package baresip-core): e2e/switch is skipped';
  return null;
}

/** What a test with a real switch is given: a switch and phones, which end by themselves. */
export class SwitchSite {
  private readonly switches: FreeSwitch[] = [];
  private readonly phones: { dispose(): Promise<void> }[] = [];

  /** Starts a switch that lives until the last test of the `describeSwitch` is over. */
  async freeSwitch(options: FreeSwitchOptions): Promise<FreeSwitch> {
    const started = await FreeSwitch.start(options);
    this.switches.push(started);
    return started;
  }

  /** A phone for exact SIP answers; it lives until the test is over. */
  async sipPhone(sipPort: number, account: Account): Promise<SipPhone> {
    return this.keep(await SipPhone.create(sipPort, account));
  }

  /** A phone that speaks a tone and tells what it hears; it lives until the test is over. */
  async audioPhone(sipPort: number, account: Account, voice: { voice: number }): Promise<AudioPhone> {
    return this.keep(await AudioPhone.create(sipPort, account, voice));
  }

  /** As Jest's `test`; where it fails, the switch's log follows. */
  test(name: string, body: () => Promise<void>): void {
    test(name, async () => {
      try {
        await body();
      } catch (error) {
        const logs = await Promise.all(this.switches.map((one) => one.logTail(80)));
        process.stderr.write(`${name}: the end of the switch's log\n${logs.join('\n\n')}\n`);
        throw error;
      }
    });
  }

  async disposePhones(): Promise<void> {
    await Promise.all(this.phones.splice(0).map((phone) => phone.dispose()));
  }

  async dispose(): Promise<void> {
    await this.disposePhones();
    await Promise.all(this.switches.splice(0).map((one) => one.stop()));
  }

  private keep<T extends { dispose(): Promise<void> }>(phone: T): T {
    this.phones.push(phone);
    return phone;
  }
}

/** As Jest's `describe`, for tests on a real switch: skipped, with the reason, where there is none. */
export function describeSwitch(name: string, body: (site: SwitchSite) => void): void {
  const lacking = whatSwitchTestsLack();
  if (lacking) {
    describe(name, () => test.skip(lacking, () => undefined));
    return;
  }
  describe(name, () => {
    jest.setTimeout(90_000);
    const site = new SwitchSite();
    afterEach(() => site.disposePhones());
    afterAll(() => site.dispose());
    body(site);
  });
}
