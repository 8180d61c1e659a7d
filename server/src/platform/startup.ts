import type { IncomingMessage, ServerResponse } from 'node:http'
import { say } from '@arraigo/shared/messages/messages.ts'

/** What the server is doing before it can answer, in both languages. */
export const phases = {
  database: { es: 'abriendo la base de datos', en: 'opening the database' },
  waiting: { es: 'esperando a la base de datos', en: 'waiting for the database' },
  migrations: { es: 'preparando las tablas', en: 'preparing the tables' },
  demonstration: { es: 'creando el territorio de demostración', en: 'making the demonstration territory' },
  jobs: { es: 'iniciando los trabajos', en: 'starting the jobs' },
  restarting: {
    es: 'la base de datos se detuvo; se abre de nuevo',
    en: 'the database stopped; it is being opened again',
  },
} as const
export type Phase = keyof typeof phases

/** Answers every request while the application is not ready: a page that waits, or problem+json for programs. */
export function answerStarting(request: IncomingMessage, response: ServerResponse, phase: Phase): void {
  const locale = /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'es'
  const detail = say(locale, { code: 'starting', params: { phase: phases[phase][locale] } })
  response.setHeader('retry-after', '1')
  response.setHeader('cache-control', 'no-store')
  if (request.url?.startsWith('/api/health')) {
    return reply(response, 'application/json', JSON.stringify({ status: 'starting', phase, detail }))
  }
  if (request.url?.startsWith('/api') || request.url?.startsWith('/ogc')) {
    const body = {
      type: 'about:blank',
      status: 503,
      code: 'starting',
      title: detail,
      detail,
      issues: [{ code: 'starting', params: { phase } }],
    }
    return reply(response, 'application/problem+json', JSON.stringify(body))
  }
  reply(response, 'text/html; charset=utf-8', startingPage(locale, detail))
}

function reply(response: ServerResponse, type: string, body: string): void {
  response.writeHead(503, { 'content-type': type }).end(body)
}

const startingPage = (locale: string, detail: string) => `<!doctype html>
<html lang="${locale}"><meta charset="utf-8"><meta http-equiv="refresh" content="1"><title>Arraigo</title>
<style>body{font:16px/1.5 system-ui,sans-serif;display:grid;place-items:center;min-height:90vh;color:#3a3532;background:#f7f5f3}
@media (prefers-color-scheme:dark){body{color:#e8e4e0;background:#1c1a19}}main{text-align:center}h1{font-weight:600;color:#b5532f}</style>
<main><h1>Arraigo</h1><p role="status">${detail}</p></main></html>`
