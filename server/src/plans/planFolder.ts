import { access, constants, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Plan } from '@arraigo/shared/plans/plan.schema.ts'
import { type Issue, IssuesError } from '@arraigo/shared/problems/issue.ts'
import { planCsv, planDocument, planFeatures } from './planTables.ts'

export const planFiles = ['plan.csv', 'plan.geojson', 'plan.json'] as const

/** Whether files can be written there; the folder itself may still have to be made. Touches nothing. */
export async function folderIssues(folder: string): Promise<Issue[]> {
  try {
    const existing = await nearestExisting(resolve(folder))
    if (!(await stat(existing)).isDirectory())
      return [{ code: 'plan-folder-is-file', path: 'out', params: { path: existing } }]
    await access(existing, constants.W_OK | constants.X_OK)
    return []
  } catch (error) {
    return [notWritable(folder, causeOf(error))]
  }
}

/**
 * Writes the plan's three files: each whole under another name first, then put in place, so that nobody ever reads half a
 * file. What else is in the folder stays. Throws IssuesError where the folder cannot be written to.
 */
export async function writePlanFolder(folder: string, plan: Plan, shapes: Map<number, string | null>): Promise<void> {
  const texts: Record<(typeof planFiles)[number], string> = {
    'plan.csv': planCsv(plan),
    'plan.geojson': JSON.stringify(planFeatures(plan, shapes)),
    'plan.json': `${JSON.stringify(planDocument(plan), null, 2)}\n`,
  }
  const temporary = (file: string) => join(folder, `.${file}.${process.pid}.part`)
  try {
    await mkdir(folder, { recursive: true })
    for (const file of planFiles) await writeFile(temporary(file), texts[file], { flush: true })
    for (const file of planFiles) await rename(temporary(file), join(folder, file))
  } catch (error) {
    for (const file of planFiles) await rm(temporary(file), { force: true }).catch(() => {})
    throw new IssuesError([notWritable(folder, causeOf(error))])
  }
}

async function nearestExisting(path: string): Promise<string> {
  try {
    await stat(path)
    return path
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return nearestExisting(dirname(path))
  }
}

const notWritable = (folder: string, cause: string): Issue => ({
  code: 'plan-folder-not-writable',
  path: 'out',
  params: { folder, cause },
})

const causeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? (error as Error).message
