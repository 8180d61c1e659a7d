import { rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import type { Cluster } from './cluster.ts'
import { makeRunFolder, removeOrphanedFolders } from './runFolders.ts'
import { embeddedDemonstration, embeddedTemplate, serverDemonstration, serverTemplate } from './templates.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where test files ask for the templates; those nobody asks for are never made. */
    templatesUrl: string
    /** Folder of this run, removed at its end whatever the tests left in it. */
    runFolder: string
  }
}

/** Runs once, in vitest's main process: makes the database templates when the first test file asks for them. */
export default async function setup(project: TestProject) {
  removeOrphanedFolders()
  const runFolder = makeRunFolder()
  let cluster: Promise<Cluster> | undefined
  let embedded: Promise<string> | undefined
  const startOnce = () => {
    cluster ??= serverTemplate()
    return cluster
  }
  const makeOnce = () => {
    embedded ??= embeddedTemplate()
    return embedded
  }
  let serverLoaded: Promise<void> | undefined
  let embeddedLoaded: Promise<string> | undefined
  const answers: Record<string, () => Promise<string>> = {
    '/server/empty': async () => (await startOnce()).url(''),
    '/embedded/empty': makeOnce,
    '/server/demonstration': async () => {
      const started = await startOnce()
      serverLoaded ??= serverDemonstration(started)
      await serverLoaded
      return started.url('')
    },
    '/embedded/demonstration': () => {
      embeddedLoaded ??= makeOnce().then((empty) => embeddedDemonstration(empty, join(runFolder, 'demonstration')))
      return embeddedLoaded
    },
  }
  const desk = createServer((request, response) => {
    const answer = answers[request.url ?? '']?.() ?? Promise.reject(new Error(`no template ${request.url}`))
    answer.then(
      (text) => response.end(text),
      (error: Error) => response.writeHead(500).end(error.message),
    )
  })
  await new Promise<void>((listening) => desk.listen(0, '127.0.0.1', listening))
  project.provide('templatesUrl', `http://127.0.0.1:${(desk.address() as AddressInfo).port}`)
  project.provide('runFolder', runFolder)

  return async () => {
    desk.close()
    desk.closeAllConnections()
    await (await cluster?.catch(() => undefined))?.stop()
    rmSync(runFolder, { recursive: true, force: true })
  }
}
