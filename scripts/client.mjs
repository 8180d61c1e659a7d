// Builds the client when what it is made of has changed since the last build.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { projectNode, root, run } from './prepare.mjs'

const inputs = ['client', 'shared/src', 'shared/package.json', 'package-lock.json', 'tsconfig.base.json']
const notInputs = /^client\/(dist|node_modules|src\/testing)$|\.test\.tsx?$/
const stampFile = join(root, 'client/dist/.built-from')

export function isClientBuilt() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hashOfInputs()
}

export async function buildClient() {
  const stamp = hashOfInputs()
  await run(projectNode(), [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
    cwd: join(root, 'client'),
    isQuiet: true,
    env: { NODE_ENV: 'production' },
  })
  writeFileSync(stampFile, stamp)
}

function hashOfInputs() {
  const hash = createHash('sha256')
  for (const input of inputs) addToHash(hash, join(root, input))
  return hash.digest('hex')
}

function addToHash(hash, path) {
  const name = relative(root, path).replaceAll('\\', '/')
  if (notInputs.test(name) || !existsSync(path)) return
  const entries = readEntries(path)
  if (entries === null) hash.update(name).update(readFileSync(path))
  else for (const entry of entries.sort()) addToHash(hash, join(path, entry))
}

function readEntries(path) {
  try {
    return readdirSync(path)
  } catch (error) {
    if (error.code === 'ENOTDIR') return null
    throw error
  }
}
