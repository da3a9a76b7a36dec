import { type Configuration } from '#libs/config/index';
import { HealthWatch } from '#libs/health/index';
import { nestLog } from '#libs/logging/index';
import { StandardSchemaValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { type Logger } from 'pino';
import { ApiModule } from './api.module.ts';
import { ErrorsAsSentences, InvalidRequest } from './errors.ts';
import { loopbackOnly } from './loopback-only.ts';
import { readablePath } from './readable-path.ts';
import { securityHeaders } from './security-headers.ts';
import { builtWebApp, webApp } from './web-app.ts';

/**
 * The API with the page, not yet listening; to be bound to 127.0.0.1 only.
 *
 * @param webFolder holds the built web app.
 */
export async function createApi(
  configuration: Configuration,
  log: Logger,
  webFolder = builtWebApp(),
): Promise<NestExpressApplication> {
  const api = await NestFactory.create<NestExpressApplication>(ApiModule.of(configuration, log), {
    logger: nestLog(log),
    forceCloseConnections: true,
    abortOnError: false,
  });
  api.disable('x-powered-by');
  api.use(loopbackOnly);
  api.use(securityHeaders);
  api.use(readablePath);
  api.use(webApp(webFolder));
  api.setGlobalPrefix('api');
  api.useGlobalFilters(new ErrorsAsSentences(log, api.get(HealthWatch)));
  api.useGlobalPipes(
    new StandardSchemaValidationPipe({
      exceptionFactory: (issues) =>
        InvalidRequest.withFields(issues.map(({ path, message }) => ({ name: nameOf(path), reason: message }))),
    }),
  );
  const description = new DocumentBuilder().setTitle('Schrittmacher').setVersion('0.1.0').build();
  SwaggerModule.setup('api/docs', api, () => SwaggerModule.createDocument(api, description));
  return api;
}

type Path = readonly (PropertyKey | { readonly key: PropertyKey })[];

function nameOf(path: Path = []): string {
  return path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
}
