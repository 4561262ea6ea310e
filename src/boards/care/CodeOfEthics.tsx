import { useBoardValue } from '../../hooks/board-values.ts'
import { jitter, newDeviceId } from '../../hooks/ids.ts'
import { useMayWrite } from '../../hooks/may-write.tsx'
import { useText } from '../../hooks/text-field.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { RegisterPicker } from '../../kinds/register/RegisterPicker.tsx'
import { SharedText } from '../../kinds/SharedText.tsx'
import { WhoWrites } from '../../kinds/WhoWrites.tsx'
import { dayOf, noonOf } from '../../method/dates.ts'
import { Button } from '../../ui/Button.tsx'
import { wordsOf } from '../../workshop/content/responses.ts'
import { addRows, takeRowsAway } from '../../workshop/content/rows.ts'
import { sheetText } from '../../workshop/content/sheets.ts'
import type { RowId } from '../../workshop/ids.ts'
import { codeField, signatures } from './board.ts'
import styles from './Care.module.css'
import { readSignatures } from './signatures.ts'

/** The code of ethics and who signed it. One who signed an earlier wording is told as such; nobody is counted. */
export function CodeOfEthics() {
  const { content, person } = useWorkshop()
  const name = sheetText(codeField)
  const code = useText(name)
  const members = useBoardValue('members')
  const signed = readSignatures(useBoardValue('rows'), code)
  const mayWrite = useMayWrite()
  const { t, date } = useTranslator()
  const nameOf = (id: string) => {
    const member = members.find((each) => each.id === id)
    return member ? member.name || t('common.noName') : t('register.gone')
  }
  const sign = (who: string) => {
    const now = Date.now()
    const cells = { who: { to: who }, signed: dayOf(now), words: wordsOf(code) }
    addRows(
      content,
      [{ id: newDeviceId<RowId>(), table: signatures.table, by: person, made: now, cells }],
      jitter,
    )
  }
  return (
    <section className={styles.point} aria-label={t('care.code')}>
      <div className={styles.how}>
        <SharedText name={name} label={t('care.code')} placeholder={t('care.code.question')} />
        <WhoWrites name={name} />
      </div>
      {code.trim() !== '' && (
        <div className={styles.facts}>
          <span>{t('care.signatures')}</span>
          {mayWrite && <RegisterPicker of="members" label={t('care.sign')} onPick={sign} />}
        </div>
      )}
      <ul className={styles.signed} aria-label={t('care.signatures')}>
        {signed.map(({ rows, who, signed: when, isOfTheseWords }) => (
          <li key={who}>
            <span className="voice">{nameOf(who)}</span>
            {when && <span>{date(noonOf(when))}</span>}
            {!isOfTheseWords && <span>{t('care.earlierWords')}</span>}
            {mayWrite && !isOfTheseWords && (
              <Button size="small" onClick={() => sign(who)}>
                {t('care.signAgain')}
              </Button>
            )}
            {mayWrite && (
              <Button size="small" kind="bare" icon="close" onClick={() => takeRowsAway(content, rows)}>
                {t('care.takeBack', { name: nameOf(who) })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
