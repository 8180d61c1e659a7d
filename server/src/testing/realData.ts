import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { projectRoot } from '../platform/config.ts'

const folder = resolve(projectRoot, process.env.ARRAIGO_REAL_DATA ?? '../shared/data')

/** Whether the real files, which are no part of the project, are on this machine; says so once where they are not. */
export const hasRealData = existsSync(folder)
if (!hasRealData) console.warn(`Tests on real files are skipped: no folder ${folder} (set ARRAIGO_REAL_DATA).`)

export const realFile = (path: string): string => join(folder, path)
