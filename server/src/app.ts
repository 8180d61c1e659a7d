import '@arraigo/shared/demand/addDemandMessages.ts'
import '@arraigo/shared/plans/addPlansMessages.ts'
import '@arraigo/shared/priorities/addPrioritiesMessages.ts'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import AjvCompiler from '@fastify/ajv-compiler'
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import postgres from '@fastify/postgres'
import rateLimit from '@fastify/rate-limit'
import fastifyStatic from '@fastify/static'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import underPressure from '@fastify/under-pressure'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { type CoverageEngine, coverageEngine } from './coverage/engine/engine.ts'
import { type DemandEngine, demandEngine } from './demand/engine/engine.ts'
import { registerRoutes } from './features.routes.ts'
import { basemapHosts } from './platform/basemaps.ts'
import { type ChangeWatch, watchChanges } from './platform/changes.ts'
import { type Config, isLoopback, projectRoot } from './platform/config.ts'
import type { Database } from './platform/database.ts'
import type { Jobs } from './platform/jobs.ts'
import { answerBadAddress, installProblemHandler, Problem } from './platform/problem.ts'
import { cameByWorkshopDoor } from './priorities/workshopDoor.ts'

/** What every feature's routes are given. */
export interface Context {
  config: Config
  database: Database
  jobs: Jobs
}

/** Of those whose answers hold until data changes. */
export interface WatchingContext extends Context {
  changes: ChangeWatch
}

/** Of those that measure coverage. */
export interface CoverageContext extends WatchingContext {
  coverage: CoverageEngine
}

/** Of those that tell of demand. */
export interface DemandContext extends CoverageContext {
  demand: DemandEngine
}

