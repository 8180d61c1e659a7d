import { useEffect, useState } from 'react'
import { Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { OneOf } from '../../ui/OneOf.tsx'
import type { ShownPlan } from '../items/useShownPlan.ts'
import { usePlanWords } from '../usePlanWords.ts'
import { paintings, usePlanLook } from './planLook.ts'
import './planMap.css'

/** By what settlements are coloured, and until which year. */
export function MapControls({ plan }: { plan: ShownPlan }) {
  const { t } = useTranslation()
  const { paint, choose } = usePlanLook()
  return (
    <div className="plan-map-controls">
      <OneOf
        label={t('planMap.paint')}
        choices={paintings}
        value={paint}
        nameOf={(choice) => t(`planMap.by.${choice}`)}
        onChange={(by) => choose({ paint: by === 'year' ? null : by })}
      />
      <YearPlayer plan={plan} />
    </div>
  )
}

const stepMs = 1200

function YearPlayer({ plan: { spec, rows, result } }: { plan: ShownPlan }) {
  const { t } = useTranslation()
  const words = usePlanWords()
  const { until, choose } = usePlanLook()
  const [isPlaying, setPlaying] = useState(false)
  const first = spec.fromYear
  const last = spec.fromYear + spec.budgetsUf.length - 1
  const year = until === null ? last : Math.min(Math.max(until, first), last)
  useEffect(() => {
    if (!isPlaying) return
    const timer = setTimeout(() => {
      if (year >= last) setPlaying(false)
      else choose({ until: year + 1 >= last ? null : year + 1 })
    }, stepMs)
    return () => clearTimeout(timer)
  }, [isPlaying, year, last, choose])
  if (first === last) return null
  const play = () => {
    if (!isPlaying && year >= last) choose({ until: first })
    setPlaying(!isPlaying)
  }
  const begun = rows.filter((row) => row.year !== null && row.year <= year)
  // Not those of works of the same settlements that begin later.
  const families = (result?.years ?? []).reduce((sum, of) => sum + (of.year <= year ? of.families : 0), 0)
  return (
    <div className="year-player">
      <Button look="icon" aria-label={t(isPlaying ? 'planMap.stop' : 'planMap.play')} onPress={play}>
        <span className={isPlaying ? 'player-stop' : 'player-play'} aria-hidden="true" />
      </Button>
      <Slider
        aria-label={t('planMap.untilLabel')}
        className="year-slider"
        minValue={first}
        maxValue={last}
        value={year}
        formatOptions={{ useGrouping: false }}
        onChange={(to) => {
          setPlaying(false)
          choose({ until: to === last ? null : (to as number) })
        }}
      >
        <SliderOutput className="year-shown">
          {until === null ? t('planMap.untilAll') : t('planMap.untilYear', { year })}
        </SliderOutput>
        <SliderTrack className="year-track">
          <SliderThumb className="year-thumb" />
        </SliderTrack>
        <span className="year-ends" aria-hidden="true">
          <span>{first}</span>
          <span>{last}</span>
        </span>
      </Slider>
      <p className="hint year-begun" aria-live={isPlaying ? 'off' : 'polite'}>
        {t('planMap.begun', { settlements: words.settlements(begun.length), families: words.families(families) })}
      </p>
    </div>
  )
}
