import { facilityKinds } from '@arraigo/shared/territory/collections.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KnownInfrastructure } from '../app/workspaces/KnownInfrastructure.tsx'
import { useLayer, useLayerChanges } from '../layers/layers.state.ts'
import { useFormat } from '../platform/format.ts'
import { bothFilters, quoted } from '../territory/itemsPath.ts'
import { useChosenPlace } from '../territory/useChosenPlace.ts'
import { useCounts } from '../territory/useCounts.ts'
import { Button } from '../ui/Button.tsx'
import { Skeleton } from '../ui/Loaded.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { Section } from '../ui/Panel.tsx'

/** Kinds that a register can be about; `other` is what none of them is. */
const kinds = facilityKinds.filter((kind) => kind !== 'other')

/** What is loaded of every kind of facility here: before a gap is believed one has to know which registers exist. */
export function LoadedRegisters() {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details className="fold coverage-registers" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{t('coverage.registers')}</summary>
      {isOpen && <KnownServices />}
    </details>
  )
}

function KnownServices() {
  const { t } = useTranslation()
  const choice = useChosenPlace('facilities')
  const all = useCounts(
    'facilities',
    kinds.map((kind) => ({ filter: `kind = ${quoted(kind)}` })),
  )
  const here = useCounts(
    'facilities',
    choice.query && kinds.map((kind) => ({ ...choice.query, filter: hereFilter(kind, choice.query?.filter) })),
  )
  // Some registers say only where a facility is, not in which comuna.
  const isByComuna = choice.place.kind === 'region' || choice.place.kind === 'comuna'
  const apart = useCounts(
    'facilities',
    isByComuna ? kinds.map((kind) => ({ filter: `kind = ${quoted(kind)} AND comuna_code IS NULL` })) : null,
  )
  const imported = kinds.filter((_, at) => (all.counts?.[at] ?? 0) > 0)
  const missing = kinds.filter((_, at) => all.counts?.[at] === 0)
  const failed = all.error ?? here.error ?? apart.error
  return (
    <>
      {failed && (
        <ProblemNotice
          error={failed}
          retry={() => {
            all.refetch()
            here.refetch()
            apart.refetch()
          }}
        />
      )}
      <Section title={t('workspace.coverage.facilities')}>
        {all.counts === null ? (
          <Skeleton lines={8} />
        ) : (
          <FacilityCounts
            kinds={imported}
            countOf={(kind) => here.counts?.[kinds.indexOf(kind)] ?? null}
            apartOf={(kind) => (isByComuna ? (apart.counts?.[kinds.indexOf(kind)] ?? null) : 0)}
          />
        )}
      </Section>
      {missing.length > 0 && (
        <Section title={t('workspace.coverage.missing')}>
          <p className="quiet">{t('workspace.coverage.missingNote')}</p>
          <ul className="plain-list">
            {missing.map((kind) => (
              <li key={kind}>
                {t(`choices.${kind}`)} <span className="quiet">{t('unknown')}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <KnownInfrastructure query={choice.query} />
    </>
  )
}

/** What is closed serves nobody. */
const hereFilter = (kind: string, place: string | null | undefined) =>
  bothFilters(`kind = ${quoted(kind)} AND status <> 'closed'`, place)

interface FacilityCountsProps {
  kinds: readonly (typeof kinds)[number][]
  /** Null while it is asked. */
  countOf: (kind: (typeof kinds)[number]) => number | null
  /** Those of which nobody said the comuna: they may be here too. */
  apartOf: (kind: (typeof kinds)[number]) => number | null
}

/** Each kind with how many there are; pressing one shows it, and only it, on the map. */
function FacilityCounts({ kinds: shown, countOf, apartOf }: FacilityCountsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const layer = useLayer('facilities')
  const { change } = useLayerChanges()
  const [condition] = layer.filter.filter(({ property }) => property === 'kind')
  const onMap = layer.isVisible ? (Array.isArray(condition?.value) ? condition.value : null) : []
  const isShown = (kind: string) => onMap === null || onMap.includes(kind)
  const others = layer.filter.filter(({ property }) => property !== 'kind')
  const isOnly = (kind: string) => onMap !== null && onMap.length === 1 && onMap[0] === kind
  const show = (kind: string) =>
    isOnly(kind)
      ? change('facilities', { isVisible: false, filter: others })
      : change('facilities', {
          isVisible: true,
          filter: [...others, { property: 'kind', operator: 'in', value: [kind] }],
        })
  if (shown.length === 0) return <p className="lead">{t('workspace.coverage.noRegister')}</p>
  return (
    <>
      <ul className="rows">
        {shown.map((kind) => {
          const count = countOf(kind)
          const apart = apartOf(kind)
          return (
            <li key={kind}>
              <button type="button" className="row" aria-pressed={isShown(kind)} onClick={() => show(kind)}>
                <span className="row-main">
                  {t(`choices.${kind}`)}
                  {apart !== null && apart > 0 ? (
                    <span className="hint">{t('workspace.coverage.apart', { count: apart })}</span>
                  ) : (
                    count === 0 && <span className="hint">{t('workspace.coverage.noneHere')}</span>
                  )}
                </span>
                <span className="row-figure">
                  {count === null || apart === null
                    ? '…'
                    : count === 0 && apart > 0
                      ? t('unknown')
                      : format.number(count)}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
      <Button onPress={() => change('facilities', { isVisible: onMap !== null, filter: others })}>
        {t(onMap === null ? 'workspace.coverage.hide' : 'workspace.coverage.showAll')}
      </Button>
    </>
  )
}
