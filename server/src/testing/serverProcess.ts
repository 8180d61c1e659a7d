import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { projectRoot } from '../platform/config.ts'
import type { TestDatabase } from './databases.ts'

export interface RunningProcess {
  process: ChildProcess
  /** Everything it has printed so far. */
  output(): string
  /** Resolves when the pattern has been printed; rejects with the output when the process ends before that. */
  printed(pattern: RegExp): Promise<RegExpMatchArray>
  /** Resolves with the exit code (null after a signal). */
  exited: Promise<number | null>
}

/** Starts an entry of the project as a user would, on a test database. */
export function startProcess(
  entry: string,
  args: string[],
  database: Pick<TestDatabase, 'databaseUrl' | 'dataDir'>,
  env: NodeJS.ProcessEnv = {},
): RunningProcess {
  const child = spawn(process.execPath, [join(projectRoot, entry), ...args], {
    env: {
      ...process.env,
      DATABASE_URL: database.databaseUrl ?? '',
      ARRAIGO_DATA_DIR: database.dataDir,
      ARRAIGO_DEMO: 'off',
      ARRAIGO_LANG: 'es',
      PORT: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk
      for (const listener of listeners) listener()
    })
  }
  const exited = once(child, 'exit').then(([code]) => code as number | null)
  return {
    process: child,
    output: () => output,
    exited,
    printed: (pattern) =>
      new Promise((done, fail) => {
        const look = () => {
          const match = output.match(pattern)
          if (match === null) return
          listeners.delete(look)
          done(match)
        }
        listeners.add(look)
        look()
        void exited.then((code) => fail(new Error(`ended with ${code} before printing ${pattern}:\n${output}`)))
      }),
  }
}

/** Starts the server and resolves with its address when it is ready. */
export async function startServer(
  database: Pick<TestDatabase, 'databaseUrl' | 'dataDir'>,
  env: NodeJS.ProcessEnv = {},
) {
  const server = startProcess('server/src/main.ts', [], database, env)
  const [, address] = await server.printed(/ready after .*: (http:\/\/\S+)/)
  return { ...server, address: address ?? '' }
}

/** Asks again until the answer is as wished; the test's own time limit ends a wait in vain. */
export async function eventually<T>(ask: () => Promise<T>, isWished: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask()
    if (isWished(answer)) return answer
    await new Promise((resume) => setTimeout(resume, 100))
  }
}
