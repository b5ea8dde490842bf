import { type SimulatedCompany, Simulation } from './simulation';

describe('calls on a simulated switch', () => {
  let simulation: Simulation;
  let acme: SimulatedCompany;
  beforeAll(async () => {
    simulation = await Simulation.start();
    acme = await simulation.tenant('acme.example');
  });
  afterAll(() => simulation.close());

  it('1001 calls 1002, and both legs become one record', async () => {
    const [ann, bob] = [await acme.colleague({ displayName: 'Zoë Müller' }), await acme.colleague()];
    bob.phone.answers(1);
    const call = await ann.phone.call(bob.number);
    const { channel, callerName, callerNumber } = await bob.phone.rang();
    expect({ callerName, callerNumber }).toEqual({ callerName: 'Zoë Müller', callerNumber: ann.number });
    await simulation.site.sleep(5);
    expect(call.answered).toBe(true);
    call.hangUp();
    expect(await channel.ended).toBe('NORMAL_CLEARING');
    expect(await acme.calls()).toMatchObject([
      {
        from: { number: ann.number },
        to: { number: bob.number, answeredBy: bob.number },
        answered: true,
        legs: 2,
      },
    ]);
  });
});
