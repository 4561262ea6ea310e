import { useState } from 'react'
import { later } from '../../kinds/later.tsx'
import { useConnection, useLive, useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import type { KeptWorkshop } from '../../sync/device-registry.ts'
import type { Connection } from '../../sync/connection.ts'
import { Button } from '../../ui/Button.tsx'
import { Banner } from '../../ui/notices.tsx'
import { useRegionKeys } from '../../ui/regions.ts'
import { isPlainHttp } from '../network.ts'
import { MisfitBanner } from '../join/MisfitBanner.tsx'
import { GuestBanner } from './GuestBanner.tsx'
import { bannerChips, chipSigns } from './connection-signs.ts'

const LongestText = later(() => import('./LongestText.tsx'), 'LongestText')
const MarkLate = later(
  () => import('../late/MarkLate.tsx'),
  'MarkLate',
  () => null,
)
const SaveFile = later(() => import('../files/SaveFileDialog.tsx'), 'SaveFileDialog')

/** Where what one wrote is in danger, or stays here for long. */
const copyHelps: ReadonlySet<Connection['chip']> = new Set([
  'device-full',
  'saving-failed',
  'private-window',
  'read-only',
  'too-new',
])

/** Lines across the screen: one for the state of the line where one must know it, one where the address may change. */
export function Banners() {
  const { chip, waiting } = useConnection()
  const { kept, publishedLate, reconnect, role } = useWorkshop()
  useRegionKeys()
  const isLate = useLive(publishedLate)
  const [isLateHidden, setLateHidden] = useState(false)
  const { t, time } = useTranslator()
  const isSample = useWorkshopValue('meta').sample
  const [hidden, setHidden] = useState<string | null>(null)
  const [hasHttpNote, setHttpNote] = useState(isPlainHttp())
  const [file, setFile] = useState<KeptWorkshop | null>(null)
  const [copiedAt, setCopiedAt] = useState<number | null>(null)
  const isCopied = chip === 'private-window' && copiedAt !== null
  const mayHide = chip === 'offline'
  const isShown = bannerChips.has(chip) && hidden !== chip && !(isSample && chip === 'offline')
  const { icon, tone } = chipSigns[chip]
  const offersCopy = copyHelps.has(chip)
  return (
    <>
      {role === 'participant' && <MarkLate />}
      {isShown && (
        <Banner
          icon={icon}
          tone={tone === 'stop' && !isCopied ? 'stop' : 'wait'}
          actions={
            <>
              {offersCopy && (
                <Button size="small" icon="download" onClick={() => setFile(kept())}>
                  {t('connection.saveCopy')}
                </Button>
              )}
              {chip === 'too-large' && (
                <Button size="small" icon="retry" onClick={reconnect}>
                  {t('connection.tryNow')}
                </Button>
              )}
              {mayHide && (
                <Button size="small" kind="bare" onClick={() => setHidden(chip)}>
                  {t('common.close')}
                </Button>
              )}
            </>
          }
        >
          {isCopied ? t('connection.say.copied', { time: time(copiedAt) }) : t(`connection.say.${chip}`)}
          {chip === 'too-large' && <LongestText />}
          {chip === 'read-only' && waiting > 0 && ` ${t('connection.say.waitsClosed', { n: waiting })}`}
        </Banner>
      )}
      {hasHttpNote && (
        <Banner
          icon="warning"
          tone="note"
          actions={
            <Button size="small" kind="bare" onClick={() => setHttpNote(false)}>
              {t('common.close')}
            </Button>
          }
        >
          {t('home.plainHttp')}
        </Banner>
      )}
      {isLate && !isLateHidden && waiting === 0 && (
        <Banner
          icon="eye"
          tone="note"
          actions={
            <Button size="small" kind="bare" onClick={() => setLateHidden(true)}>
              {t('common.close')}
            </Button>
          }
        >
          {t('stage.late')}
        </Banner>
      )}
      <GuestBanner />
      <MisfitBanner />
      {file && (
        <SaveFile workshop={file} onSaved={() => setCopiedAt(Date.now())} onClose={() => setFile(null)} />
      )}
    </>
  )
}
