// `npm run dev`: the server, restarted when its files change, and the client with hot reload. One Ctrl-C stops both.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { prepare, projectNode, root, stopWithNpm } from './prepare.mjs'

await prepare()
const node = projectNode()
const apiPort = process.env.ARRAIGO_API_PORT ?? '3001'
const halves = [
  start([`--watch`, '--watch-preserve-output', join(root, 'server/src/main.ts')], root, { PORT: apiPort }),
  start([join(root, 'node_modules/vite/bin/vite.js')], join(root, 'client'), { ARRAIGO_API_PORT: apiPort }),
]

function start(args, cwd, env) {
  return spawn(node, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' })
}

let isStopping = false
let exitCode = 0
function stop() {
  if (isStopping) return
  isStopping = true
  for (const half of halves) half.kill('SIGTERM')
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
stopWithNpm(stop)
for (const half of halves) {
  half.on('exit', (code) => {
    // One half alone is of no use.
    if (!isStopping) exitCode = code ?? 1
    stop()
    if (halves.every(({ exitCode: ended, signalCode }) => ended !== null || signalCode !== null)) process.exit(exitCode)
  })
}
