import { useBoardValue } from '../hooks/board-values.ts'
import { useTranslator } from '../i18n/react.tsx'
import { evidenceWords } from '../plan/evidence-words.ts'
import { Icon } from '../ui/Icon.tsx'
import type { NoteId } from '../workshop/ids.ts'
import styles from './EvidenceLine.module.css'

/** At a note that stands on a figure of a survey, or is somebody's words: which figure, of how many, whose words. */
export function EvidenceLine({ note }: { readonly note: NoteId }) {
  const evidence = useBoardValue('evidence').get(note)
  const names = useBoardValue('surveyNames')
  const translator = useTranslator()
  if (!evidence) return null
  const name = evidence.survey && names.get(evidence.survey)
  return (
    <p className={styles.evidence}>
      <Icon name={evidence.kind === 'finding' ? 'matrix' : 'person'} small />
      <span>{evidenceWords(evidence, name, translator)}</span>
    </p>
  )
}
