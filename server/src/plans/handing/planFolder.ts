import { createHash } from 'node:crypto'
import { access, constants, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { planFormats } from '@arraigo/shared/plans/handing/planExport.schema.ts'
import { type Issue, IssuesError } from '@arraigo/shared/problems/issue.ts'
import type { HandedPlan } from './handedPlan.ts'
import { planWriters } from './planFormats.ts'
import { readmeOf } from './planReadme.ts'

export interface WrittenFile {
  name: string
  bytes: number
  sha256: string
}

/** Whether files can be written there; the folder itself may still have to be made. Touches nothing. */
export async function folderIssues(folder: string, isForced: boolean): Promise<Issue[]> {
  try {
    const existing = await nearestExisting(resolve(folder))
    if (!(await stat(existing)).isDirectory()) return [{ code: 'plan-folder-is-file', params: { path: existing } }]
    await access(existing, constants.W_OK | constants.X_OK)
    const isThere = existing === resolve(folder)
    if (isThere && !isForced && (await readdir(folder)).length > 0)
      return [{ code: 'plan-folder-not-empty', params: { folder } }]
    return []
  } catch (error) {
    return [notWritable(folder, error)]
  }
}

/**
 * Writes the plan in every format that there is, with a list of the files and their sums: each whole under another name first, then
 * put in place, so that nobody ever reads half a file. Throws IssuesError where the folder cannot be written to.
 */
export async function writePlanFolder(folder: string, handed: HandedPlan): Promise<WrittenFile[]> {
  const files: { name: string; content: Buffer }[] = []
  let documentSha256 = ''
  // One after the other: each takes a thread and what a region weighs.
  for (const format of planFormats) {
    const { write, ending } = planWriters[format]
    const { content, sha256 } = await write(handed)
    files.push({ name: `plan.${ending}`, content: Buffer.from(content) })
    documentSha256 = sha256
  }
  const written = files.map(({ name, content }) => ({ name, bytes: content.length, sha256: sumOf(content) }))
  const { plan, run, programVersion, signer, locale } = handed
  const manifest = {
    plan: { id: plan.id, version: plan.version, name: plan.name },
    run: run.id,
    program: { name: 'arraigo', version: programVersion },
    document: { sha256: documentSha256, publicKey: signer.publicKey },
    files: written,
  }
  files.push(
    { name: 'manifest.json', content: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) },
    { name: locale === 'es' ? 'LEEME.txt' : 'README.txt', content: Buffer.from(readmeOf(handed, written)) },
  )
  await putInPlace(folder, files)
  return files.map(({ name, content }) => ({ name, bytes: content.length, sha256: sumOf(content) }))
}

const sumOf = (content: Buffer) => createHash('sha256').update(content).digest('hex')

async function putInPlace(folder: string, files: readonly { name: string; content: Buffer }[]): Promise<void> {
  const temporary = (name: string) => join(folder, `.${name}.${process.pid}.part`)
  try {
    await mkdir(folder, { recursive: true })
    for (const { name, content } of files) await writeFile(temporary(name), content, { flush: true })
    for (const { name } of files) await rename(temporary(name), join(folder, name))
  } catch (error) {
    for (const { name } of files) await rm(temporary(name), { force: true }).catch(() => {})
    throw new IssuesError([notWritable(folder, error)])
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

const notWritable = (folder: string, error: unknown): Issue => ({
  code: 'plan-folder-not-writable',
  params: { folder, cause: (error as NodeJS.ErrnoException).code ?? (error as Error).message },
})
