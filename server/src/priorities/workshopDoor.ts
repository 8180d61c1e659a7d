import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { networkInterfaces } from 'node:os'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** Requests that came by the door of workshops: other machines may make them, and only these. */
const byDoor = new WeakSet<IncomingMessage>()
export const cameByWorkshopDoor = (request: IncomingMessage): boolean => byDoor.has(request)

const forPhones: readonly { methods: readonly string[]; url: RegExp }[] = [
  { methods: ['GET', 'HEAD'], url: /^\/workshop\/[\w-]{22}(\?[^#]*)?$/ },
  { methods: ['GET', 'HEAD'], url: /^\/(assets\/[\w.-]+|icon\.svg)$/ },
  { methods: ['GET', 'HEAD'], url: /^\/api\/priorities\/workshops\/[\w-]{22}$/ },
  { methods: ['PUT'], url: /^\/api\/priorities\/workshops\/[\w-]{22}\/judgements\/[\w-]{22}$/ },
]

/** The page of a workshop, what it is made of, and what it asks: nothing else is let in. */
export const isForPhones = ({ method = '', url = '' }: Pick<IncomingMessage, 'method' | 'url'>): boolean =>
  forPhones.some((allowed) => allowed.methods.includes(method) && allowed.url.test(url))

/** A second door, open to the network, that leads to workshops alone: without accounts the first one must stay shut. */
export function workshopDoor(handler: Handler): Server {
  return createServer({ requestTimeout: 30_000, headersTimeout: 20_000 }, (request, response) => {
    if (!isForPhones(request)) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404')
      return
    }
    byDoor.add(request)
    handler(request, response)
  })
}

/** Where phones of the same network find it; none where there is no door. */
export function workshopAddresses(port: number | null): string[] {
  if (port === null) return []
  const interfaces = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? [])
  return interfaces
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => `http://${address}:${port}`)
}
