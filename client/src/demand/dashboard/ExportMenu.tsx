import { type Audience, audiences, type DemandPlaces } from '@arraigo/shared/demand/demandMeasures.ts'
import { audienceNames } from '@arraigo/shared/demand/demandNames.ts'
import { useState } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { pathWith } from '../../platform/computed.ts'
import { useFormat } from '../../platform/format.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { OneOf } from '../../ui/OneOf.tsx'
import { useCopyLink } from '../../ui/useCopyLink.ts'
import { useDemandAddress } from '../demandAddress.ts'
import { DemandOutput, type OutputWish } from './DemandOutput.tsx'
import { linkFor } from './ShareLink.tsx'

export interface ExportMenuProps {
  of: DemandPlaces
  /** Null where rows of several places stand side by side. */
  within: string | null
  /** Of these rows only; all of the place where absent. */
  ids?: string
}

const formats = ['xlsx', 'csv', 'geojson'] as const
const outputs = ['page-A4', 'page-A3', 'map', 'chart'] as const

/** The page as files, pictures, paper and link: for everybody, unless the internal figures are asked for. */
export function ExportMenu({ of, within, ids }: ExportMenuProps) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const { measure } = useDemandAddress()
  const [audience, setAudience] = useState<Audience>('public')
  const [wish, setWish] = useState<OutputWish | null>(null)
  const [hasFailed, setHasFailed] = useState(false)
  const { text, icon, outcome, copy } = useCopyLink(() => linkFor(audience))
  const done = (isDone: boolean) => {
    setWish(null)
    setHasFailed(!isDone)
  }
  return (
    <>
      <DialogTrigger>
        <Button look="quiet" isPending={wish !== null}>
          <Icon name="download" size={16} />
          {t(wish === null ? 'demandDashboard.exports.open' : 'demandDashboard.exports.drawing')}
        </Button>
        <Popover className="popover dash-export" placement="bottom end">
          <Dialog aria-label={t('demandDashboard.exports.open')}>
            {({ close }) => (
              <>
                <OneOf
                  label={t('demandDashboard.audience.label')}
                  choices={audiences.toReversed()}
                  value={audience}
                  nameOf={(one) => audienceNames[one][locale]}
                  onChange={setAudience}
                />
                <p className={audience === 'internal' ? 'dash-warning' : 'hint'}>
                  {t(`demandDashboard.exports.${audience}`)}
                </p>
                <ul className="rows">
                  {formats.map((format) => (
                    <li key={format}>
                      <a
                        className="row"
                        download
                        onClick={close}
                        href={pathWith('/api/demand/export', {
                          of,
                          in: within ?? undefined,
                          ids,
                          format,
                          measure,
                          audience,
                          lang: locale,
                        })}
                      >
                        {t(`demandDashboard.exports.formats.${format}`)}
                      </a>
                    </li>
                  ))}
                  {outputs.map((output) => (
                    <li key={output}>
                      <button
                        type="button"
                        className="row"
                        onClick={() => {
                          close()
                          setHasFailed(false)
                          setWish({ output, audience })
                        }}
                      >
                        {t(`demandDashboard.exports.outputs.${output}`)}
                      </button>
                    </li>
                  ))}
                  <li>
                    <button type="button" className="row" onClick={copy}>
                      {outcome === null ? t('demandDashboard.exports.copy') : text}
                      <Icon name={icon} size={16} />
                    </button>
                  </li>
                </ul>
              </>
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
      {hasFailed && <Notice tone="error">{t('demandDashboard.exports.failed')}</Notice>}
      {wish !== null && <DemandOutput wish={wish} of={of} within={within} ids={ids} onDone={done} />}
    </>
  )
}
