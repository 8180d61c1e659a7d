import type { Workshop } from '@arraigo/shared/priorities/workshop.schema.ts'
import { useState } from 'react'
import { Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { QrCode } from './QrCode.tsx'
import { useWorkshopAddresses } from './workshops.api.ts'

const isOwnMachine = (host: string) => /^(localhost|\[?::1\]?|127(\.\d+){3})$/.test(host)

/** The link for the phones: to copy, and as a code as large as the wall. */
export function WorkshopLink({ workshop }: { workshop: Workshop }) {
  const { t } = useTranslation()
  const addresses = useWorkshopAddresses().data?.addresses ?? []
  const [chosen, setChosen] = useState<string | null>(null)
  const { hostname, origin: own } = window.location
  // Whoever reads this page by a name of the network reaches it as the phones do; by the door for them, where this machine has one.
  const doorHere = addresses.find((one) => URL.parse(one)?.hostname === hostname)
  const isReached = !isOwnMachine(hostname)
  const origin = isReached ? (doorHere ?? own) : (chosen ?? addresses[0] ?? own)
  const address = `${origin}/workshop/${workshop.token}`
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
          <OnTheWall question={workshop.question} address={address} />
        </div>
      </div>
      {!isReached && addresses.length > 1 && (
        <SelectField
          label={t('rankingWeights.workshop.network')}
          hint={t('rankingWeights.workshop.networkHint')}
          value={origin}
          options={addresses.map((one) => ({ value: one, label: one }))}
          onChange={setChosen}
        />
      )}
      {!isReached && addresses.length === 0 && (
        <Notice tone="warning" title={t('rankingWeights.workshop.ownMachine')}>
          <p>{t('rankingWeights.workshop.ownMachineText')}</p>
        </Notice>
      )}
    </>
  )
}

function OnTheWall({ question, address }: { question: string; address: string }) {
  const { t } = useTranslation()
  return (
    <DialogTrigger>
      <Button>{t('rankingWeights.workshop.wall')}</Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal className="modal workshop-wall">
          <Dialog>
            {({ close }) => (
              <>
                <Heading slot="title">{question}</Heading>
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
  )
}
