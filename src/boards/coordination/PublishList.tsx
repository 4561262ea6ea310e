import { useState } from 'react'
import { useBoardValue } from '../../hooks/board-values.ts'
import { newDeviceId } from '../../hooks/ids.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import type { LotId } from '../../workshop/ids.ts'
import { publishList, SEED_LETTERS, type LotRefusal } from '../../workshop/stage/lots.ts'
import styles from './Coordination.module.css'
import { bodyRules } from './facts.ts'

/** Who takes part in a drawing, for how many seats, and where its seed will come from: said before it is drawn. */
export function PublishList() {
  const { stage, relayNow } = useWorkshop()
  const members = useBoardValue('members').filter(({ name }) => name)
  const { seats = 1 } = bodyRules(useBoardValue('values'))
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [announced, setAnnounced] = useState('')
  const [refusal, setRefusal] = useState<LotRefusal>()
  const { t } = useTranslator()
  const publish = () => {
    const list = members.filter(({ id }) => !left.has(id)).map(({ id, name }) => ({ who: id, name }))
    const made = publishList(stage, newDeviceId<LotId>(), { made: relayNow(), seats, list, announced })
    setRefusal(made.ok ? undefined : made.refusal)
  }
  return (
    <form
      className={styles.lot}
      onSubmit={(event) => {
        event.preventDefault()
        publish()
      }}
    >
      <fieldset className={styles.among}>
        <legend>{t('coordination.lot.among')}</legend>
        {members.length === 0 && <p>{t('coordination.lot.register')}</p>}
        {members.map(({ id, name }) => (
          <label key={id} className={styles.tick}>
            <input
              type="checkbox"
              checked={!left.has(id)}
              onChange={(event) => {
                const next = new Set(left)
                if (event.target.checked) next.delete(id)
                else next.add(id)
                setLeft(next)
              }}
            />
            <span className="voice">{name}</span>
          </label>
        ))}
      </fieldset>
      <Field
        label={t('coordination.lot.source')}
        value={announced}
        maxLength={SEED_LETTERS}
        onChange={(event) => setAnnounced(event.target.value)}
      />
      {refusal && (
        <p role="alert">
          {refusal.kind === 'nobody'
            ? t('coordination.lot.nobody')
            : t('coordination.lot.tooFew', { n: refusal.listed, seats })}
        </p>
      )}
      <Button type="submit">{t('coordination.lot.publish', { n: seats })}</Button>
    </form>
  )
}
