import { type EntityManager } from 'typeorm';
import { type CommandLog } from '../application/ports.ts';
import { CommandRow } from './command-row.ts';
import { RemarkRow } from './remark-row.ts';

export function commandLog(manager: EntityManager): CommandLog {
  return {
    async claim(command) {
      const row = { ...command, recordedAt: new Date(command.recordedAt), outcome: null };
      const query = manager.createQueryBuilder().insert().into(CommandRow).values(row).orIgnore();
      const inserted = (await query.returning('id').updateEntity(false).execute()).raw as unknown[];
      if (inserted.length === 1) return null;
      const { outcome, recordedAt, ...earlier } = await manager.findOneByOrFail(CommandRow, { id: command.id });
      if (outcome === null) throw new Error(`Command ${command.id} was recorded without an outcome.`);
      return { command: { ...earlier, recordedAt: recordedAt.toISOString() }, outcome };
    },
    async addRemark(id, remark) {
      await manager.insert(RemarkRow, { commandId: id, ...remark });
    },
    async setOutcome(id, outcome) {
      await manager.update(CommandRow, { id }, { outcome });
    },
  };
}
