import { useState } from 'react'
import { useHeadcount, useOthersTakingPart } from '../../hooks/people-here.ts'
import { useReadyCheck } from '../../hooks/rounds.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { Banner } from '../../ui/notices.tsx'

/** «Are you ready?»: one press, and how many have pressed; never who has not. */
export function ReadyBanner({ seq }: { seq: number }) {
  const { presence } = useWorkshop()
  const [isReady, setReady] = useState(false)
  const ready = useOthersTakingPart().filter((other) => other.ready === seq).length + (isReady ? 1 : 0)
  const n = useHeadcount()
  const { t } = useTranslator()
  return (
    <Banner
      icon="people"
      tone="note"
      actions={
        !isReady && (
          <Button
            kind="go"
            icon="check"
            onClick={() => {
              setReady(true)
              presence.show({ ready: seq })
            }}
          >
            {t('stage.ready.say')}
          </Button>
        )
      }
    >
      {isReady ? t('stage.ready.said') : t('stage.ready.ask')} {t('stage.ready.count', { ready, n })}
    </Banner>
  )
}

/** Shown to who takes part, as long as a check is open that came after this page was opened. */
export function ReadyCheck() {
  const check = useReadyCheck()
  const [first] = useState(check?.seq ?? 0)
  return check && check.seq > first ? <ReadyBanner key={check.seq} seq={check.seq} /> : null
}
