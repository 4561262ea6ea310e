import { useState } from 'react'
import { isLanguage, languageNames, languages, type Language } from '../../i18n/languages.ts'
import { loadTranslator } from '../../i18n/catalogues.ts'
import type { Translator } from '../../i18n/translator.ts'
import { compilePlan, withoutAnnexes } from '../../plan/compile.ts'
import { renderers, type PlanFormat } from '../../plan/formats.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import type { KeptWorkshop } from '../../sync/device-registry.ts'
import { Button } from '../../ui/Button.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import type { WorkshopSnapshot } from '../../workshop/snapshot.ts'
import { download, fileNameOf } from '../files/download.ts'
import { SaveFileDialog } from '../files/SaveFileDialog.tsx'
import { drawPicture } from './draw-picture.ts'
import { sections } from './sections.ts'
import styles from './Plan.module.css'

const formats: readonly { readonly format: PlanFormat; readonly word: 'word' | 'markdown' }[] = [
  { format: 'docx', word: 'word' },
  { format: 'markdown', word: 'markdown' },
]

/** Take the plan away: asks only the language and whether with annexes. Made on this device, offline too. */
export function TakeAway({
  snapshot,
  translator,
  gaps,
}: {
  snapshot: WorkshopSnapshot
  translator: Translator
  gaps: number
}) {
  const { t } = translator
  const { kept } = useWorkshop()
  const [language, setLanguage] = useState<Language>(
    isLanguage(snapshot.meta.language) ? snapshot.meta.language : translator.language,
  )
  const [hasAnnexes, setAnnexes] = useState(true)
  const [state, setState] = useState<'rest' | 'making' | 'failed'>('rest')
  const [file, setFile] = useState<KeptWorkshop | null>(null)

  const take = async (format: PlanFormat) => {
    setState('making')
    try {
      const whole = compilePlan(snapshot, sections, await loadTranslator(language), Date.now())
      const { bytes, mediaType, extension } = await renderers[format](
        hasAnnexes ? whole : withoutAnnexes(whole),
        drawPicture,
      )
      download(fileNameOf(whole.title, extension), new Blob([bytes], { type: mediaType }))
      setState('rest')
    } catch {
      setState('failed')
    }
  }
  return (
    <section className={styles.take} aria-label={t('plan.take')}>
      <h2>{t('plan.take')}</h2>
      <SegmentedControl
        label={t('plan.take.language')}
        value={language}
        onChange={setLanguage}
        segments={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
      <label className={styles.annex}>
        <input type="checkbox" checked={hasAnnexes} onChange={(event) => setAnnexes(event.target.checked)} />
        {t('plan.take.annex')}
      </label>
      <div className={styles.formats}>
        {formats.map(({ format, word }) => (
          <Button key={format} icon="file" onClick={() => void take(format)}>
            {t(`plan.take.${word}`)}
          </Button>
        ))}
        <Button icon="download" onClick={() => setFile(kept())}>
          {t('plan.take.file')}
        </Button>
      </div>
      {gaps > 0 && <p className={styles.hint}>{t('plan.take.gaps', { n: gaps })}</p>}
      <p role="status" className={styles.hint}>
        {state === 'making' && t('plan.take.making')}
        {state === 'failed' && t('files.failed')}
      </p>
      {file && <SaveFileDialog workshop={file} onClose={() => setFile(null)} />}
    </section>
  )
}
