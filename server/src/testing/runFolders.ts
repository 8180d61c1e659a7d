import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The folder of a test run says whose it is, so that the next run knows when nobody needs it any more. */
export const makeRunFolder = (): string => mkdtempSync(join(tmpdir(), `arraigo-test-${process.pid}-`))

/** What runs left behind that were killed before they could tidy up. */
export function removeOrphanedFolders(): void {
  for (const entry of readdirSync(tmpdir())) {
    const owner = /^arraigo-test-(\d+)-/.exec(entry)?.[1]
    if (owner === undefined || isRunning(Number(owner))) continue
    rmSync(join(tmpdir(), entry), { recursive: true, force: true })
  }
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    // There, but somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
