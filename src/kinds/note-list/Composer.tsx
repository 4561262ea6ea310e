import { useEffect, useImperativeHandle, useRef, type Ref } from 'react'
import { useMyName } from '../../hooks/names.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useDraft } from '../../hooks/composer-draft.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { useAnnouncements } from '../../ui/announcements.tsx'
import { GrowingText } from '../../ui/GrowingText.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useIsPocket } from '../../ui/keyboard.ts'
import { NOTE_LETTERS } from '../../workshop/content/texts.ts'
import { boardOfZone } from '../../workshop/ids.ts'
import type { Zone } from '../declaration.ts'
import { later } from '../later.tsx'
import { Written } from '../Written.tsx'
import { ZoneTag } from '../zones.tsx'
import styles from './Composer.module.css'
import { linesOf, splitIntoNotes } from './split.ts'

const ClosedComposer = later(() => import('./ClosedComposer.tsx'), 'ClosedComposer')

export interface ComposerProps {
  readonly zone: Zone
  /** Nothing can be added here now; what was typed stays in sight. */
  readonly isClosed?: boolean
  /** Where in the zone the next note goes; without it, or after it, on the next free spot. */
  readonly at?: readonly [x: number, y: number] | undefined
  readonly ref?: Ref<HTMLTextAreaElement> | undefined
}

/**
 * Where a note is typed: in the page from the start, so that a tap opens the keyboard. What is typed here survives reload,
 * an app switch and an update; adding keeps the keyboard up for the next.
 */
export function Composer({ zone, isClosed, at, ref }: ComposerProps) {
  const { addNotes } = useWorkshop()
  const name = useMyName()
  const { t, number } = useTranslator()
  const isPocket = useIsPocket()
  const { text, setText, begun, mode, isShownNow, isUnsigned, setUnsigned } = useDraft(boardOfZone(zone.id))
  const area = useRef<HTMLTextAreaElement>(null)
  useImperativeHandle(ref, () => area.current!, [])

  const { announce } = useAnnouncements()
  useEffect(() => {
    if (isShownNow) announce(t('notes.goesOutAtOnce'))
  }, [isShownNow, announce, t])
  if (isClosed) return <ClosedComposer zone={zone} text={text} />

  const lines = linesOf(text)
  const isTooLong = text.trim().length > NOTE_LETTERS
  const isPrivate = mode.writing !== undefined
  const signs = !isUnsigned && name !== '' && !mode.anonymous

  const add = (texts: readonly string[]) => {
    if (texts.length === 0) return
    const added = addNotes(
      texts.map((each, index) => ({ zone: zone.id, text: each, at: index === 0 ? at : undefined })),
      signs,
      begun,
    )
    if (added.ok) setText('')
    area.current?.focus()
  }
  const addWhole = () => {
    if (!isTooLong && text.trim()) add([text.trim()])
  }

  return (
    <form
      className={styles.composer}
      data-private={isPrivate || undefined}
      onSubmit={(event) => {
        event.preventDefault()
        addWhole()
      }}
    >
      <div className={styles.about}>
        <span className={styles.zone}>
          <ZoneTag zone={zone.id} /> {t(zone.title)}
        </span>
        {name && !mode.anonymous && (
          <button
            type="button"
            className={styles.signature}
            aria-pressed={!isUnsigned}
            onClick={() => setUnsigned(!isUnsigned)}
          >
            {signs ? t('notes.signedAs', { name }) : t('notes.unsigned')}
            <Icon name="down" small />
          </button>
        )}
      </div>
      {(mode.anonymous || (isUnsigned && name)) && (
        <p className={styles.warning}>
          {t('notes.unsignedForGood')} {t('notes.unsignedSeen')}
        </p>
      )}
      {isShownNow && <p className={styles.warning}>{t('notes.goesOutAtOnce')}</p>}
      {isPrivate && (
        <p className={styles.warning}>
          <Icon name="eye-closed" small /> {t('stage.privateOn')} <Written />
        </p>
      )}
      <div className={styles.row}>
        <GrowingText
          ref={area}
          look="boxed"
          lines={composerLines}
          aria-label={t('notes.addIn', { zone: t(zone.title) })}
          placeholder={t('notes.addIn', { zone: t(zone.title) })}
          value={text}
          enterKeyHint="send"
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || lines.length > 1)
              return
            event.preventDefault()
            addWhole()
          }}
        />
        <button
          type="submit"
          className={styles.add}
          aria-label={t('notes.add')}
          title={t('notes.add')}
          onPointerDown={(event) => event.preventDefault()} // the keyboard stays up
        >
          {isPocket ? <Icon name="up" /> : t('notes.add')}
        </button>
      </div>
      {isTooLong && (
        <p className={styles.warning} role="alert">
          {t('notes.tooLong', { limit: number(NOTE_LETTERS), letters: number(text.trim().length) })}
        </p>
      )}
      {(lines.length > 1 || isTooLong) && (
        <div className={styles.choices}>
          <Button size="small" onClick={() => add(splitIntoNotes(text))}>
            {lines.length > 1 ? t('notes.onePerLine', { n: number(lines.length) }) : t('notes.split')}
          </Button>
          {!isTooLong && (
            <Button size="small" onClick={addWhole}>
              {t('notes.asOne')}
            </Button>
          )}
        </div>
      )}
    </form>
  )
}

const composerLines = [2, 6] as const