declare module 'fastify' {
  interface FastifyInstance {
    /** For queued work in the same process: engines keep gigabytes in memory, once. */
    workContext: DemandContext
  }
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void

export interface AppOptions extends Context {
  /** Called with the request handler where the HTTP server already listens (start-up); absent in tests. */
  attach?: (handler: Handler) => Server
}

/** The whole application: the same for production and for tests (`app.inject`). */
export async function buildApp({ attach, ...options }: AppOptions): Promise<FastifyInstance> {
  const context: DemandContext = {
    ...options,
    changes: watchChanges(options.database),
    coverage: coverageEngine(options.database),
    demand: demandEngine(options.database),
  }
  const app = Fastify({
    logger: { level: context.config.logLevel },
    bodyLimit: 2 * 1024 * 1024,
    requestTimeout: 0,
    frameworkErrors: answerBadAddress,
    genReqId: () => crypto.randomUUID().slice(0, 8),
    routerOptions: { maxParamLength: 200 },
    ...(attach === undefined ? {} : { serverFactory: (handler: Handler) => attach(handler) }),
  }).withTypeProvider<TypeBoxTypeProvider>()

  app.decorate('workContext', context)
  app.addHook('onClose', async () => void (await Promise.all([context.coverage.end(), context.demand.end()])))
  installProblemHandler(app)
  validateStrictly(app)
  // A small pool of its own, so that a health check does not wait behind the work of the application's pool.
  await app.register(postgres, { ...context.database.connection, max: 2, connectionTimeoutMillis: 5000 })
  // A connection that breaks while idle is replaced at the next use; unheard, the event would end the process.
  app.pg.pool.on('error', (error) => app.log.warn({ err: error }, 'database connection lost'))
  app.pg.pool.on('connect', (client) => client.on('error', () => {}))
  await app.register(helmet, {
    contentSecurityPolicy: { directives: contentSecurityPolicy(context.config) },
    strictTransportSecurity: false,
    // Servers of street maps ask to be told which site their pictures are for; they learn no more than its name.
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  })
  await app.register(compress, { threshold: 1024 })
  await app.register(rateLimit, { max: 1200, timeWindow: '1 minute', allowList: isFileOfPage })
  await app.register(underPressure, { maxEventLoopDelay: 5000, pressureHandler: turnAway })
  await app.register(swagger, {
    openapi: {
      info: {
        title: 'Arraigo',
        version: context.config.version,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
    },
  })
  await app.register(swaggerUi, { routePrefix: '/api/docs' })
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger())
  refuseForeignPages(app, context.config)

  await registerRoutes(app, context)
  await serveClient(app)
  await app.ready()
  await untilCalm(app)
  return app
}

/** Behind a proxy a hall of phones has one address, and each asks for dozens of files when it opens the page. */
const isFileOfPage = ({ url }: FastifyRequest) => url.startsWith('/assets/')

/** Compiling every route holds a slow machine up for seconds: that is no load, and must not turn the first requests away. */
async function untilCalm(app: FastifyInstance): Promise<void> {
  for (let turn = 0; turn < 40; turn++) {
    await setTimeout(50)
    if (!app.isUnderPressure()) return
  }
}

/** Under pressure only what costs is turned away: not the page, its files, nor the question whether all is well. */
function turnAway(request: FastifyRequest, reply: FastifyReply): void {
  if (!/^\/(api|ogc)\//.test(request.url) || request.url.startsWith('/api/health')) return
  reply.header('retry-after', 2)
  throw new Problem(503, { code: 'overloaded' })
}

// MapLibre makes its workers from blobs; everything else comes from here, but for the base maps that the operator offers.
function contentSecurityPolicy({ basemaps }: Config) {
  const hosts = basemapHosts(basemaps)
  return {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    workerSrc: ["'self'", 'blob:'],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:', ...hosts],
    connectSrc: ["'self'", ...hosts],
    upgradeInsecureRequests: null,
  }
}

/**
 * Every problem of a request at once. Only addresses, which are all text, are converted: in a body null is not 0 and true
 * is not 1, or an unknown would become a number.
 */
function validateStrictly(app: FastifyInstance): void {
  const compilers = AjvCompiler()
  const options = { allErrors: true, removeAdditional: false } as const
  const forAddresses = compilers({}, { customOptions: { ...options, coerceTypes: 'array' } })
  const forBodies = compilers({}, { customOptions: { ...options, coerceTypes: false } })
  app.setValidatorCompiler((route) => (route.httpPart === 'body' ? forBodies : forAddresses)(route as never))
}

/** Without accounts, a page of another site must not be able to write through the visitor's browser. */
function refuseForeignPages(app: FastifyInstance, config: Config): void {
  app.addHook('onRequest', async (request) => {
    const { origin, host } = request.headers
    // A name that somebody else points at this machine would make their page one of ours.
    if (!config.isOpenToNetwork && !isLoopback(request.hostname) && !cameByWorkshopDoor(request.raw)) {
      throw new Problem(403, { code: 'foreign-host', params: { host: host ?? '' } })
    }
    if (request.method === 'GET' || request.method === 'HEAD' || origin === undefined) return
    if (URL.parse(origin)?.host !== host) throw new Problem(403, { code: 'foreign-origin', params: { origin } })
  })
}

/** The built client; every path that is no file and no interface is a place inside the application. */
async function serveClient(app: FastifyInstance): Promise<void> {
  const folder = join(projectRoot, 'client/dist')
  if (!existsSync(join(folder, 'index.html'))) return
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    // The build wrote each file also as .br and .gz.
    preCompressed: true,
    cacheControl: false,
    setHeaders: cacheHashedFiles,
  })
  // Phones of a workshop and readers of a frozen ranking need no map: what the page has the browser fetch for it beforehand would be
  // most of what they load.
  for (const url of ['/workshop/*', '/published/*'])
    app.get(url, { schema: { hide: true } }, async (_request, reply) => {
      const page = await readFile(join(folder, 'index.html'), 'utf8')
      return reply
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-cache')
        .send(page.replaceAll(/<link rel="(module)?preload"[^>]*>\s*/g, ''))
    })
  app.get('/*', { schema: { hide: true } }, (request, reply) => {
    if (/^\/(api|ogc|assets)(\/|$)/.test(request.url)) return reply.callNotFound()
    return reply.sendFile('index.html')
  })
}

/** Names under assets/ change with their content; everything else is asked for again (and answered 304). */
function cacheHashedFiles(reply: FastifyReply, path: string): void {
  const isHashed = path.includes('/assets/')
  reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
}
