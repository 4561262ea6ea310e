import { useState } from 'react'
import { useKeptText } from '../../hooks/kept-text.ts'
import { useMayWriteIn } from '../../hooks/may-write.tsx'
import { usePinEvidence } from '../../hooks/pin-evidence.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { useUndoOffer } from '../../kinds/use-undo-offer.ts'
import { useZones } from '../../kinds/zones.tsx'
import { evidenceWords } from '../../plan/evidence-words.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { GrowingText } from '../../ui/GrowingText.tsx'
import { EVIDENCE_LETTERS, type Evidence } from '../../workshop/content/evidence.ts'
import { NOTE_LETTERS } from '../../workshop/content/texts.ts'
import { boardOfZone, type ZoneId } from '../../workshop/ids.ts'
import styles from './Mapping.module.css'

/** Where evidence is pinned: what happens around, and what the group is. */
const boards = ['pestel', 'swot'] as const
const lines = [3, 10] as const

export interface PinProps {
  readonly evidence: Evidence
  /** What the note begins with; of somebody's words, the words. */
  readonly words: string
  /** Of its survey. */
  readonly name: string | undefined
  readonly onClose: () => void
}

/** Carries a figure or somebody's words to PESTEL or SWOT: a note of one's own that says what it stands on. */
export function PinDialog({ evidence, words, name, onClose }: PinProps) {
  const translator = useTranslator()
  const { t, number } = translator
  const zones = useZones()
  const mayWriteIn = useMayWriteIn()
  const { pin, isPrivate, isUnsigned } = usePinEvidence()
  const offerUndo = useUndoOffer()
  const [zone, setZone] = useState<ZoneId>()
  const isInterview = evidence.kind === 'quote' && evidence.survey === undefined
  // Typed by hand, both survive a reload.
  const kept = { text: useKeptText('#quote'), who: useKeptText('#quote-who') }
  const [edited, setEdited] = useState(words)
  const text = isInterview ? kept.text.text : edited
  const setText = isInterview ? kept.text.setText : setEdited
  const isTooLong = text.trim().length > NOTE_LETTERS
  const told: Evidence = isInterview ? { ...evidence, who: kept.who.text } : evidence
  const chosen = zones.find(({ id }) => id === zone)
  const carry = () => {
    if (!chosen || !text.trim() || !pin(chosen.id, text.trim(), told)) return
    offerUndo(t('mapping.pinned', { zone: t(chosen.title) }))
    kept.text.setText('')
    kept.who.setText('')
    onClose()
  }
  return (
    <Dialog
      title={t(isInterview ? 'mapping.quote' : 'mapping.pin')}
      closeLabel={t('common.close')}
      onClose={onClose}
    >
      {isPrivate ? (
        <p role="status">{t('mapping.pin.private')}</p>
      ) : (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            carry()
          }}
        >
          {!isInterview && <p className={styles.cited}>{evidenceWords(evidence, name, translator)}</p>}
          <label className={styles.label}>
            {t(evidence.kind === 'quote' ? 'mapping.pin.quote' : 'mapping.pin.note')}
            <GrowingText
              look="boxed"
              lines={lines}
              autoFocus
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </label>
          {isTooLong && (
            <p role="alert" className={styles.wrong}>
              {t('notes.tooLong', { limit: number(NOTE_LETTERS), letters: number(text.trim().length) })}
            </p>
          )}
          {isInterview && (
            <Field
              label={t('mapping.quote.who')}
              hint={t('mapping.quote.who.hint')}
              value={kept.who.text}
              maxLength={EVIDENCE_LETTERS}
              onChange={(event) => kept.who.setText(event.target.value)}
            />
          )}
          {boards.map((board) => (
            <fieldset key={board} className={styles.zones}>
              <legend>{t(`${board}.title`)}</legend>
              {zones
                .filter(({ id }) => boardOfZone(id) === board && mayWriteIn(id))
                .map(({ id, title }) => (
                  <label key={id} data-on={id === zone || undefined}>
                    <input type="radio" name="zone" checked={id === zone} onChange={() => setZone(id)} />
                    {t(title)}
                  </label>
                ))}
            </fieldset>
          ))}
          {isUnsigned && <p className={styles.cited}>{t('mapping.pin.unsigned')}</p>}
          {chosen && text.trim() && !isTooLong ? (
            <Button kind="go" type="submit">
              {t('mapping.pin.to', { zone: t(chosen.title) })}
            </Button>
          ) : (
            <p className={styles.cited}>{t('mapping.pin.choose')}</p>
          )}
        </form>
      )}
    </Dialog>
  )
}
