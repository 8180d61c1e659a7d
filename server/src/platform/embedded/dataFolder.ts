import { randomUUID } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Who holds a data folder, written in it so that a second process can say so or join in. */
export interface Holder {
  pid: number
  /** Folder of the database's socket, in the form that `pg` takes as a host. */
  socketDir: string
  /** "server" or the command that runs. */
  purpose: string
}

export class DataFolderInUse extends Error {
  readonly holder: Holder
  constructor(folder: string, holder: Holder) {
    super(
      `The data folder ${folder} is in use by process ${holder.pid} (${holder.purpose}). Stop it first, or choose another folder with ARRAIGO_DATA_DIR.`,
    )
    this.holder = holder
  }
}

const lockFile = (folder: string) => join(folder, 'arraigo.lock')

/** The live process that holds the folder, or null. A lock whose process has died does not count. */
export function findHolder(folder: string): Holder | null {
  let holder: Holder
  try {
    holder = JSON.parse(readFileSync(lockFile(folder), 'utf8')) as Holder
  } catch {
    return null
  }
  return isAlive(holder.pid) ? holder : null
}

/** Takes the folder for this process. Throws DataFolderInUse when another live process has it. */
export function holdDataFolder(folder: string, purpose: string): { holder: Holder; release: () => void } {
  mkdirSync(folder, { recursive: true })
  // Socket paths are limited to about 100 bytes, so the socket lives in the temporary folder.
  const socketDir = join(tmpdir(), `arraigo-${randomUUID().slice(0, 8)}`)
  const holder: Holder = { pid: process.pid, socketDir, purpose }
  for (let attempt = 0; ; attempt++) {
    try {
      const handle = openSync(lockFile(folder), 'wx')
      writeSync(handle, JSON.stringify(holder))
      closeSync(handle)
      break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 1) throw error
      const other = findHolder(folder)
      if (other !== null) throw new DataFolderInUse(folder, other)
      rmSync(lockFile(folder), { force: true })
    }
  }
  mkdirSync(socketDir, { recursive: true, mode: 0o700 })
  return {
    holder,
    release: () => {
      rmSync(lockFile(folder), { force: true })
      rmSync(socketDir, { recursive: true, force: true })
    },
  }
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
