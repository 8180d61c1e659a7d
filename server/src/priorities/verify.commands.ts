import '@arraigo/shared/plans/addPlansMessages.ts'
import '@arraigo/shared/priorities/addPrioritiesMessages.ts'
import { createPublicKey } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { say } from '@arraigo/shared/messages/messages.ts'
import { checkPlanSeal } from '@arraigo/shared/plans/handing/checkPlanSeal.ts'
import { readSealedPlan, sealedPlanLimitBytes } from '@arraigo/shared/plans/handing/readSealedPlan.ts'
import type { SealedPlan } from '@arraigo/shared/plans/handing/sealedPlan.schema.ts'
import { checkSeal } from '@arraigo/shared/priorities/sealed/checkSeal.ts'
import { readSealed } from '@arraigo/shared/priorities/sealed/readSealed.ts'
import type { SealCheck } from '@arraigo/shared/priorities/sealedRanking.schema.ts'
import { type Issue, IssuesError } from '@arraigo/shared/problems/issue.ts'
import type { Command } from 'commander'
import { cliLocale, print } from '../platform/commandLine.ts'
import { readConfig } from '../platform/config.ts'
import { ownPublicKey } from '../platform/signingKey.ts'

interface Options {
  key?: string[]
  json?: boolean
}

/** `arraigo verify orden.json`, `arraigo verify plan.json`: needs no database and no network. */
export function verifyCommand(program: Command): void {
  program
    .command('verify')
    .description(
      'Check the file of a frozen ranking or of a plan: its signature, its key, and what it says computed again.',
    )
    .argument('<file>', 'the file of a frozen ranking, or the JSON that a plan was handed over as')
    .option(
      '--key <key...>',
      'public key(s) to trust: 43 letters of base64url, or a file with one or with a PEM; without it, the key of this installation and ARRAIGO_KNOWN_KEYS',
    )
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      '\nExit code 0: valid. 1: not valid, or not readable.\n\nExample:\n  npm run arraigo -- verify priorizacion.json --key clave-publica.pem\n  npm run arraigo -- verify plan.json',
    )
    .action(async (file: string, { key, json }: Options) => {
      const bytes = readUpTo(file, sealedPlanLimitBytes + 1)
      const keys = key === undefined ? ownKeys() : key.map(readKey)
      const plan = readSealedPlan(bytes)
      // Whatever says that it is no plan is checked, and spoken of, as a ranking.
      const isPlan = plan.document?.format === 'arraigo-plan'
      const check = isPlan ? await checkPlanSeal(bytes, keys) : await checkSeal(bytes, keys)
      const about = isPlan ? planLine(plan.sealed) : rankingLine(bytes)
      print(json === true ? JSON.stringify(check) : inWords(about, check, isPlan ? 'plan-' : ''))
      if (!check.isValid) process.exitCode = 1
    })
}

function ownKeys(): string[] {
  const config = readConfig()
  const own = ownPublicKey(config)
  return own === null ? [...config.knownKeys] : [own, ...config.knownKeys]
}

/** No more than is needed to know that it is too much: a disk image named by mistake does not fill the memory. */
function readUpTo(path: string, mostBytes: number): Uint8Array {
  try {
    const file = openSync(path, 'r')
    try {
      const bytes = Buffer.alloc(mostBytes)
      let length = 0
      for (let read = -1; read !== 0; length += read) read = readSync(file, bytes, length, mostBytes - length, null)
      return bytes.subarray(0, length)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    throw new IssuesError([{ code: 'verify-unreadable', params: { path, detail: (error as Error).message } }])
  }
}

const isRawKey = (text: string) => /^[A-Za-z0-9_-]{43}$/.test(text)

function readKey(given: string): string {
  if (isRawKey(given)) return given
  try {
    const text = new TextDecoder().decode(readUpTo(given, 10_000)).trim()
    if (isRawKey(text)) return text
    const key = createPublicKey(text)
    if (key.asymmetricKeyType === 'ed25519') return key.export({ format: 'jwk' }).x as string
  } catch {
    // Said below, for whatever reason it is no key.
  }
  throw new IssuesError([{ code: 'verify-key-unreadable', params: { given } }])
}

function rankingLine(bytes: Uint8Array): Issue | null {
  const { sealed } = readSealed(bytes)
  if (sealed === null) return null
  const { name, rankingVersion, rankingId, sealedAt, sealedBy, result } = sealed
  const params = {
    ...{ name, version: String(rankingVersion), id: String(rankingId), by: sealedBy, ranked: result.ranked },
    date: sealedAt,
  }
  return { code: 'verify-read', params }
}

function planLine(sealed: SealedPlan | null): Issue | null {
  if (sealed === null) return null
  const { plan, run, result } = sealed
  const { families, settlements } = result.totals
  const params = { name: plan.name, version: String(plan.version), run: String(run.id), by: run.startedBy }
  return { code: 'verify-plan-read', params: { ...params, families, settlements } }
}

/** Each check in a line, and then all that is wrong. */
function inWords(about: Issue | null, check: SealCheck, of: 'plan-' | ''): string {
  const locale = cliLocale()
  const line = (isGood: boolean, issue: Issue) => `${isGood ? '✓' : '✗'} ${say(locale, issue)}`
  return [
    ...(about === null ? [] : [say(locale, about)]),
    line(check.isSignatureRight, {
      code: check.isSignatureRight ? 'verify-signature-right' : 'verify-signature-wrong',
    }),
    line(check.isKeyKnown, { code: check.isKeyKnown ? 'verify-key-known' : 'verify-key-unknown' }),
    line(check.isReproduced, { code: `verify-${of}${check.isReproduced ? 'reproduced' : 'not-reproduced'}` }),
    ...check.issues.map((issue) => `  · ${say(locale, issue)}`),
    say(locale, { code: check.isValid ? 'verify-valid' : 'verify-broken' }),
  ].join('\n')
}
