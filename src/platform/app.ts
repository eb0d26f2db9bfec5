import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastify, { LogController } from 'fastify'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { z } from 'zod'
import { describeBadInput } from './bad-input.ts'
import { answerBrokenRequest } from './broken-request.ts'
import type { ErrorPage } from './errors.ts'
import { answerBadAddress, handleErrors } from './errors.ts'
import { guard } from './guards.ts'
import { newId } from './id.ts'
import type { Sites } from './sites.ts'

/** A server with our guards, request ids and the one error handler, before any module is on it. */
export async function createApp(
  log: FastifyBaseLogger,
  errorPage: ErrorPage,
  sites?: Sites,
): Promise<FastifyInstance> {
  z.config({ localeError: describeBadInput })
  const app: FastifyInstance = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => newId(),
    rewriteUrl: (request) => sites?.rewrite(request) ?? request.url ?? '/',
    trustProxy: 'loopback',
    bodyLimit: 4 * 1024 * 1024,
    // Ten photos over a slow line take minutes; a request that never ends holds memory for ever.
    requestTimeout: 10 * 60_000,
    frameworkErrors: answerBadAddress(errorPage),
    clientErrorHandler: answerBrokenRequest,
    routerOptions: { maxParamLength: 300 },
  })
  guard(app)
  handleErrors(app, errorPage, sites)
  await app.register(multipart)
  await app.register(rateLimit, { max: 1200, timeWindow: '1 minute' })
  return app
}
