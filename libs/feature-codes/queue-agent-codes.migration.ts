import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `*23`, `*24` and `*25` for every tenant, where nothing has the number yet. */
export class QueueAgentCodes1700000019100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SELECT callsign_add_feature_code('*23', 'agent_available', 'Agent: log in'),
        callsign_add_feature_code('*24', 'agent_log_out', 'Agent: log out'),
        callsign_add_feature_code('*25', 'agent_break', 'Agent: break');`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SELECT set_config('callsign.tenant', 'system', true);
      DELETE FROM feature_codes WHERE action IN ('agent_available', 'agent_log_out', 'agent_break');
      DELETE FROM feature_code_defaults WHERE action IN ('agent_available', 'agent_log_out', 'agent_break');`);
  }
}
