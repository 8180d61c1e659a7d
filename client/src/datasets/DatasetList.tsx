import { useTranslation } from 'react-i18next'
import { useFormat } from '../platform/format.ts'
import { ConfirmButton } from '../ui/ConfirmButton.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { Section } from '../ui/Panel.tsx'
import { type Dataset, useDatasets, useRemoveDataset } from './datasets.api.ts'
import { groupDemonstration } from './groupDemonstration.ts'

/** What is loaded, file by file, with its provenance. */
export function DatasetList() {
  const { t } = useTranslation()
  const datasets = useDatasets()
  const remove = useRemoveDataset()
  return (
    <Section title={t('datasets.title')}>
      {remove.isError && <ProblemNotice error={remove.error} />}
      <Loaded query={datasets}>
        {(all) => {
          const { own, demonstration } = groupDemonstration(all)
          if (all.length === 0) return <p className="lead">{t('datasets.none')}</p>
          return (
            <ul className="rows">
              {own.map((dataset) => (
                <DatasetRow
                  key={dataset.id}
                  dataset={dataset}
                  isRemoving={remove.isPending && remove.variables === dataset.id}
                  onRemove={() => remove.mutate(dataset.id)}
                />
              ))}
              {demonstration && (
                <li className="row">
                  <span className="row-main">
                    {t('demonstration.chip')}
                    <span className="hint">
                      {t('demonstration.rows', { count: demonstration.rows, collections: demonstration.collections })}
                    </span>
                  </span>
                </li>
              )}
            </ul>
          )
        }}
      </Loaded>
    </Section>
  )
}

function DatasetRow({
  dataset,
  isRemoving,
  onRemove,
}: {
  dataset: Dataset
  isRemoving: boolean
  onRemove: () => void
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const isRaster = dataset.collection === 'elevation'
  const kind = dataset.collection === 'elevation' ? t('datasets.elevation') : t(`collections.${dataset.collection}`)
  const provenance = [dataset.publisher, dataset.referenceYear, dataset.licence, dataset.fileName]
    .filter(Boolean)
    .join(' · ')
  return (
    <li className="row">
      <span className="row-main">
        {dataset.name}
        <span className="hint">
          {kind} · {provenance || t('datasets.noProvenance')}
        </span>
        {dataset.isForComparison && <span className="hint">{t('datasets.forComparison')}</span>}
        <span className="hint">{t('datasets.importedAt', { date: format.dateTime(dataset.importedAt) })}</span>
      </span>
      <span className="row-figure">{isRemoving ? t('datasets.removing') : format.number(dataset.rowCount)}</span>
      <span className="row-actions">
        <ConfirmButton
          look="icon"
          label={t('datasets.remove', { name: dataset.name })}
          title={t('datasets.removeTitle')}
          text={t(isRaster ? 'datasets.removeElevation' : 'datasets.removeText', {
            name: dataset.name,
            rows: format.number(dataset.rowCount),
          })}
          action={t('datasets.removeAction')}
          onConfirm={onRemove}
        >
          <Icon name="remove" size={16} />
        </ConfirmButton>
      </span>
    </li>
  )
}
