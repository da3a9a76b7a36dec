import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ConfigurationError,
  PlainError,
  plainText,
  readConfiguration,
  readRunFile,
  removeRunFile,
  requireDatabaseUrl,
  withRunningParts,
  writeRunFile,
} from './index.ts';

const refusalOf = (environment: NodeJS.ProcessEnv): ConfigurationError => {
  try {
    readConfiguration(environment);
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
  throw new Error('The configuration was accepted.');
};

describe('the configuration', () => {
  it('needs nothing: every variable has a default', () => {
    const configuration = readConfiguration({});
    expect(configuration.databaseUrl).toBeNull();
    expect(configuration.temporalNamespace).toBe('schrittmacher');
    expect(configuration.apiPort).toEqual({ number: 3000, askedFor: false });
    expect(configuration.home).toMatch(/\/\.schrittmacher$/);
  });

  it('takes an empty variable for an absent one', () => {
    expect(readConfiguration({ DATABASE_URL: '', API_PORT: ' ' })).toEqual(readConfiguration({}));
  });

  it('tells a port that was asked for from a usual one', () => {
    expect(readConfiguration({ API_PORT: '3000' }).apiPort).toEqual({ number: 3000, askedFor: true });
  });

  it.each([
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['TEMPORAL_ADDRESS', 'http://localhost:7233'],
    ['SMTP_URL', 'localhost'],
    ['MAIL_FROM', 'no address'],
    ['MAIL_ALLOWED_DOMAINS', 'stadt.example, jemand@amt.example'],
    ['WEB_URL', 'javascript:alert(1)'],
    ['API_PORT', '70000'],
    ['TEMPORAL_PORT', '40000'],
    ['LOG_LEVEL', 'loud'],
    ['MAIL_CONCURRENCY', '0'],
    ['MAIL_LEASE_SECONDS', '1.5'],
  ])('names %s when it is %s, in both languages', (name, value) => {
    const refusal = refusalOf({ [name]: value });
    expect(refusal.code).toBe('CONFIGURATION');
    for (const text of [refusal.german, refusal.english]) {
      expect(text).toContain(name);
    }
  });

  it('does not repeat a wrong value, for it may hold a password', () => {
    const refusal = refusalOf({ DATABASE_URL: 'mysql://city:secret@host/record' });
    expect(refusal.german + refusal.english).not.toContain('secret');
  });

  it('refuses a time-out that outlives its lease', () => {
    expect(refusalOf({ SMTP_TIMEOUT_SECONDS: '120', MAIL_LEASE_SECONDS: '120' }).english).toContain(
      'less than MAIL_LEASE_SECONDS',
    );
  });
});

describe('run.json', () => {
  const parts = {
    web: 'http://127.0.0.1:3000',
    api: 'http://127.0.0.1:3000',
    worker: 'http://127.0.0.1:3001',
    mail: null,
    temporal: '127.0.0.1:7233',
    temporalUi: null,
    database: 'postgres://a:b@127.0.0.1/x',
    signIn: null,
  };
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'schrittmacher-home-'));
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  it('is read as it was written, by its owner only, until it is removed', () => {
    writeRunFile(home, parts);
    expect(readRunFile(home)).toEqual(parts);
    expect(statSync(join(home, 'run.json')).mode & 0o777).toBe(0o600);
    removeRunFile(home);
    expect(readRunFile(home)).toBeNull();
  });

  it('tells a second shell where the running parts are', () => {
    writeRunFile(home, parts);
    const configuration = withRunningParts(readConfiguration({ SCHRITTMACHER_HOME: home }));
    expect(configuration.databaseUrl).toBe(parts.database);
    expect(configuration.temporalAddress).toBe(parts.temporal);
    expect(configuration.webUrl).toBe(parts.web);
  });

  it('yields to the environment', () => {
    writeRunFile(home, parts);
    const own = 'postgres://own/record';
    expect(withRunningParts(readConfiguration({ SCHRITTMACHER_HOME: home, DATABASE_URL: own })).databaseUrl).toBe(own);
  });

  it('is reported, not guessed, when it is damaged', () => {
    writeFileSync(join(home, 'run.json'), '{"api":');
    expect(() => readRunFile(home)).toThrow(PlainError);
  });

  it('says what to do when nothing runs', () => {
    const configuration = withRunningParts(readConfiguration({ SCHRITTMACHER_HOME: home }));
    expect(() => requireDatabaseUrl(configuration)).toThrow('npm start');
  });
});

describe('an error in front of people', () => {
  it('is German, then English, without a stack trace', () => {
    expect(plainText(new PlainError('X', 'Das geht nicht.', 'This does not work.'))).toBe(
      'Das geht nicht.\nThis does not work.',
    );
  });

  it('admits when it was not foreseen', () => {
    expect(plainText(new TypeError('x is not a function'))).toBe(
      'Unerwarteter Fehler: x is not a function\nUnexpected error: x is not a function',
    );
  });
});
