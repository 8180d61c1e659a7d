import type { Workshop } from '@arraigo/shared/priorities/workshop.schema.ts'
import { Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { QrCode } from './QrCode.tsx'

const workshopAddress = (token: string) => `${window.location.origin}/workshop/${token}`
const isOwnMachine = (host: string) => /^(localhost|\[?::1\]?|127(\.\d+){3})$/.test(host)

/** The link for the phones: to copy, and as a code as large as the wall. */
export function WorkshopLink({ workshop }: { workshop: Workshop }) {
  const { t } = useTranslation()
  const address = workshopAddress(workshop.token)
  return (
    <>
      <div className="workshop-link">
        <QrCode text={address} label={t('rankingWeights.workshop.code')} />
        <div>
          <p className="workshop-address">
            <a href={address} target="_blank" rel="noreferrer">
              {address}
            </a>
            <CopyButton text={address} label={t('rankingWeights.workshop.copy')} />
          </p>
          <DialogTrigger>
            <Button>{t('rankingWeights.workshop.wall')}</Button>
            <ModalOverlay className="overlay" isDismissable>
              <Modal className="modal workshop-wall">
                <Dialog>
                  {({ close }) => (
                    <>
                      <Heading slot="title">{workshop.question}</Heading>
                      <QrCode text={address} label={t('rankingWeights.workshop.code')} />
                      <p className="workshop-address">{address}</p>
                      <div className="modal-actions">
                        <Button onPress={close}>{t('close')}</Button>
                      </div>
                    </>
                  )}
                </Dialog>
              </Modal>
            </ModalOverlay>
          </DialogTrigger>
        </div>
      </div>
      {isOwnMachine(window.location.hostname) && (
        <Notice tone="warning" title={t('rankingWeights.workshop.ownMachine')}>
          <p>{t('rankingWeights.workshop.ownMachineText')}</p>
        </Notice>
      )}
    </>
  )
}
