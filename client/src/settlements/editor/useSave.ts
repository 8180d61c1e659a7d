import { isMessage, say } from '@arraigo/shared/messages/messages.ts'
import { attributeNames } from '@arraigo/shared/settlements/settleAttributes.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat } from '../../platform/format.ts'
import { attributeProblems } from './attributeProblems.ts'
import { type AttributeName, attributesOf, type Draft, type Piece } from './draft.ts'
import { editing } from './editing.state.ts'
import { saveDraft } from './settling.ts'
import { type AttributeForm, useAttributeField } from './useAttributeField.ts'

/** The form of the draft on the desk and its one action; `onProblems` shows the fields that hinder it. */
export function useSave(draft: Draft, onProblems: () => void) {
  const client = useQueryClient()
  const serverProblems = useServerProblems(draft)
  const [isSaving, setIsSaving] = useState(false)
  // Nobody is told what is missing before they have tried to save.
  const [isChecked, setIsChecked] = useState(false)
  const found = attributeProblems(draft.attributes, draft.base === null ? undefined : attributesOf(draft.base))
  const problems = isChecked ? found : {}
  const attributeForm: AttributeForm = {
    attributes: draft.attributes,
    change: (change) => editing.change({ attributes: { ...draft.attributes, ...change } }),
    problems,
    savedComuna: draft.base?.comunaCode ?? null,
    isNew: draft.base === null,
    serverProblems,
  }
  const field = useAttributeField(attributeForm)
  const save = async () => {
    if (isSaving) return
    setIsChecked(true)
    const current = editing.draft()
    if (Object.keys(found).length > 0 || current === null) return onProblems()
    // Said at the piece itself.
    if (current.drawing.now.pieces !== null && current.split?.pieces.some(isWrongPiece)) return
    setIsSaving(true)
    const outcome = await saveDraft(current, client).finally(() => setIsSaving(false))
    if (outcome?.kind === 'refused' && outcome.problem.issues.some(({ path }) => attributeAt(path))) onProblems()
  }
  return {
    save: () => void save(),
    isSaving,
    form: { ...attributeForm, field },
    problemCount: new Set([...Object.keys(problems), ...Object.keys(serverProblems)]).size,
  }
}

const isWrongPiece = ({ name, householdCount, familyCount }: Piece): boolean =>
  name.trim() === '' || isWrongCount(householdCount) || isWrongCount(familyCount)

export const isWrongCount = (count: number | null): boolean => count !== null && !(count >= 0)

/** `body.householdCount`, `attributes.householdCount` and `householdCount` are the same field. */
export const attributeAt = (path: string | undefined): AttributeName | undefined =>
  attributeNames.find((name) => name === path?.split(/[./]/).at(-1))

function useServerProblems({ refusal }: Draft): Partial<Record<AttributeName, string>> {
  const { locale } = useFormat()
  const said: Partial<Record<AttributeName, string>> = {}
  for (const issue of refusal?.issues ?? []) {
    const name = attributeAt(issue.path)
    if (name !== undefined && isMessage(issue.code)) said[name] ??= say(locale, issue)
  }
  return said
}
