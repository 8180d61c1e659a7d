import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAddress } from '../platform/address.ts'
import { useFormat } from '../platform/format.ts'
import { Loaded } from '../ui/Loaded.tsx'
import { Section } from '../ui/Panel.tsx'
import { useImports } from './imports.api.ts'

/** Every import there was, with what became of it. */
export function ImportHistory() {
  const { t } = useTranslation()
  const format = useFormat()
  const { href } = useAddress()
  const imports = useImports()
  if (imports.data?.length === 0) return null
  return (
    <Section title={t('imports.history')}>
      <Loaded query={imports}>
        {(all) => (
          <ul className="rows">
            {all.map((one) => (
              <li key={one.id}>
                <Link href={href(`/data/imports/${one.id}`)} className="row">
                  <span className="row-main">
                    {one.fileName}
                    <span className="hint">{format.dateTime(one.createdAt)}</span>
                  </span>
                  <span className={`state state-${one.state}`}>{t(`states.${one.state}`)}</span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  )
}
