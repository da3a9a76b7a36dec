import 'reflect-metadata';
import { readConfiguration } from '#libs/config/index';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import request from 'supertest';
import { type FreshRecord, freshRecord } from '../../test/fixtures/fresh-record.ts';
import { createApi } from './create-api.ts';

describe('the page', () => {
  let record: FreshRecord;
  let api: NestExpressApplication;
  let address: string;
  let folder: string;

  beforeAll(async () => {
    record = await freshRecord('2026-11-23T08:00:00Z');
    folder = mkdtempSync(join(tmpdir(), 'schrittmacher-web-'));
    const configuration = readConfiguration({ DATABASE_URL: record.url });
    api = await createApi(configuration, pino({ level: 'silent' }), join(folder, 'web'));
    await api.listen(0, '127.0.0.1');
    address = await api.getUrl();
  });

  afterAll(async () => {
    await api.close();
    await record.source.destroy();
    rmSync(folder, { recursive: true });
  });

  const build = (): void => {
    mkdirSync(join(folder, 'web', 'assets'), { recursive: true });
    writeFileSync(join(folder, 'web', 'index.html'), '<!doctype html><title>Schrittmacher</title>');
    writeFileSync(join(folder, 'web', 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    writeFileSync(join(folder, 'web', 'assets', 'page-a1b2c3.js'), 'export {};');
  };

  it('says what to do as long as it is not built, to people and to programs', async () => {
    const page = await request(address).get('/').set('Accept', 'text/html');
    expect(page.status).toBe(503);
    expect(page.text).toContain('noch nicht gebaut. Bitte „npm run build“ ausführen');
    const json = await request(address).get('/').set('Accept', 'application/json');
    expect(json).toMatchObject({ status: 503, body: { code: 'web-app-missing' } });
  });

  it('is served without being kept, its assets to be kept for a year', async () => {
    build();
    const page = await request(address).get('/');
    expect(page.status).toBe(200);
    expect(page.text).toContain('<title>Schrittmacher</title>');
    expect(page.headers).toMatchObject({
      'content-type': expect.stringContaining('text/html'),
      'cache-control': 'no-cache',
    });
    const asset = await request(address).get('/assets/page-a1b2c3.js');
    expect(asset.headers).toMatchObject({
      'content-type': expect.stringContaining('text/javascript'),
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect((await request(address).get('/favicon.svg')).headers['cache-control']).toBe('no-cache');
  });

  it.each(['/', '/assets/page-a1b2c3.js', '/api/plans', '/api/gibtsnicht'])(
    'lets a browser do with %s only what is needed',
    async (path) => {
      const { headers } = await request(address).get(path);
      const policy = headers['content-security-policy'] ?? '';
      expect(policy.split('; ')).toEqual(
        expect.arrayContaining([`default-src 'self'`, `frame-ancestors 'none'`, `base-uri 'none'`]),
      );
      expect(policy).not.toContain('unsafe');
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
      expect(headers).not.toHaveProperty('x-powered-by');
    },
  );

  it.each(['/api/gibtsnicht', '/assets/gibtsnicht.js', '/gibtsnicht', '/..%2f..%2fpackage.json', '/%'])(
    'answers %s with a sentence',
    async (path) => {
      const { status, body } = await request(address).get(path);
      expect([400, 404]).toContain(status);
      expect(body).toMatchObject({ code: expect.any(String), text: expect.stringMatching(/\.$/) });
    },
  );

  it.each(['/', '/favicon.svg', '/assets/page-a1b2c3.js', '/assets/gibtsnicht.js'])(
    'refuses %s to other names and other sites',
    async (path) => {
      for (const host of ['schrittmacher.attacker.example', '192.168.1.7', '127.0.0.1.attacker.example']) {
        const answer = await request(address).get(path).set('Host', host);
        expect(answer).toMatchObject({ status: 403, body: { code: 'foreign-host' } });
      }
      for (const origin of ['https://attacker.example', 'null']) {
        expect((await request(address).get(path).set('Origin', origin)).status).toBe(403);
      }
      const { port } = new URL(address);
      expect((await request(address).get(path).set('Host', `localhost:${port}`)).status).not.toBe(403);
    },
  );
});
