import type { ReactNode } from 'react'
import { useText } from '../../hooks/text-field.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { sheetText } from '../../workshop/content/sheets.ts'
import type { Field } from '../declaration.ts'
import { LateMark } from '../LateMark.tsx'
import { SharedText } from '../SharedText.tsx'
import { WhoWrites } from '../WhoWrites.tsx'
import { Agreement } from './Agreement.tsx'
import styles from './Sheet.module.css'

const countWords = (text: string) => text.trim().split(/\s+/u).filter(Boolean).length

/**
 * A field of a sheet: in the margin who writes, right of it the text with the method's question.
 * @param about what a board has to say of it: where the group's phrases are
 */
export function SheetField({ field, about }: { readonly field: Field; readonly about?: ReactNode }) {
  const { t } = useTranslator()
  const name = sheetText(field.field)
  const value = useText(name)
  const words = countWords(value)
  return (
    <section className={styles.field} aria-label={t(field.title)} data-field={field.field}>
      <div className={styles.margin}>
        {field.shared && <p className={styles.shared}>{t(field.shared)}</p>}
        <WhoWrites name={name} />
        <LateMark of={name} />
      </div>
      <div className={styles.words}>
        <h2>
          {t(field.title)} <small>{t(field.help)}</small>
        </h2>
        <div className={styles.text}>
          <SharedText name={name} label={t(field.title)} placeholder={t(field.question)} />
        </div>
        {value && <p className={styles.question}>{t(field.question)}</p>}
        <div className={styles.foot}>
          {field.words !== undefined && words > 0 && (
            <span>
              {t('foundations.words', { n: words })} · {t('foundations.shorter', { n: field.words })}
            </span>
          )}
          {about}
          {value && <Agreement field={field.field} />}
        </div>
      </div>
    </section>
  )
}
