import { useState } from 'react'
import { useLocation } from 'wouter'
import { useTranslator } from '../../i18n/react.tsx'
import type { MessageId } from '../../i18n/message-ids.ts'
import { readJoinCode, writeJoinCode, type JoinCode } from '../../protocol/join-code.ts'
import { openCode, type CodeAnswer } from '../../sync/join-code.ts'
import { relayHttpUrl } from '../../sync/relay-url.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import styles from './Code.module.css'

const refusals: Record<Exclude<CodeAnswer['kind'], 'opens'>, MessageId> = {
  unknown: 'join.code.unknown',
  'too-many-tries': 'join.code.tooMany',
  'no-network': 'join.code.noNetwork',
}
const LONGEST_TYPED = 16

/** Eight digits that somebody says aloud, tried as soon as the eighth is there. */
export function CodeForm({ first = '' }: { first?: string }) {
  const { t } = useTranslator()
  const [, navigate] = useLocation()
  const [typed, setTyped] = useState(first)
  const [error, setError] = useState<string>()
  const [isAsking, setAsking] = useState(false)

  const enter = async (code: JoinCode) => {
    setAsking(true)
    const answer = await openCode(relayHttpUrl(), code)
    setAsking(false)
    if (answer.kind === 'opens') navigate(`/w/${answer.opened.workshopId}#${answer.opened.key}`)
    else setError(t(refusals[answer.kind]))
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        const code = readJoinCode(typed)
        if (code) void enter(code)
        else setError(t('join.code.eight'))
      }}
    >
      <Field
        label={t('join.code')}
        error={error}
        value={typed}
        placeholder={writeJoinCode('00000000' as JoinCode)}
        inputMode="numeric"
        autoComplete="off"
        enterKeyHint="go"
        maxLength={LONGEST_TYPED}
        onChange={(event) => {
          setTyped(event.target.value)
          setError(undefined)
          const code = readJoinCode(event.target.value)
          if (code && !isAsking) void enter(code)
        }}
      />
      <Button size="large" type="submit">
        {t(isAsking ? 'join.opening' : 'join.enter')}
      </Button>
    </form>
  )
}
