import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `*31`, `*32` and `*33` for every tenant, where nothing has the number yet. */
export class SupervisorCodes1700000019600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SELECT callsign_add_feature_code('*31', 'supervise_listen', 'Supervisor: listen'),
        callsign_add_feature_code('*32', 'supervise_whisper', 'Supervisor: whisper'),
        callsign_add_feature_code('*33', 'supervise_barge', 'Supervisor: join in');`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SELECT set_config('callsign.tenant', 'system', true);
      DELETE FROM feature_codes WHERE action IN ('supervise_listen', 'supervise_whisper', 'supervise_barge');
      DELETE FROM feature_code_defaults WHERE action IN ('supervise_listen', 'supervise_whisper', 'supervise_barge');`);
  }
}
