import { useEffect, useState } from 'react'
import { useHasPassed } from '../../hooks/has-passed.ts'
import { useKeptText } from '../../hooks/kept-text.ts'
import { useHeadcount, useOthersTakingPart } from '../../hooks/people-here.ts'
import { useReadyCheck } from '../../hooks/rounds.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { MINUTE } from '../../method/clock.ts'
import { Button } from '../../ui/Button.tsx'
import { Banner } from '../../ui/notices.tsx'

/** «Are you ready?»: one press, and how many have pressed; never who has not. It holds through sleep and reload. */
export function ReadyBanner({ seq }: { seq: number }) {
  const { presence } = useWorkshop()
  const { text, setText } = useKeptText('#ready')
  const isReady = text === String(seq)
  useEffect(() => {
    if (isReady) presence.show({ ready: seq })
  }, [isReady, presence, seq])
  const ready = useOthersTakingPart().filter((other) => other.ready === seq).length + (isReady ? 1 : 0)
  const n = useHeadcount()
  const { t } = useTranslator()
  return (
    <Banner
      icon="people"
      tone="note"
      actions={
        !isReady && (
          <Button kind="go" icon="check" onClick={() => setText(String(seq))}>
            {t('stage.ready.say')}
          </Button>
        )
      }
    >
      {isReady ? t('stage.ready.said') : t('stage.ready.ask')} {t('stage.ready.count', { ready, n })}
    </Banner>
  )
}

/** After this a check that nobody ended is one of a session that is over. */
const FRESH_MS = 15 * MINUTE

/** Shown to who takes part, as long as a check is open: one that came while this page was, or a moment before it opened. */
export function ReadyCheck() {
  const check = useReadyCheck()
  const [first] = useState(check?.seq ?? 0)
  const isOld = useHasPassed(check?.at === undefined ? 0 : check.at + FRESH_MS)
  return check && (check.seq > first || !isOld) ? <ReadyBanner key={check.seq} seq={check.seq} /> : null
}
