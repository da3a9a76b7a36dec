import { installationStore } from '#libs/installation/index';
import { type DataSource } from 'typeorm';
import { type InstallationId } from './namespace-owner.ts';

/** The installation of the record that `source` reaches, read at each call. */
export function recordedInstallation(source: DataSource): InstallationId {
  return async () => (await installationStore(source.manager).get())?.id ?? null;
}
