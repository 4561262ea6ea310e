import { useEffect, useMemo, useRef, useState } from 'react'
import { isLanguage, languageNames, languages, type Language } from '../../i18n/languages.ts'
import { loadTranslator } from '../../i18n/catalogues.ts'
import type { Translator } from '../../i18n/translator.ts'
import { compilePlan, withoutAnnexes } from '../../plan/compile.ts'
import { eventsOf, type PlanFormat } from '../../plan/formats.ts'
import type { PictureFormat } from '../../plan/pictures/pictures.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import type { KeptWorkshop } from '../../sync/device-registry.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import type { WorkshopSnapshot } from '../../workshop/snapshot.ts'
import { download, fileNameOf } from '../../ui/download.ts'
import { SaveFileDialog } from '../files/SaveFileDialog.tsx'
import type { FileOrder } from './file-order.ts'
import { makeFile, type FileInTheMaking } from './make-file.ts'
import { picturesOf } from './pictures.ts'
import { sections } from './sections.ts'
import styles from './TakeAway.module.css'

type Form = PlanFormat | PictureFormat | 'file' | 'json'
const groups: readonly { readonly name: 'plan' | 'boards' | 'whole'; readonly forms: readonly Form[] }[] = [
  { name: 'plan', forms: ['docx', 'pdf', 'html', 'markdown', 'csv', 'ics'] },
  { name: 'boards', forms: ['png', 'svg'] },
  { name: 'whole', forms: ['file', 'json'] },
]
const isPicture = (form: Form): form is PictureFormat => form === 'png' || form === 'svg'

type State =
  | { readonly kind: 'rest' | 'failed' | 'stopped' }
  | { readonly kind: 'making'; readonly form: Form; readonly share: number }
  | { readonly kind: 'done'; readonly name: string }

/** What to take, in which language, with or without annexes. Made on this device, offline too; the page stays usable. */
export function TakeAwayDialog({
  snapshot,
  translator,
  onClose,
}: {
  snapshot: WorkshopSnapshot
  translator: Translator
  onClose: () => void
}) {
  const { t } = translator
  const { kept } = useWorkshop()
  const [language, setLanguage] = useState<Language>(
    isLanguage(snapshot.meta.language) ? snapshot.meta.language : translator.language,
  )
  const [hasAnnexes, setAnnexes] = useState(true)
  const [state, setState] = useState<State>({ kind: 'rest' })
  const [workshop, setWorkshop] = useState<KeptWorkshop | null>(null)
  const making = useRef<FileInTheMaking>(null)
  useEffect(() => () => making.current?.stop(), [])
  const hasDates = useMemo(
    () => eventsOf(compilePlan(snapshot, sections, translator, 0)).length > 0,
    [snapshot, translator],
  )

  const orderOf = async (form: PlanFormat | PictureFormat): Promise<FileOrder> => {
    const words = await loadTranslator(language)
    const whole = compilePlan(snapshot, sections, words, Date.now())
    return isPicture(form)
      ? { kind: 'pictures', format: form, pictures: picturesOf(snapshot, whole, words) }
      : { kind: 'plan', format: form, plan: hasAnnexes ? whole : withoutAnnexes(whole) }
  }
  const hand = (name: string, content: Blob) => {
    download(name, content)
    setState({ kind: 'done', name })
  }
  const { title } = snapshot.meta
  const take = async (form: Form) => {
    if (form === 'file') return setWorkshop(kept())
    setState({ kind: 'making', form, share: 0 })
    try {
      if (form === 'json') {
        const { encodeWorkshopJson } = await import('../../workshop/json.ts')
        const json = new Blob([encodeWorkshopJson(snapshot)], { type: 'application/json' })
        return hand(fileNameOf(title, 'json'), json)
      }
      making.current = makeFile(await orderOf(form), (share) => setState({ kind: 'making', form, share }))
      const file = await making.current.file
      if (!file) return setState({ kind: 'stopped' })
      const { bytes, mediaType, extension } = file
      return hand(fileNameOf(title, extension), new Blob([bytes], { type: mediaType }))
    } catch {
      return setState({ kind: 'failed' })
    }
  }

  if (workshop) return <SaveFileDialog workshop={workshop} onClose={onClose} />
  const isMaking = state.kind === 'making'
  return (
    <Dialog title={t('plan.take')} closeLabel={t('common.close')} onClose={onClose} width="wide">
      <div className={styles.choices}>
        <SegmentedControl
          label={t('plan.take.language')}
          value={language}
          onChange={setLanguage}
          segments={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
        <label className={styles.annex}>
          <input
            type="checkbox"
            checked={hasAnnexes}
            onChange={(event) => setAnnexes(event.target.checked)}
          />
          {t('plan.take.annex')}
        </label>
      </div>
      <div className={styles.groups} aria-busy={isMaking}>
        {groups.map(({ name, forms }) => (
          <section key={name} aria-labelledby={`take-${name}`}>
            <h3 id={`take-${name}`}>{t(`plan.take.group.${name}`)}</h3>
            <ul>
              {forms
                .filter((form) => form !== 'ics' || hasDates)
                .map((form) => (
                  <li key={form}>
                    <button
                      type="button"
                      className={styles.form}
                      disabled={isMaking}
                      aria-describedby={`take-${form}`}
                      onClick={() => void take(form)}
                    >
                      {t(`plan.take.${form}`)}
                    </button>
                    <p id={`take-${form}`}>{t(`plan.take.${form}.what`)}</p>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
      <div className={styles.state}>
        {isMaking && (
          <>
            <progress
              max={1}
              value={state.share}
              aria-label={t('plan.take.making', { what: t(`plan.take.${state.form}`) })}
            />
            <Button icon="close" onClick={() => making.current?.stop()}>
              {t('plan.take.stop')}
            </Button>
          </>
        )}
        <p role="status">
          {isMaking && t('plan.take.making', { what: t(`plan.take.${state.form}`) })}
          {state.kind === 'done' && t('plan.take.done', { file: state.name })}
          {state.kind === 'stopped' && t('plan.take.stopped')}
          {state.kind === 'failed' && t('files.failed')}
        </p>
      </div>
    </Dialog>
  )
}
