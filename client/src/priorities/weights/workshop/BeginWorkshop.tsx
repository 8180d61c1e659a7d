import { criterionName, criterionUnit } from '@arraigo/shared/priorities/rankingNames.ts'
import type { NewWorkshop, WorkshopCriterion } from '@arraigo/shared/priorities/workshop.schema.ts'
import { useState } from 'react'
import { Checkbox, Input, Label, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../platform/format.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextInput } from '../../../ui/fields.tsx'
import { ProblemNotice } from '../../../ui/Notice.tsx'
import { useCriterionLibrary } from '../../priorities.api.ts'
import type { OpenRanking } from '../../useRanking.ts'
import { useBeginWorkshop } from './workshops.api.ts'

interface BeginWorkshopProps {
  ranking: OpenRanking
  onDone: () => void
}

/** What is asked, of whom and until when; criteria in words that everybody understands. */
export function BeginWorkshop({ ranking, onDone }: BeginWorkshopProps) {
  const { t } = useTranslation()
  const begin = useBeginWorkshop(ranking.id)
  const [question, setQuestion] = useState(t('rankingWeights.workshop.questionInitial'))
  const [asksRole, setAsksRole] = useState(true)
  const [allowsAnonymous, setAllowsAnonymous] = useState(true)
  const [closesAt, setClosesAt] = useState('')
  const [edited, setEdited] = useState<ReadonlyMap<string, Partial<Texts>>>(new Map())
  const criteria = useWordedCriteria(ranking, edited)
  const edit = (key: string, part: Partial<Texts>) =>
    setEdited((before) => new Map(before).set(key, { ...before.get(key), ...part }))
  const send = () => {
    const body: NewWorkshop = {
      question,
      criteria,
      asksRole,
      allowsAnonymous,
      closesAt: closesAt === '' ? null : new Date(closesAt).toISOString(),
    }
    begin.mutateAsync(body).then(onDone, () => undefined)
  }
  return (
    <form
      className="begin-workshop"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <TextInput
        label={t('rankingWeights.workshop.question')}
        value={question}
        onChange={setQuestion}
        maxLength={300}
        isRequired
      />
      <details className="fold">
        <summary>{t('rankingWeights.workshop.words', { count: criteria.length })}</summary>
        <p className="hint">{t('rankingWeights.workshop.wordsHint')}</p>
        {criteria.map((criterion) => (
          <CriterionWords key={criterion.key} criterion={criterion} onEdit={(part) => edit(criterion.key, part)} />
        ))}
      </details>
      <Checkbox className="choice choice-check" isSelected={asksRole} onChange={setAsksRole}>
        {t('rankingWeights.workshop.asksRole')}
      </Checkbox>
      <Checkbox className="choice choice-check" isSelected={allowsAnonymous} onChange={setAllowsAnonymous}>
        {t('rankingWeights.workshop.allowsAnonymous')}
      </Checkbox>
      <TextField className="field" value={closesAt} onChange={setClosesAt} type="datetime-local">
        <Label>{t('rankingWeights.workshop.closesAt')}</Label>
        <Input />
      </TextField>
      {begin.isError && <ProblemNotice error={begin.error} />}
      <div className="pair-actions">
        <Button type="submit" look="primary" isDisabled={begin.isPending || question.trim() === ''}>
          {t('rankingWeights.workshop.begin')}
        </Button>
        <Button onPress={onDone}>{t('cancel')}</Button>
      </div>
    </form>
  )
}

interface Texts {
  name: string
  about: string
}

/** As the library says them, or as they were written here; what is written holds for both languages. */
function useWordedCriteria(
  { spec, inputs }: OpenRanking,
  edited: ReadonlyMap<string, Partial<Texts>>,
): WorkshopCriterion[] {
  const { locale } = useFormat()
  const library = useCriterionLibrary({ in: spec.in, standardSet: spec.standardSet }).data?.answer?.criteria ?? []
  return spec.criteria.map(({ key }) => {
    const choice = library.find((one) => one.key === key)
    const column = inputs?.columns.find((one) => one.key === key)
    const name = choice?.name ?? column?.name ?? criterionName(key)
    const about = choice?.about ?? { es: '', en: '' }
    const own = edited.get(key)
    const both = (texts: { es: string; en: string }, text: string | undefined, most: number) => ({
      es: (text ?? texts.es).slice(0, most),
      en: (text ?? texts.en).slice(0, most),
    })
    return {
      key,
      name: both(name, own?.name, 120),
      about: both(about, own?.about, 600),
      unit: criterionUnit(locale, column?.unit ?? choice?.unit ?? 'number').slice(0, 60),
    }
  })
}

interface CriterionWordsProps {
  criterion: WorkshopCriterion
  onEdit: (part: Partial<Texts>) => void
}

function CriterionWords({ criterion, onEdit }: CriterionWordsProps) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  return (
    <div className="criterion-words">
      <TextInput
        label={t('rankingWeights.workshop.criterionName')}
        value={criterion.name[locale]}
        maxLength={120}
        onChange={(name) => onEdit({ name })}
      />
      <TextInput
        label={t('rankingWeights.workshop.criterionAbout')}
        value={criterion.about[locale]}
        maxLength={600}
        onChange={(about) => onEdit({ about })}
      />
    </div>
  )
}
