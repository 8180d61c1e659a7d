import { generateKeyPairSync, sign } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import '../addPlansMessages.ts'
import '../../priorities/addPrioritiesMessages.ts'
import { isMessage } from '../../messages/messages.ts'
import { toBase64url } from '../../priorities/sealed/base64url.ts'
import { canonicalJson } from '../../priorities/sealed/canonicalJson.ts'
import { signedBytes } from '../../priorities/sealed/signature.ts'
import { choicesOf } from '../model/planChoices.ts'
import { planSample } from '../testing/planSample.ts'
import { checkPlanSeal } from './checkPlanSeal.ts'
import type { SealedPlan, UnsignedPlan } from './sealedPlan.schema.ts'

const key = generateKeyPairSync('ed25519').privateKey
const publicKey = key.export({ format: 'jwk' }).x as string

function unsigned(): UnsignedPlan {
  const { spec, inputs, result } = planSample()
  return {
    format: 'arraigo-plan',
    formatVersion: 1,
    plan: {
      ...{ id: 3, version: 2, name: 'Ñuñoa “primero”', note: null },
      ...{ changedBy: 'planificador-local', validFrom: '2026-11-20T12:00:00.000Z', baseId: null },
    },
    run: { id: 5, kind: 'solved', startedAt: '2026-11-20T12:01:00.000Z', startedBy: 'planificador-local' },
    program: { name: 'arraigo', version: '0.1.0' },
    ...{ spec, inputs, choices: choicesOf(result), result },
  }
}

function sealed(change: (document: UnsignedPlan) => void = () => {}): SealedPlan {
  const document = unsigned()
  change(document)
  const value = toBase64url(sign(null, signedBytes(document), key))
  return { ...document, signature: { algorithm: 'Ed25519', publicKey, value } }
}

const found = async (document: object, keys: readonly string[] = [publicKey]) => {
  const { issues, ...check } = await checkPlanSeal(canonicalJson(document), keys)
  expect(issues.filter(({ code }) => !isMessage(code))).toEqual([])
  return { ...check, issues }
}

describe('the file of a plan', () => {
  test('is right when it is as it was signed, and its result follows from its choices to the last digit', async () => {
    expect(await found(sealed())).toEqual({
      ...{ isValid: true, isSignatureRight: true, isKeyKnown: true, isReproduced: true },
      issues: [],
    })
  })

  test('whose digit was changed after signing is told by its signature and by the settlement', async () => {
    const document = structuredClone(sealed())
    const changed = document.result.settlements.find(({ works }) => works.length > 0)!
    changed.costUf += 1e-9 * changed.costUf
    const check = await found(document)
    expect(check).toMatchObject({ isValid: false, isSignatureRight: false, isKeyKnown: true, isReproduced: false })
    const at = document.inputs.settlements.ids.indexOf(changed.settlementId)
    expect(check.issues).toContainEqual({
      code: 'sealed-plan-settlement-differs',
      path: 'result.settlements',
      params: { name: document.inputs.settlements.names[at] },
    })
  })

  test('that was signed with figures that do not follow from its choices is found out', async () => {
    const lie = sealed(({ result }) => (result.totals.families += 100))
    expect(await found(lie)).toMatchObject({
      ...{ isValid: false, isSignatureRight: true, isReproduced: false },
      issues: [{ code: 'sealed-plan-part-differs', path: 'result.totals', params: { part: 'totals' } }],
    })
    const fewer = sealed(({ choices }) => choices.pop())
    expect(await found(fewer)).toMatchObject({ isSignatureRight: true, isReproduced: false })
    const cheaper = sealed(({ inputs }) => {
      inputs.packages = inputs.packages.map((one) => ({ ...one, costUfPerFamily: one.costUfPerFamily / 2 }))
    })
    expect(await found(cheaper)).toMatchObject({ isSignatureRight: true, isReproduced: false })
  })

  test('of somebody else, cut, of another kind, or with data of which nothing can be computed, is no valid plan', async () => {
    expect(await found(sealed(), [])).toMatchObject({ isValid: false, isReproduced: true, isKeyKnown: false })
    const { result: _, ...cut } = sealed()
    expect((await found(cut)).issues).toContainEqual(
      expect.objectContaining({ code: 'sealed-field-missing', path: 'result' }),
    )
    expect((await found({ format: 'arraigo-ranking' })).issues).toContainEqual({ code: 'sealed-other-format' })
    const uneven = sealed(({ inputs }) => {
      inputs.settlements.strategies.length = 1
    })
    expect(await found(uneven)).toMatchObject({ isValid: false, isReproduced: false })
    const lost = sealed(({ result }) => result.settlements.pop())
    expect(await found(lost)).toMatchObject({ isValid: false, isSignatureRight: true, isReproduced: false })
    const endless = sealed(({ inputs }) => {
      inputs.packages = inputs.packages.map((one) => ({ ...one, costUfPerFamily: 1e308 }))
    })
    expect(await found(endless)).toMatchObject({ isValid: false, isReproduced: false })
  })
})
