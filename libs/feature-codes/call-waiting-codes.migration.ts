import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `*43` and `*44` for every tenant, where nothing has the number yet. */
export class CallWaitingCodes1700000016100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SELECT callsign_add_feature_code('*43', 'call_waiting_on', 'Call waiting on'),
        callsign_add_feature_code('*44', 'call_waiting_off', 'Call waiting off');`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SELECT set_config('callsign.tenant', 'system', true);
      DELETE FROM feature_codes WHERE action IN ('call_waiting_on', 'call_waiting_off');
      DELETE FROM feature_code_defaults WHERE action IN ('call_waiting_on', 'call_waiting_off');`);
  }
}
