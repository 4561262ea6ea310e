import { useMemo } from 'react'
import { Link } from 'wouter'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { shorten } from '../../kinds/note-list/shorten.ts'
import type { Step } from '../../plan/thread.ts'
import { longestText } from '../../workshop/content/longest-text.ts'
import { takeSnapshot } from '../../workshop/snapshot.ts'
import { placeOfStep } from '../thread/step-place.ts'

/** What each noun of the documents is called where one looks for its place. */
const kinds: Readonly<Record<string, Step['kind']>> = {
  notes: 'note',
  trends: 'trend',
  crosses: 'cross',
  principles: 'value',
  pillars: 'pillar',
  sheet: 'field',
  objectives: 'objective',
  projects: 'project',
  rows: 'row',
}

/** Which text is the longest, and the way to it: what is too large to send is made smaller there. */
export function LongestText() {
  const { id: workshop, content, stage } = useWorkshop()
  const { t } = useTranslator()
  const longest = useMemo(() => {
    const found = longestText(content)
    if (!found) return undefined
    const [noun = '', id = ''] = found.name.split('/')
    const kind = kinds[noun]
    const ref = `n:${id}` as Step['ref'] // the place is found by kind and id
    const { tab } = placeOfStep({ kind: kind ?? 'field', ref, text: '' }, takeSnapshot(content, stage))
    return { text: found.text, path: `${tab.name}?item=${id}` }
  }, [content, stage])
  if (!longest) return null
  return (
    <>
      {' '}
      {t('connection.say.longest', { letters: longest.text.length, text: shorten(longest.text) })}{' '}
      <Link href={`/w/${workshop}/${longest.path}`}>{t('connection.openLongest')}</Link>
    </>
  )
}
