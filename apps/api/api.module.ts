import { type Configuration, requireDatabaseUrl } from '#libs/config/index';
import { dataSourceOptions, healthWatch, type RecordPorts, recordTransaction } from '#libs/database/index';
import { HealthWatch } from '#libs/health/index';
import { type MeasureCommandSetting } from '#libs/measures/index';
import { raiseDueWithin } from '#libs/notices/index';
import { timeLapseTransaction } from '#libs/time-lapse/index';
import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { type Logger } from 'pino';
import { DataSource } from 'typeorm';
import { AlongController } from './along.controller.ts';
import { DecisionsController } from './decisions.controller.ts';
import { DemonstrationClock } from './demonstration-clock.ts';
import { DemonstrationController } from './demonstration.controller.ts';
import { GapsController } from './gaps.controller.ts';
import { QualityController } from './quality.controller.ts';
import { HealthController } from './health.controller.ts';
import { HEALTH_LOG, HealthWatching, LOOK_EVERY_MS } from './health-watching.ts';
import { InstallationController } from './installation.controller.ts';
import { MailsController } from './mails.controller.ts';
import { LeadershipController } from './leadership.controller.ts';
import { MeasureController } from './measure.controller.ts';
import { OverviewController } from './overview.controller.ts';
import { COMMAND_SETTING, PlansController } from './plans.controller.ts';
import { POLICY_LOG, PolicyController } from './policy.controller.ts';
import { ReleasesController } from './releases.controller.ts';
import { TemporalWhenNeeded } from './temporal-when-needed.ts';
import { WhyController } from './why.controller.ts';

/** HTTP on the application layer. Needs the record only: the worker passes on what the process is to know. */
@Module({})
export class ApiModule {
  static of(configuration: Configuration, log: Logger): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        TypeOrmModule.forRoot(dataSourceOptions(requireDatabaseUrl(configuration), configuration.databasePoolSize)),
      ],
      controllers: [
        HealthController,
        PlansController,
        PolicyController,
        MeasureController,
        MailsController,
        WhyController,
        AlongController,
        OverviewController,
        DecisionsController,
        GapsController,
        QualityController,
        ReleasesController,
        LeadershipController,
        InstallationController,
        DemonstrationController,
      ],
      providers: [
        { provide: HealthWatch, inject: [DataSource], useFactory: (source: DataSource) => healthWatch(source) },
        { provide: HEALTH_LOG, useValue: log },
        { provide: POLICY_LOG, useValue: log },
        { provide: LOOK_EVERY_MS, useValue: configuration.healthIntervalSeconds * 1000 },
        HealthWatching,
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
        {
          provide: TemporalWhenNeeded,
          inject: [DataSource],
          useFactory: (source: DataSource) => new TemporalWhenNeeded(configuration, source),
        },
        {
          provide: DemonstrationClock,
          inject: [DataSource, TemporalWhenNeeded],
          useFactory: (source: DataSource, { lookAgain }: TemporalWhenNeeded) =>
            new DemonstrationClock(recordTransaction(source, configuration.lockTimeoutSeconds), {
              transaction: timeLapseTransaction(source, configuration.lockTimeoutSeconds),
              lookAgain,
              patienceMs: 20_000,
            }),
        },
      ],
    };
  }
}
