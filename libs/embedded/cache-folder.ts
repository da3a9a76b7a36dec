import { homedir } from 'node:os';
import { join } from 'node:path';

/** What all checkouts of a user share. */
export const cacheFolder = (): string =>
  join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'schrittmacher');
