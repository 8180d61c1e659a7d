import { randomUUID } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

/** Who holds a data folder, written in it so that a second process can say so or join in. */
export interface Holder {
  pid: number
  /** When the process started, where the system tells: another process may have got the number of a dead one. */
  processStart: string | null
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
  return isAlive(holder) ? holder : null
}

/** Takes the folder for this process. Throws DataFolderInUse when another live process has it. */
export function holdDataFolder(folder: string, purpose: string): { holder: Holder; release: () => void } {
  mkdirSync(folder, { recursive: true })
  // Socket paths are limited to about 100 bytes, so the socket lives in the temporary folder.
  const socketDir = join(tmpdir(), `arraigo-${randomUUID().slice(0, 8)}`)
  const holder: Holder = { pid: process.pid, processStart: startOf(process.pid), socketDir, purpose }
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
      breakLock(folder)
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

/** Removes the lock of a dead process, and the socket folder that it left behind. */
function breakLock(folder: string): void {
  try {
    const { socketDir } = JSON.parse(readFileSync(lockFile(folder), 'utf8')) as Holder
    if (basename(socketDir).startsWith('arraigo-')) rmSync(socketDir, { recursive: true, force: true })
  } catch {
    // A lock that was cut off while it was written names nothing to remove.
  }
  rmSync(lockFile(folder), { force: true })
}

function isAlive({ pid, processStart }: Holder): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return processStart === null || startOf(pid) === processStart
}

/** The process's start in the system's own count (Linux), or null where it does not tell. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the name, in brackets, and may hold spaces; the start is the 22nd.
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // A zombie has ended; its parent just has not asked yet.
    return state === 'Z' ? null : (rest[18] ?? null)
  } catch {
    return null
  }
}
