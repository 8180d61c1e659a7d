import type { Texts } from '../../app/i18n/texts.ts'
import type { profileEs } from './profile.es.ts'

export const profileEn: Texts<typeof profileEs> = {
  profile: { title: 'Profile' },
}
