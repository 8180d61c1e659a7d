import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { projectRoot, readConfig } from '../server/src/platform/config.ts'

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8')

interface Service {
  image?: string
  build?: { context: string; dockerfile: string }
  environment?: Record<string, string>
  ports?: string[]
  volumes?: string[]
  depends_on?: Record<string, { condition: string }>
  healthcheck?: { test: string[] }
}
const compose = parse(read('docker-compose.yml'), { strict: true, uniqueKeys: true }) as {
  services: Record<string, Service>
  volumes: Record<string, unknown>
}
const { app, database } = compose.services as { app: Service; database: Service }
const environment = Object.fromEntries(
  Object.entries(app.environment ?? {}).map(([name, value]) => [name, value.replace(/\$\{\w+\}/, 'secret')]),
)

describe('docker-compose.yml', () => {
  test('gives the application an environment it accepts, pointing at the database service', () => {
    const config = readConfig(environment)
    const address = new URL(config.databaseUrl!)
    expect(compose.services).toHaveProperty(address.hostname)
    expect(address.username).toBe(database.environment?.POSTGRES_USER)
    expect(address.pathname).toBe(`/${database.environment?.POSTGRES_DB}`)
    expect(config.host).toBe('0.0.0.0')
  })

  test('names only variables that the configuration reads', () => {
    const source = read('server/src/platform/config.ts')
    for (const name of Object.keys(environment)) expect(source).toContain(`env.${name}`)
  })

  test('asks for the password instead of having one, and publishes the port on this machine only', () => {
    expect(database.environment?.POSTGRES_PASSWORD).toMatch(/^\$\{POSTGRES_PASSWORD:\?.+\}$/)
    expect(app.ports).toEqual([`127.0.0.1:3000:${readConfig(environment).port}`])
    expect(database.ports).toBeUndefined()
  })

  test('keeps data in declared volumes and waits for a healthy database', () => {
    const mounts = [...(app.volumes ?? []), ...(database.volumes ?? [])].map((mount) => mount.split(':'))
    expect(mounts.map(([name]) => name).sort()).toEqual(Object.keys(compose.volumes).sort())
    expect(mounts.map(([, target]) => target)).toContain(readConfig(environment).dataDir)
    expect(app.depends_on?.database?.condition).toBe('service_healthy')
    expect(database.healthcheck?.test[0]).toBe('CMD')
    expect(database.image).toMatch(/^postgis\/postgis:15-/)
  })
})

describe('the image', () => {
  const dockerfile = read(app.build!.dockerfile).replaceAll('\\\n', ' ')
  const stages = dockerfile.split(/^(?=FROM )/m).slice(1)
  const allowed = read('.dockerignore')
    .split('\n')
    .filter((line) => line.startsWith('!'))
    .map((line) => line.slice(1))

  test('copies only files that exist and reach the build', () => {
    const sources = copies(dockerfile).flatMap(({ from, paths }) => (from === null ? paths : []))
    expect(sources.length).toBeGreaterThan(5)
    for (const path of sources) {
      expect(existsSync(join(projectRoot, path)), path).toBe(true)
      expect(allowed, path).toContain(path.split('/')[0])
    }
  })

  test('copies from stages that exist', () => {
    const names = stages.map((stage) => /^FROM \S+ AS (\S+)/.exec(stage)?.[1])
    for (const { from } of copies(dockerfile)) if (from !== null) expect(names).toContain(from)
    for (const stage of stages) expect(['node:24-slim', ...names]).toContain(/^FROM (\S+)/.exec(stage)?.[1])
  })

  test('runs the server without rights, and asks it how it is', () => {
    const last = stages.at(-1)!
    expect(last).toMatch(/^USER node$/m)
    const command = JSON.parse(/^CMD (\[.*\])$/m.exec(last)![1]!) as string[]
    expect(existsSync(join(projectRoot, command[1]!))).toBe(true)
    const check = JSON.parse(/^HEALTHCHECK .*?CMD (\[.*\])$/m.exec(last)![1]!) as string[]
    expect(check[2]).toContain('/api/health')
    expect(read('server/src/platform/health.routes.ts')).toContain("'/api/health'")
  })
})

function copies(dockerfile: string): { from: string | null; paths: string[] }[] {
  return [...dockerfile.matchAll(/^COPY (?:--from=(\S+) )?(.+)$/gm)].map((match) => ({
    from: match[1] ?? null,
    paths: match[2]!.trim().split(/\s+/).slice(0, -1),
  }))
}
