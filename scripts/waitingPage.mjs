// While packages install or the client is built nothing else can answer yet: a page on the port that says the phase.
import { createServer } from 'node:http'
import { fail } from './prepare.mjs'

const host = process.env.HOST ?? '127.0.0.1'
const port = Number(process.env.PORT ?? 3000)

/** Listens at once, so that a port in use is known before minutes of work. `close` frees the port for the server. */
export async function openWaitingPage() {
  let phase = { name: 'starting', es: 'iniciando', en: 'starting' }
  const server = createServer((request, response) => {
    const isHealth = request.url.startsWith('/api')
    response.writeHead(503, {
      'content-type': isHealth ? 'application/json' : 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'retry-after': '1',
    })
    response.end(isHealth ? JSON.stringify({ status: 'starting', phase: phase.name, detail: phase.en }) : page(phase))
  })
  server.on('error', (error) => {
    fail(error.code === 'EADDRINUSE' ? `Port ${port} is already in use. Choose another with PORT=….` : error.message)
  })
  await new Promise((listening) => server.listen(port, host, listening))
  return {
    enter: (next) => {
      phase = next
    },
    close: () => {
      server.closeAllConnections()
      return new Promise((closed) => server.close(closed))
    },
  }
}

// Asks by itself instead of reloading: between this server and the next there is a moment when nobody answers.
const page = ({ es, en }) => `<!doctype html>
<html lang="es-CL"><meta charset="utf-8"><title>Arraigo</title>
<style>body{font:16px/1.5 system-ui,sans-serif;display:grid;place-items:center;min-height:90vh;color:#3a3532;background:#f7f5f3}
@media (prefers-color-scheme:dark){body{color:#e8e4e0;background:#1c1a19}}main{text-align:center}h1{font-weight:600;color:#b5532f}</style>
<main><h1>Arraigo</h1><p role="status">Arraigo se está iniciando: ${es}.<br><small lang="en">Arraigo is starting: ${en}.</small></p></main>
<script>setInterval(() => fetch('/').then((answer) => answer.text()).then((text) => { if (!text.includes(${JSON.stringify(`: ${es}.`)})) location.reload() }, () => {}), 1000)</script></html>`
