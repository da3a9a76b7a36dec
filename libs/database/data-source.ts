import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { entities } from './entities.ts';
import { ChangingPlan1790400000000 } from './migrations/changing-plan.ts';
import { Delivery1790300000000 } from './migrations/delivery.ts';
import { Life1790200000000 } from './migrations/life.ts';
import { Observations1790100000000 } from './migrations/observations.ts';
import { Record1790000000000 } from './migrations/record.ts';
import { PostgresNames } from './naming.ts';

/** Days stay `YYYY-MM-DD`: a Date would carry a time zone that a day does not have. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (type: number, format?: 'text' | 'binary') =>
    type === pg.types.builtins.DATE ? (text: string) => text : pg.types.getTypeParser(type, format as 'text'),
};

/** Longest wait for a free connection or a new one, in milliseconds; then an error says so (trouble.ts). */
const connectTimeoutMs = 10_000;

/** How every process reaches the record; at most `poolSize` connections. */
export function dataSourceOptions(url: string, poolSize: number): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    poolSize,
    connectTimeoutMS: connectTimeoutMs,
    extra: { types },
    entities,
    migrations: [
      Record1790000000000,
      Observations1790100000000,
      Life1790200000000,
      Delivery1790300000000,
      ChangingPlan1790400000000,
    ],
    namingStrategy: new PostgresNames(),
    synchronize: false,
  };
}

/** Not yet initialised. */
export function dataSource(url: string, poolSize: number): DataSource {
  return new DataSource(dataSourceOptions(url, poolSize));
}
