import { useState } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { saveFile } from '../platform/saveFile.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { useCopyLink } from '../ui/useCopyLink.ts'
import { exportRanking, type RankingFormat, rankingFormats } from './priorities.api.ts'
import type { OpenRanking } from './useRanking.ts'
import { useRankingWords } from './useRankingWords.ts'

/** What is on screen, saved or not, as a table, a map file, a link or on paper. */
export function RankingExportMenu({ ranking }: { ranking: OpenRanking }) {
  const { t } = useTranslation()
  const { locale } = useRankingWords().format
  const { text, icon, copy, outcome } = useCopyLink()
  const [problem, setProblem] = useState<unknown>(null)
  const save = async (format: RankingFormat) => {
    setProblem(null)
    try {
      const { fileName, file } = await exportRanking({
        name: ranking.saved.name,
        spec: ranking.spec,
        format,
        lang: locale,
      })
      saveFile(fileName, file)
    } catch (error) {
      setProblem(error)
    }
  }
  return (
    <>
      <DialogTrigger>
        <Button>
          <Icon name="download" size={18} />
          {t('priorities.exports.name')}
        </Button>
        <Popover className="popover" placement="bottom start">
          <Dialog aria-label={t('priorities.exports.name')} className="menu">
            {({ close }) => (
              <ul className="rows">
                {rankingFormats.map((format) => (
                  <li key={format}>
                    <button
                      type="button"
                      className="row"
                      onClick={() => {
                        close()
                        void save(format)
                      }}
                    >
                      {t(`priorities.exports.formats.${format}`)}
                    </button>
                  </li>
                ))}
                <li>
                  <button type="button" className="row" onClick={copy}>
                    {outcome === null ? t('priorities.exports.copy') : text}
                    <Icon name={icon} size={16} />
                  </button>
                </li>
                <li>
                  <button
                    type="button"
                    className="row"
                    onClick={() => {
                      close()
                      window.print()
                    }}
                  >
                    {t('priorities.exports.print')}
                  </button>
                </li>
              </ul>
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
      {problem !== null && <ProblemNotice error={problem} />}
    </>
  )
}
