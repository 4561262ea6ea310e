import { useState } from 'react'
import { useLocation } from 'wouter'
import { useTranslator } from '../../i18n/react.tsx'
import { useLatePart } from '../use-late-part.ts'

/** Takes a file and says in words what became of it. */
export function useTakeFile() {
  const { t } = useTranslator()
  const [, navigate] = useLocation()
  const [said, setSaid] = useState<string>()
  const { isMissing, fetchLate } = useLatePart()
  const take = async (file: File) => {
    setSaid(undefined)
    const part = await fetchLate(() => import('./take-file.ts'))
    if (!part) return undefined
    try {
      const taken = await part.takeFile(file)
      if (taken.state === 'wrong') {
        const reason = t(`files.json.${taken.reason}`)
        return setSaid(t('files.json.wrong', { path: taken.path || 'JSON', reason }))
      }
      if (taken.state === 'refused') return setSaid(t(taken.why, { size: taken.megabytes }))
      if (taken.ignored && taken.ignored.length > 0) {
        // Said where one is, before going on: the new workshop waits on Home.
        return setSaid(t('files.json.ignored', { fields: taken.ignored.join(', ') }))
      }
      if (taken.isMerged) setSaid(t('files.merged', { notes: taken.newNotes }))
      return navigate(`/w/${taken.id}`)
    } catch {
      return setSaid(t('files.notTaken'))
    }
  }
  return { take, said: isMissing ? t('common.comesWithNetwork') : said }
}
