import { type Configuration, requireDatabaseUrl } from '#libs/config/index';
import { dataSourceOptions, type RecordPorts, recordTransaction } from '#libs/database/index';
import { type MeasureCommandSetting } from '#libs/measures/index';
import { raiseDueWithin } from '#libs/notices/index';
import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { HealthController } from './health.controller.ts';
import { COMMAND_SETTING, PlansController } from './plans.controller.ts';

/** HTTP on the application layer. Needs the record only: the worker passes on what the process is to know. */
@Module({})
export class ApiModule {
  static of(configuration: Configuration): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        TypeOrmModule.forRoot(dataSourceOptions(requireDatabaseUrl(configuration), configuration.databasePoolSize)),
      ],
      controllers: [HealthController, PlansController],
      providers: [
        {
          provide: COMMAND_SETTING,
          inject: [DataSource],
          useFactory: (source: DataSource): MeasureCommandSetting<RecordPorts> => ({
            transaction: recordTransaction(source, configuration.lockTimeoutSeconds),
            beforeCommand: async (ports, measureId) => {
              await raiseDueWithin(ports, measureId);
            },
          }),
        },
      ],
    };
  }
}
