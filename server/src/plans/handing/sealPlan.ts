import type { UnsignedPlan } from '@arraigo/shared/plans/handing/sealedPlan.schema.ts'
import { toBase64url } from '@arraigo/shared/priorities/sealed/base64url.ts'
import { Problem } from '../../platform/problem.ts'
import type { HandedPlan } from './handedPlan.ts'
import { canonicalInThread } from './handingThread.ts'

export interface SealedFile {
  /** The document with its signature. */
  text: string
  sha256: string
  publicKey: string
  value: string
}

/** Everything that the plan was made of, signed. Throws Problem 422 where its result does not follow from it. */
export async function sealPlan(handed: HandedPlan, signal?: AbortSignal): Promise<SealedFile> {
  const { text, sha256, differences } = await canonicalInThread(unsignedPlan(handed), signal)
  if (differences.length > 0) throw new Problem(422, [{ code: 'plan-export-not-reproduced' }, ...differences])
  const { signer } = handed
  const value = toBase64url(signer.sign(Buffer.from(text, 'utf8')))
  const signature = { algorithm: 'Ed25519', publicKey: signer.publicKey, value }
  // Where a member stands in the file does not matter: what is signed is its canonical form.
  return {
    text: `${text.slice(0, -1)},"signature":${JSON.stringify(signature)}}`,
    sha256,
    publicKey: signer.publicKey,
    value,
  }
}

function unsignedPlan({ plan, run, spec, inputs, choices, result, programVersion }: HandedPlan): UnsignedPlan {
  const { id, version, name, note, changedBy, validFrom, baseId } = plan
  return {
    format: 'arraigo-plan',
    formatVersion: 1,
    plan: { id, version, name, note, changedBy, validFrom, baseId },
    run: { id: run.id, kind: run.kind, startedAt: run.startedAt, startedBy: run.startedBy },
    program: { name: 'arraigo', version: programVersion },
    spec,
    inputs,
    choices,
    result,
  }
}
