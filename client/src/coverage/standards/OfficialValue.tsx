import type { DatedStandard, NewStandard, OfficialStandard } from '@arraigo/shared/coverage/standards.schema.ts'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ProblemNotice } from '../../ui/Notice.tsx'
import { sameStandard } from './standardGrid.ts'
import { useAddStandard, useEditStandard } from './standards.api.ts'
import { useStandardText } from './useStandardText.ts'

/** What was published, where the standard is no longer that, and the way back to it. */
export function OfficialValue({ standard, official }: { standard: DatedStandard | null; official: OfficialStandard }) {
  const { t } = useTranslation()
  const textOf = useStandardText()
  const edit = useEditStandard()
  const add = useAddStandard()
  if (standard !== null && sameStandard(standard, official)) return null
  const { setName, service, maxDistanceM, validFromYear, source, confidence } = official
  const facilityKinds = official.facilityKinds as NewStandard['facilityKinds']
  const values = { facilityKinds, maxDistanceM, validFromYear, source, confidence }
  const changeNote = t('standards.restoredNote')
  const restore = () =>
    standard === null
      ? add.mutate({ setName, service, ...values, changeNote })
      : edit.mutate({ id: standard.id, version: standard.version, edit: { ...values, changeNote } })
  const failed = edit.error ?? add.error
  return (
    <>
      <p className="standards-official">
        <span className="hint">{t('standards.official', { text: textOf(official) })}</span>
        <Button look="quiet" isDisabled={edit.isPending || add.isPending} onPress={restore}>
          <Icon name="undo" size={16} />
          {t(standard === null ? 'standards.addOfficial' : 'standards.restore')}
        </Button>
      </p>
      {failed && <ProblemNotice error={failed} />}
    </>
  )
}
